import type { FastifyInstance } from 'fastify'
import { readNewest, type RevisionRow } from '../../db/queries/revisions.ts'
import type { Store } from '../store/store.ts'
import { addTable } from '../answers/table.ts'
import { findBehind } from '../lists/behind-a-view.ts'
import { compareRows, countDifferences, sayDifference, type Difference as Found } from '../domain/records/difference.ts'
import { caveats } from '../domain/language/index.ts'
import { nameRevision } from '../domain/records/revision.ts'
import type { Revisions } from '../revisions/past.ts'
import { badInput } from '../query/problem.ts'
import { need, textKey } from '../query/query.ts'
import { Difference, DifferenceRow } from '../schemas/difference.ts'

const keys = {
	of: need(
		textKey('An address below /api/v1 that shows or counts records, with its query.', '/flows?since=2025-07', 4000)
	)
}
const shown = 200

/** What has changed behind a view since a revision. */
export function registerDifference(app: FastifyInstance, store: Store, revisions: Revisions): void {
	// Opened before the question is read: a snapshot takes longer to open than an answer may wait for in one go.
	const opened = new Map<string, Store>()
	app.addHook('onRequest', async (request, reply) => {
		const { rev } = request.params as { rev?: string }
		if (!rev || (request.method !== 'GET' && request.method !== 'HEAD')) return
		const revision = revisions.find(rev, 'id')
		if (revision.number === readNewest(store.db).number) return void opened.set(rev, store)
		const { store: then, release } = await revisions.open(revision)
		opened.set(rev, then)
		reply.raw.once('close', release)
	})
	const refer = ({ number, hash, date }: RevisionRow) => ({ number, hash, date, name: nameRevision({ number, hash }) })
	const compare = (rev: string, of: string | undefined) => {
		if (!of) throw badInput([{ path: 'of', message: '`of` is the address of a view, such as `/flows?since=2025-07`.' }])
		const then = opened.get(rev)!
		const seen = new Set<string>()
		const differences: Found[] = []
		for (const behind of findBehind(of)) {
			const [old, now] = [then, store].map((one) => one.records.read(behind))
			for (const { id } of [...old!, ...now!]) seen.add(`${behind.list}:${id}`)
			differences.push(...compareRows(behind.list, old!, now!))
		}
		return { before: then, differences, records: seen.size }
	}
	addTable(app, store, {
		path: '/revisions/:rev/difference',
		tag: 'dataset',
		summary: 'What has changed since a revision behind a view',
		description:
			'The records that an address shows or counts, as that revision had them and as they are now, field by field. ' +
			'What follows from other fields, such as sums in dollars, is not told apart.',
		keys,
		live: true,
		answer: Difference,
		row: DifferenceRow,
		find({ query: { of }, params }) {
			const { before: then, differences, records } = compare(params.rev!, of)
			const counts = countDifferences(differences)
			const sentence = sayDifference(records, counts)
			const [before, now] = [then, store].map(({ db }) => refer(readNewest(db)))
			const rows = differences.slice(0, shown)
			return {
				of: of!,
				before: before!,
				now: now!,
				records,
				...counts,
				total: differences.length,
				rows,
				sentence,
				revision: now!.number
			}
		},
		rows: ({ query: { of }, params }) => compare(params.rev!, of).differences,
		sources: () => [],
		caveats: caveats.difference
	})
}
