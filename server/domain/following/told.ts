// What a revision changed in a question, as it is told: records that are new in it, changed, no longer part of it.
import { followWords } from '../language/index.ts'
import type { Difference } from '../records/difference.ts'

/** A record with what happened to it. */
export type ToldRecord = {
	list: string
	id: string
	label: string
	/** What happened, in words. */
	words: string
	/** The fields that changed. */
	fields: { field: string; before: string | null; after: string | null }[]
}
export type Told = { new: ToldRecord[]; changed: ToldRecord[]; withdrawn: ToldRecord[] }

const places = { added: 'new', changed: 'changed', removed: 'withdrawn' } as const

/** Differences by record. */
export function groupDifferences(
	differences: readonly Pick<
		Difference,
		'list' | 'record' | 'label' | 'change' | 'field' | 'before' | 'after' | 'words'
	>[]
): Told {
	const told: Told = { new: [], changed: [], withdrawn: [] }
	const byRecord = Map.groupBy(differences, ({ list, record, change }) => `${list}:${record}:${change}`)
	for (const rows of byRecord.values()) {
		const { list, record, label, change } = rows[0]!
		told[places[change]].push({
			list,
			id: record,
			label,
			words: followWords.whole[change] ?? rows.map(({ words }) => words).join('; '),
			fields: rows.flatMap(({ field, before, after }) => (field === null ? [] : [{ field, before, after }]))
		})
	}
	return told
}
