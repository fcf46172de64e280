// What a revision did to a record, in words.
import { fieldsOf, splitSubject, type Cells, type NameOf } from './change-words.ts'
import { countOf, formatDate, joinWords, sayCode } from './language.ts'

export type ChangeLike = {
	/** The dataset's file without its ending: `moves`. */
	file: string
	/** The row before and after; null where it was added or removed. */
	before: Cells | null
	after: Cells | null
}
export const changeKinds = ['added', 'changed', 'removed'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Columns of which a change is news to who follows a list: not notes, roles or one more source. */
export const newsColumns = {
	moves: ['person', 'from', 'to', 'kind', 'date', 'date_precision', 'left_date', 'status'],
	offers: ['person', 'lab', 'kind', 'notation', 'low', 'high', 'currency', 'years', 'per', 'outcome', 'date', 'status'],
	deals: ['acquirer', 'target', 'kind', 'amount', 'currency', 'stake_percent', 'date', 'status'],
	events: ['lab', 'date', 'kind', 'title', 'headcount', 'percent']
} as const satisfies Record<string, readonly string[]>

export function kindOfChange({ before, after }: Pick<ChangeLike, 'before' | 'after'>): ChangeKind {
	if (!before) return 'added'
	return after ? 'changed' : 'removed'
}

const nameMove = (cells: Cells, nameOf: NameOf) => {
	const end = (id: string | undefined) => (id ? nameOf('labs', id) : 'not known')
	return `${nameOf('people', cells.person!)}: ${end(cells.from)} → ${end(cells.to)}`
}
const namers: Record<string, (cells: Cells, nameOf: NameOf) => string> = {
	moves: nameMove,
	offers: ({ lab, person, notation }, nameOf) =>
		`${lab ? nameOf('labs', lab) : 'Labs'}${person ? ` to ${nameOf('people', person)}` : ''}: ${notation}`,
	deals: ({ acquirer, target }, nameOf) => `${nameOf('labs', acquirer!)} and ${nameOf('labs', target!)}`,
	events: ({ title }) => title!,
	metrics: ({ lab, metric }, nameOf) => `${nameOf('labs', lab!)}: ${sayCode(metric!)}`,
	sources: ({ title, publisher }) => `“${title}”, ${publisher}`,
	components: ({ kind, offer }, nameOf) => `${nameOf('offers', offer!)}, part: ${sayCode(kind!)}`,
	claims: ({ source, subject }, nameOf) => `${nameOf('sources', source!)} on ${nameOf(...splitSubject(subject!))}`,
	rates: ({ currency, month }) => `US dollars for one ${currency}, ${formatDate(month!)}`,
	prices: ({ month }) => `US consumer prices, ${formatDate(month!)}`,
	about: () => 'The dataset'
}

/** A record by its names: "Ada Example: Alpha → Beta", "Alpha to Ada Example: $2M/4yr", "The Example Post on Alpha and Beta". */
export function nameCells(file: string, cells: Cells, nameOf: NameOf): string {
	return namers[file]?.(cells, nameOf) ?? cells.name ?? cells.id ?? file
}

/** Who reported pages first, as what a change rests on: "The Example Post’s report", "the reports of A and B". */
function sayReports(ids: readonly string[], nameOf: NameOf): string {
	const names = [...new Set(ids.map((id) => nameOf('sources', id)))]
	return names.length === 1 ? `${names[0]}’s report` : `the reports of ${joinWords(names)}`
}

const sourcesOf = (cells: Cells | null) => cells?.sources?.split('|').filter(Boolean) ?? []

/**
 * What was done to a record, without its name: "years 4 → 6, on The Wall Street Journal’s report", "added as rumored, on The
 * Example Post’s report", "removed".
 */
export function sayChange(change: ChangeLike, nameOf: NameOf): string {
	const { file, before, after } = change
	if (!after) return 'removed'
	const [old, now] = [sourcesOf(before), sourcesOf(after)]
	const came = now.filter((id) => !old.includes(id))
	const went = old.filter((id) => !now.includes(id))
	const on = came.length ? `, on ${sayReports(came, nameOf)}` : ''
	if (!before) return `added${after.status ? ` as ${after.status}` : ''}${on}`
	const changes = fieldsOf(file, after)
		.filter(({ columns }) => columns.some((column) => (before[column] ?? '') !== (after[column] ?? '')))
		.map(({ label, write, exact }) => {
			const words = [before, after].map((cells) => write(cells, nameOf))
			const [from, to] = words[0] === words[1] ? [exact(before), exact(after)] : words
			return `${label} ${from || 'not known'} → ${to || 'not known'}`
		})
	const dropped = went.length ? `no longer on ${sayReports(went, nameOf)}` : ''
	if (changes.length) return changes.join('; ') + on + (dropped && `; ${dropped}`)
	const told = [came.length ? `now also on ${sayReports(came, nameOf)}` : '', dropped].filter(Boolean).join('; ')
	return told || 'its sources in another order'
}

export type ChangeFilter = {
	/** The revision that the asker has: what later ones did. */
	since?: number
	/** The last revision. */
	until?: number
	kind?: ChangeKind[]
	file?: string[]
	record?: string[]
}

/** A list of changes in words: "12 changes to moves since revision 3, changed or removed"; "No changes up to revision 1". */
export function sayChanges({ since, until, kind, file, record }: ChangeFilter, total: number | null): string {
	const range = since && until ? `after revision ${since} up to revision ${until}` : ''
	const phrases = [
		total === null ? 'changes' : total ? countOf(total, 'change') : 'No changes',
		file || record ? `to ${joinWords([...(record ?? file!)], 'or')}` : '',
		range || (since ? `since revision ${since}` : until ? `up to revision ${until}` : '')
	]
	const kinds = kind ? `: records ${joinWords(kind, 'or')}` : ''
	return phrases.filter(Boolean).join(' ') + kinds
}
