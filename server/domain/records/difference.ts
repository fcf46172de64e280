// What has changed between two states of the records behind a view, record by record and field by field, in words.
import { liftRow } from './former.ts'
import { changeWords, differenceWords, formatNumber, listValues, nameField } from '../language/index.ts'

type Row = Record<string, unknown>
/** One field of one record; an added or removed record has no field. */
export type Difference = {
	list: string
	record: string
	/** The record in a few words. */
	label: string
	change: 'added' | 'changed' | 'removed'
	/** Key of the field in the API. */
	field: string | null
	before: string | null
	after: string | null
	/** "years 4 → 6". */
	words: string
}

/** Fields that follow from others: sums made of a sum, counts of other records, groups of labs, where a move's person is now. */
const derived =
	/Group$|GroupName$|Count$|^(low|high)Usd$|^usdHow$|^(yearly|today)[A-Z]|^now([A-Z]|$)|^(joined|left|rank|since\w*|firstPublished|independentAtLeast)$/

/** Fields that hold several values; other lists are records of their own. */
const lists = new Set(['sources', 'aliases', 'links', 'publicIds', 'grade'])

/** A value in words; null where nothing is known. */
function sayValue(value: unknown): string | null {
	if (value === null || value === undefined || value === '') return null
	if (typeof value === 'number') return formatNumber(value)
	if (!Array.isArray(value)) return String(value)
	const names = value.map((item: Row | string) => (typeof item === 'string' ? item : String(item.publisher ?? item.id)))
	return listValues(names) || null
}

/** The fields of a row that are compared: facts, a lab or person by name and not by id as well. */
function factsOf(row: Row): [field: string, value: unknown][] {
	return Object.entries(row).filter(
		([field, value]) =>
			field !== 'id' &&
			!derived.test(field) &&
			!(`${field}Name` in row) &&
			// A metric's value is its bounds where they are one.
			!(field === 'value' && 'low' in row) &&
			(typeof value !== 'object' || value === null || lists.has(field))
	)
}

/** A record in a few words: "Ada Example, Alpha → Beta", "$2M/4yr to Ada Example", its title or name. */
export function labelRecord(row: Row): string {
	const told = (key: string) => (row[key] as string | null | undefined) || null
	if ('toName' in row) return differenceWords.move(told('personName')!, told('fromName'), told('toName'))
	if ('notation' in row && 'outcome' in row) return differenceWords.offer(told('notation')!, told('personName'))
	if ('acquirerName' in row) return differenceWords.deal(told('acquirerName')!, told('targetName')!)
	if ('metric' in row && 'value' in row) return differenceWords.metric(told('labName')!, told('metric')!)
	return told('title') ?? told('name') ?? told('subject') ?? String(row.id)
}

/** What differs between the rows of a list then and now: those that changed first, then added, then removed ones. */
export function compareRows(list: string, then: readonly Row[], now: readonly Row[]): Difference[] {
	const [old, current] = [then, now].map((rows) => new Map(rows.map((row) => [row.id as string, row])))
	const whole = (row: Row, change: 'added' | 'removed', words: string): Difference => {
		return {
			list,
			record: row.id as string,
			label: labelRecord(row),
			change,
			field: null,
			before: null,
			after: null,
			words
		}
	}
	const changed = now.flatMap((row) => {
		const found = old!.get(row.id as string)
		if (!found) return []
		const other = liftRow(found, row)
		return factsOf(row).flatMap(([field, value]): Difference[] => {
			if (JSON.stringify(value) === JSON.stringify(other[field])) return []
			const [before, after] = [sayValue(other[field]), sayValue(value)]
			const words = changeWords.field(nameField(field), before, after)
			if (before === after) return []
			return [
				{ list, record: row.id as string, label: labelRecord(row), change: 'changed', field, before, after, words }
			]
		})
	})
	const added = now.filter(({ id }) => !old!.has(id as string)).map((row) => whole(row, 'added', differenceWords.added))
	const removed = then
		.filter(({ id }) => !current!.has(id as string))
		.map((row) => whole(row, 'removed', differenceWords.removed))
	return [...changed, ...added, ...removed]
}

/** How many records a list of differences is about, by what happened to them. */
export function countDifferences(differences: readonly Difference[]) {
	const count = (change: Difference['change']) => {
		const fitting = differences.filter((one) => one.change === change)
		return new Set(fitting.map(({ list, record }) => `${list}:${record}`)).size
	}
	return { changed: count('changed'), added: count('added'), removed: count('removed') }
}

/** "Of 38 records behind this view, 3 have changed, 1 was added, 2 are no longer part of it since". */
export function sayDifference(records: number, counts: ReturnType<typeof countDifferences>): string {
	const { changed, added, removed } = counts
	return changed || added || removed ? differenceWords.some(records, counts) : differenceWords.nothing(records)
}
