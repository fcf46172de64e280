// What a filter asks of the rows of a table: tests of its columns, each written out as text with its values.
import { and, between, gt, gte, inArray, isNotNull, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { endOfPartial, startOfPartial } from '../../../server/domain/time/date.ts'
import { unknownEnd, type Filter } from '../../../server/domain/vocabulary/filter.ts'
import { matchParts } from '../../../server/domain/resolve/grams.ts'
import { foldName } from '../../../server/domain/resolve/script.ts'
import { matchWords, readWords } from '../../../server/domain/resolve/words.ts'
import { cutText } from '../../../server/domain/vocabulary/cut.ts'
import { suggest } from '../../../server/domain/vocabulary/suggest.ts'
import { nameIndex, wordIndex } from '../../full-text.ts'
import type { Db } from '../../open.ts'
import { about, deals, labs, names, people, sources, texts } from '../../schema.ts'
import {
	amongst,
	fixed,
	framed,
	literal,
	query,
	writeTest,
	type Expression,
	type Select,
	type Slot,
	type Where
} from '../build.ts'
import type { TextType } from '../index-of-words.ts'

/** One part of a filter; `key` is the filter's, so that a facet can lift its own. */
export type Condition = { key: string } & Where

/** A test as the part of a filter under `key`. */
export const part = (key: string, test: SQL): Condition => ({ key, ...writeTest(test) })

/** All conditions as one. */
export const whereOf = (conditions: Condition[]): Where => ({
	sql: conditions.map((condition) => condition.sql).join(' and '),
	values: conditions.flatMap((condition) => condition.values)
})

/** A value in a filter, cursor or order that means nothing: where it stands, and what is wrong with it. */
export class BadValue extends Error {
	path: string
	value: string
	constructor(path: string, value: string, message: string) {
		super(message)
		this.path = path
		this.value = value
	}
}

/** Rows whose column is one of the words asked for under `key`; `unknown` selects an empty one too. */
export function wordsIn(filter: Filter, key: keyof Filter, column: Expression): Condition[] {
	const words = filter[key] as string[] | undefined
	if (!words) return []
	const test = amongst(column, words)
	return [part(key, words.includes(unknownEnd) ? or(test, isNull(column))! : test)]
}

/** Rows that were chosen in memory. */
export const chosenIn = ({ ids }: Filter, column: Expression): Condition[] =>
	ids ? [part('ids', amongst(column, ids))] : []

/** Values that are looked at for a suggestion. */
const mostNear = 5000

/** What may be asked for under a key, and what one of it is called. */
export type Known = ReturnType<typeof knownOf>

/** The values that a select gives: `knownOf('lab', query.select({ value: labs.id }).from(labs))`. */
export function knownOf(noun: string, values: Select<{ value: string | null }>) {
	const known = sql`(${values.getSQL()})`
	return {
		noun,
		findUnknown: fixed((asked: Slot<string[]>) =>
			query
				.select({ value: sql<string>`value` })
				.from(sql`json_each(${asked})`)
				.where(sql`value not in ${known}`)
				.limit(1)
		),
		listNear: fixed((shortest: Slot<number>, longest: Slot<number>) =>
			query
				.selectDistinct({ value: sql<string>`value` })
				.from(known)
				.where(between(sql`length(value)`, shortest, longest))
				.limit(mostNear)
		)
	}
}

/** Values of a column that may be empty. */
export const knownIn = (noun: string, column: AnySQLiteColumn): Known =>
	knownOf(
		noun,
		query
			.select({ value: sql<string>`${column} as value` })
			.from(column.table)
			.where(isNotNull(column))
	)

/** The records of a table by their ids. */
export const recordsOf = (noun: string, id: AnySQLiteColumn): Known =>
	knownOf(noun, query.select({ value: sql<string>`${id} as value` }).from(id.table))

export const knownLabs = recordsOf('lab', labs.id)
export const knownPeople = recordsOf('person', people.id)
export const knownDeals = recordsOf('deal', deals.id)
export const knownSources = recordsOf('source', sources.id)

/** Throws a BadValue for the first that is not known: "There is no lab `opena`. Did you mean `openai`?" */
export function checkValues(db: Db, path: string, known: Known, asked: string[]): void {
	const unknown = known.findUnknown.get(db, asked)
	if (!unknown) return
	const near = known.listNear.all(db, unknown.value.length - 3, unknown.value.length * 1.5 + 3)
	const short = cutText(unknown.value)
	const meant = suggest(
		unknown.value,
		near.map(({ value }) => value)
	)
	throw new BadValue(path, unknown.value, `There is no ${known.noun} \`${short}\`.${meant}`)
}

/** Rows whose column is one of the words asked for under `key`, each of which but `unknown` must be known. */
export function knownWordsIn(db: Db, filter: Filter, key: keyof Filter, column: Expression, known: Known): Condition[] {
	const words = filter[key] as string[] | undefined
	const asked = words?.filter((word) => word !== unknownEnd)
	if (asked) checkValues(db, key, known, asked)
	return wordsIn(filter, key, column)
}

/** Rows whose column is one of the records asked for under `key`. */
export function recordsIn(db: Db, filter: Filter, key: keyof Filter, column: Expression, known: Known): Condition[] {
	const ids = filter[key] as string[] | undefined
	if (ids) checkValues(db, key, known, ids)
	return wordsIn(filter, key, column)
}

const withUnits = fixed((ids: Slot<string[]>) =>
	framed(
		sql`with recursive under (id) as (select value from json_each(${ids})
			union select ${labs.id} from ${labs} join under on ${labs.parent} = under.id)`,
		query.select({ id: sql<string>`id` }).from(sql`under`)
	)
)

/** The labs that ids stand for: at level `group` with everything under them. */
function expandLabs(db: Db, ids: string[], level: Filter['level']): string[] {
	return level === 'lab' ? ids : withUnits.all(db, ids).map(({ id }) => id)
}

/** Rows that have a lab asked for under `key` in any of the columns; `open` says that `unknown` selects an empty one. */
export function labsIn(db: Db, filter: Filter, key: keyof Filter, columns: Expression[], open = false): Condition[] {
	const asked = filter[key] as string[] | undefined
	if (!asked) return []
	const ids = open ? asked.filter((id) => id !== unknownEnd) : asked
	checkValues(db, key, knownLabs, ids)
	const meant = expandLabs(db, ids, filter.level)
	const tests = columns.map((column) => amongst(column, meant))
	if (ids.length < asked.length) tests.push(...columns.map((column) => isNull(column)))
	return [part(key, or(...tests)!)]
}

/** Rows that have a lab of the kinds or countries asked for in any of the columns. */
export function labTraitsIn(filter: Filter, columns: Expression[]): Condition[] {
	return [['labKind', labs.kind] as const, ['country', labs.country] as const].flatMap(([key, trait]) => {
		const words = filter[key]
		if (!words) return []
		const told = sql`coalesce(${trait}, ${literal(unknownEnd)})`
		const meant = sql`(select ${labs.id} from ${labs} where ${amongst(told, words)})`
		return [part(key, or(...columns.map((column) => inArray(column, meant)))!)]
	})
}

/** First and last day, and the day by which a row was known. */
export type Days = { first: Expression; last: Expression; known: Expression }

/** The day up to which pages were read; where none is told nothing lies after it. */
export const coverageEnd = sql<string>`coalesce((select ${about.value} from ${about} where ${about.key} = 'coverageEnd'), '9999')`

/** Rows in the range of `since` and `until`, dated by `asOf`, published by `knownAt`. */
export function daysIn({ since, until, asOf, knownAt }: Filter, { first, last, known }: Days): Condition[] {
	const within: Condition[] = []
	if (since) within.push(part('since', gte(first, startOfPartial(since))))
	if (until) {
		const end = endOfPartial(until)
		// The first half follows from the second; an index on the first day can be entered by it.
		within.push(part('until', and(lte(first, end), lte(last, end))!))
	}
	if (asOf) {
		const end = endOfPartial(asOf)
		// Of a span that coverage cuts off no more can come: it is over when coverage ends.
		within.push(part('asOf', or(lte(last, end), and(lte(first, coverageEnd), lte(coverageEnd, end)))!))
	}
	if (knownAt) within.push(part('knownAt', lte(known, endOfPartial(knownAt))))
	return within
}

/**
 * Rows that had begun by the end of coverage, or those alone that are dated after it, which were announced and count nowhere;
 * none where both are asked for.
 */
export function announcedIn({ announced = 'no' }: Filter, { first }: Days): Condition[] {
	if (announced === 'also') return []
	// Behind a plus, for no index to be entered by: nearly all rows have begun.
	return [part('announced', announced === 'no' ? lte(sql`+${first}`, coverageEnd) : gt(first, coverageEnd))]
}

const yearBefore = (date: string) => String(Number(date.slice(0, 4)) - 1).padStart(4, '0') + date.slice(4)

/** Rows whose coarse date overlaps an edge of `since` or `until`; undefined where neither is asked for. */
export function overlapIn({ since, until }: Filter, { first, last }: Days): Condition | undefined {
	if (!since && !until) return undefined
	const start = since ? startOfPartial(since) : '0000'
	const end = until ? endOfPartial(until) : '9999'
	// The first half follows from the second, since no date means more than a year; an index on the first day is entered by it.
	const near = between(first, yearBefore(since ? start : end), until ? end : start)
	return part('since', and(near, gte(last, start), or(lt(first, start), gt(last, end)))!)
}

/** Text with the characters that mean something to LIKE taken plainly. */
const plainOf = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** Where the words of a list are: what its records are called in `texts`, and which columns hold people, labs and text. */
export type Worded = { type: TextType; people?: Expression[]; labs?: Expression[]; texts?: Expression[] }

/**
 * Rows in which each word of `q` stands somewhere: as a whole word or its start in what the record says or its people are
 * known for, synonyms included, or in a name of its people or labs, whatever the accents, case and script. `id` is the
 * column of their ids.
 */
export function textIn(
	q: string | undefined,
	id: Expression,
	{ type, people = [], labs = [], texts = [] }: Worded
): Condition[] {
	return readWords(q ?? '').map((word): Condition => {
		const match = matchWords(word)
		const tests = match
			? [
					inArray(id, said(type, match)),
					...(type === 'person' ? [] : people.map((column) => inArray(column, said('person', match)))),
					...named('person', people, foldName(word.text)),
					...named('lab', labs, foldName(word.text))
				]
			: texts.map((column) => sql`${column} like ${`%${plainOf(word.text)}%`} escape '\\'`)
		return part('q', or(...tests) ?? none)
	})
}

/** Rows whose lab or person has each word of `q` in a name; those of one word that is no more than signs are none. */
export function namesIn(q: string | undefined, type: 'person' | 'lab', column: Expression): Condition[] {
	return readWords(q ?? '').map(({ text }): Condition => {
		const folded = foldName(text)
		const [test] = folded ? named(type, [column], folded) : []
		return part('q', test ?? none)
	})
}
const none = sql`false`

/** Records of a sort whose words match. */
export const said = (type: TextType, match: string): SQL =>
	sql`(select ${texts.record} from ${wordIndex} join ${texts} on ${texts.id} = ${wordIndex.rowid} where ${wordIndex.tokens} match ${match} and ${texts.type} = ${literal(type)})`

/** Rows with a name of a sort in one of the columns. */
function named(type: 'person' | 'lab', columns: Expression[], folded: string): SQL[] {
	const match = matchParts(folded)
	const records = sql`(select ${names.record} from ${nameIndex} join ${names} on ${names.id} = ${nameIndex.rowid} where ${nameIndex.grams} match ${match} and ${names.type} = ${literal(type)})`
	return columns.map((column) => inArray(column, records))
}
