// The pages behind records: what rows cite, and what each source says of one record.
import { countIndependent } from '../../../server/domain/records/independence.ts'
import type { Independence } from '../../../server/domain/vocabulary/said.ts'
import type { Db } from '../../open.ts'
import type { tiers } from '../../words.ts'

/** Tables whose records have claims, by the claims' column. */
export type SubjectKind = 'move' | 'offer' | 'deal' | 'event' | 'metric'

export type SourceRow = {
	id: string
	url: string | null
	publisher: string
	/** Who first reported it, where the page says so. */
	origin: string | null
	title: string
	published: string | null
	tier: (typeof tiers)[number]
	language: string | null
	claimCount: number
}
export const selectSources = `select t.id, t.url, t.publisher, t.origin, t.title, t.published, t.tier, t.language,
	t.claim_count as claimCount from sources t`

export type Citation = {
	id: string
	publisher: string
	origin: string | null
	tier: (typeof tiers)[number]
	url: string | null
	published: string | null
}
export type Evidence = {
	/** Pages behind the record. */
	sourceCount: number
	sources: Citation[]
} & Independence
type Page = Citation & { title: string }

/** The rows with the pages that their `sources` cells name, in the cells' order, read for all rows at once. */
export function cite<Row extends { id: string }>(db: Db, kind: SubjectKind, rows: Row[]): (Row & Evidence)[] {
	const cited = new Map<string, Map<string, Page>>(rows.map((row) => [row.id, new Map()]))
	const found = db
		.prepare(
			`select c.${kind} as record, s.id, s.publisher, s.origin, s.tier, s.url, s.published, s.title
			from claims c join sources s on s.id = c.source
			where c.${kind} in (select value from json_each(?)) and c.position is not null order by c.${kind}, c.position`
		)
		.all(JSON.stringify([...cited.keys()])) as (Page & { record: string })[]
	for (const { record, ...page } of found) cited.get(record)!.set(page.id, page)
	return rows.map((row) => {
		const pages = [...cited.get(row.id)!.values()]
		const sources = pages.map(({ title: _, ...source }) => source)
		return Object.assign(row, { sourceCount: pages.length, ...countIndependent(pages), sources })
	})
}
