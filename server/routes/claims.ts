import type { FastifyInstance } from 'fastify'
import { claimSorts, listClaims, walkClaims } from '../../db/queries/claims.ts'
import type { Store } from '../store/store.ts'
import { claimKeys } from '../query/keys.ts'
import { addList } from '../lists/list.ts'
import { Claim } from '../schemas/rows.ts'

export function registerClaims(app: FastifyInstance, store: Store): void {
	const { db } = store
	addList<Claim>(app, store, {
		name: 'claims',
		description: 'One row is what one source says about one record.',
		keys: claimKeys,
		row: Claim,
		sorts: claimSorts,
		order: 'subject',
		list: (filter, paging) => listClaims(db, filter, paging),
		walk: (filter, sort) => walkClaims(db, filter, sort),
		sources: (claim) => [claim.source.id],
		caveats: ['A page that reports a record as it stands is a claim with stance reports.']
	})
}
