// What a revision did to a record, in words.
// In this folder: move.ts, offer.ts, deal.ts and claim.ts say a record; change.ts, difference.ts and changelog.ts what became of it.
import { fieldsOf, splitSubject, type Cells, type NameOf } from './change-words.ts'
import { liftCells } from './former.ts'
import { changeWords, recordNames } from '../language/index.ts'
import type { ChangeKind } from '../vocabulary/filter.ts'

export type ChangeLike = {
	/** The dataset's file without its ending: `moves`. */
	file: string
	/** The row before and after; null where it was added or removed. */
	before: Cells | null
	after: Cells | null
}

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

const namers: Record<string, (cells: Cells, nameOf: NameOf) => string> = {
	moves({ person, from, to }, nameOf) {
		const end = (id: string | undefined) => (id ? nameOf('labs', id) : null)
		return recordNames.move(nameOf('people', person!), end(from), end(to))
	},
	offers: ({ lab, person, notation }, nameOf) =>
		recordNames.offer(lab ? nameOf('labs', lab) : null, person ? nameOf('people', person) : null, notation!),
	deals: ({ acquirer, target }, nameOf) => recordNames.deal(nameOf('labs', acquirer!), nameOf('labs', target!)),
	events: ({ title }) => title!,
	metrics: ({ lab, metric }, nameOf) => recordNames.metric(nameOf('labs', lab!), metric!),
	sources: ({ title, publisher }) => recordNames.source(title!, publisher!),
	components: ({ kind, offer }, nameOf) => recordNames.component(nameOf('offers', offer!), kind!),
	claims: ({ source, subject }, nameOf) =>
		recordNames.claim(nameOf('sources', source!), nameOf(...splitSubject(subject!))),
	event_people: ({ event, move }, nameOf) => recordNames.tie(nameOf('events', event!), nameOf('moves', move!)),
	ids: ({ record, scheme }, nameOf) => recordNames.publicId(nameOf(...splitSubject(record!)), scheme!),
	renamed: ({ old }, nameOf) => recordNames.renamed(nameOf(...splitSubject(old!))),
	judgements: ({ keep, other }, nameOf) =>
		recordNames.judgement(nameOf(...splitSubject(keep!)), nameOf(...splitSubject(other!))),
	remedies: ({ record, remedy }, nameOf) => recordNames.remedy(nameOf(...splitSubject(record!)), remedy!),
	rates: ({ currency, month }) => recordNames.rate(currency!, month!),
	prices: ({ month }) => recordNames.price(month!),
	about: () => recordNames.about
}

/** A record by its names: "Ada Example: Alpha → Beta", "Alpha to Ada Example: $2M/4yr", "The Example Post on Alpha and Beta". */
export function nameCells(file: string, cells: Cells, nameOf: NameOf): string {
	return namers[file]?.(cells, nameOf) ?? cells.name ?? cells.id ?? file
}

const sourcesOf = (cells: Cells | null) => cells?.sources?.split('|').filter(Boolean) ?? []

/**
 * What was done to a record, without its name: "years 4 → 6, on The Wall Street Journal’s report", "added as rumored, on The
 * Example Post’s report", "removed".
 */
export function sayChange(change: ChangeLike, nameOf: NameOf): string {
	const { file, after } = change
	if (!after) return changeWords.removed
	const before = change.before && liftCells(file, change.before, after)
	const [old, now] = [sourcesOf(before), sourcesOf(after)]
	const nameReporters = (ids: readonly string[]) => [...new Set(ids.map((id) => nameOf('sources', id)))]
	const came = nameReporters(now.filter((id) => !old.includes(id)))
	const went = nameReporters(old.filter((id) => !now.includes(id)))
	if (!before) return changeWords.added(after.status, came)
	const changes = fieldsOf(file, after)
		.filter(({ columns }) => columns.some((column) => (before[column] ?? '') !== (after[column] ?? '')))
		.map(({ label, write, exact }) => {
			const words = [before, after].map((cells) => write(cells, nameOf))
			const [from, to] = words[0] === words[1] ? [exact(before), exact(after)] : words
			return changeWords.field(label, from || null, to || null)
		})
	if (changes.length) return changeWords.fields(changes, came, went)
	return came.length || went.length ? changeWords.pages(came, went) : changeWords.reordered
}
