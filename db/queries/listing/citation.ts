// The pages behind records: what rows cite, and what each source says of one record.
import { and, eq, isNotNull } from 'drizzle-orm'
import { countIndependent } from '../../../server/domain/records/independence.ts'
import type { Independence } from '../../../server/domain/vocabulary/said.ts'
import type { Db } from '../../open.ts'
import { claims, sources } from '../../schema.ts'
import type { tiers } from '../../words.ts'
import { amongst, fixed, query, type Slot } from '../build.ts'

/** Tables whose records have claims, by the claims' column. */
export type SubjectKind = 'move' | 'offer' | 'deal' | 'event' | 'metric'

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

const pagesOf = (kind: SubjectKind) =>
	fixed((records: Slot<string[]>) =>
		query
			.select({
				record: claims[kind],
				id: sources.id,
				publisher: sources.publisher,
				origin: sources.origin,
				tier: sources.tier,
				url: sources.url,
				published: sources.published,
				title: sources.title
			})
			.from(claims)
			.innerJoin(sources, eq(sources.id, claims.source))
			.where(and(amongst(claims[kind], records), isNotNull(claims.position)))
			.orderBy(claims[kind], claims.position)
	)
const pages = {
	move: pagesOf('move'),
	offer: pagesOf('offer'),
	deal: pagesOf('deal'),
	event: pagesOf('event'),
	metric: pagesOf('metric')
}

/** The rows with the pages that their `sources` cells name, in the cells' order, read for all rows at once. */
export function cite<Row extends { id: string }>(db: Db, kind: SubjectKind, rows: Row[]): (Row & Evidence)[] {
	const cited = new Map<string, Map<string, Citation & { title: string }>>(rows.map((row) => [row.id, new Map()]))
	for (const { record, ...page } of pages[kind].all(db, [...cited.keys()])) cited.get(record!)!.set(page.id, page)
	return rows.map((row) => {
		const pages = [...cited.get(row.id)!.values()]
		const sources = pages.map(({ title: _, ...source }) => source)
		return Object.assign(row, { sourceCount: pages.length, ...countIndependent(pages), sources })
	})
}
