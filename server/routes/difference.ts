import type { FastifyInstance, FastifyReply } from 'fastify'
import { readNewest, type RevisionRow } from '../../db/queries/revisions.ts'
import type { Store } from '../store/store.ts'
import { addTable } from '../answers/table.ts'
import { findBehind } from '../lists/behind-a-view.ts'
import { compareRows, countDifferences, sayDifference, type Difference as Found } from '../domain/records/difference.ts'
import { caveats } from '../domain/language/index.ts'
import { nameRevision } from '../domain/records/revision.ts'
import type { Revisions } from '../revisions/past.ts'
import { badInput } from '../query/problem.ts'
import { revision as revisionKey } from '../query/keys.ts'
import { need, textKey } from '../query/query.ts'
import { Difference, DifferenceRow } from '../schemas/difference.ts'

const keys = {
	of: need(
		textKey('An address below /api/v1 that shows or counts records, with its query.', '/flows?since=2025-07', 4000)
	),
	until: {
		...revisionKey,
		schema: { ...revisionKey.schema, description: 'The revision up to which changes count; the newest unless given.' }
	}
}
const shown = 200

/** What has changed behind a view since a revision. */
export function registerDifference(app: FastifyInstance, store: Store, revisions: Revisions): void {
	// Opened before the question is read: a snapshot takes longer to open than an answer may wait for in one go.
	const opened = new Map<string, Store>()
	app.addHook('onRequest', async (request, reply) => {
		const { rev } = request.params as { rev?: string }
		const { until } = request.query as { until?: unknown }
		if (!rev || (request.method !== 'GET' && request.method !== 'HEAD')) return
		await openOne(reply, rev, 'id')
		if (typeof until === 'string' && until.trim()) await openOne(reply, until.trim(), 'until')
	})
	const openOne = async (reply: FastifyReply, rev: string, path: string) => {
		const revision = revisions.find(rev, path)
		if (revision.number === readNewest(store.db).number) return void opened.set(rev, store)
		const { store: then, release } = await revisions.open(revision)
		opened.set(rev, then)
		reply.raw.once('close', release)
	}
	const refer = ({ number, hash, date }: RevisionRow) => ({ number, hash, date, name: nameRevision({ number, hash }) })
	const compare = (rev: string, { of, until }: { of?: string | undefined; until?: string | undefined }) => {
		if (!of) throw badInput([{ path: 'of', message: '`of` is the address of a view, such as `/flows?since=2025-07`.' }])
		const [earlier, later] = [opened.get(rev)!, until === undefined ? store : opened.get(until)!]
		const seen = new Set<string>()
		const differences: Found[] = []
		for (const behind of findBehind(of)) {
			const [old, now] = [earlier, later].map((one) => one.records.read(behind))
			for (const { id } of [...old!, ...now!]) seen.add(`${behind.list}:${id}`)
			differences.push(...compareRows(behind.list, old!, now!))
		}
		return { earlier, later, differences, records: seen.size }
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
		find({ query, params }) {
			const { earlier, later, differences, records } = compare(params.rev!, query)
			const counts = countDifferences(differences)
			const sentence = sayDifference(records, counts)
			const [before, now] = [earlier, later].map(({ db }) => refer(readNewest(db)))
			const rows = differences.slice(0, shown)
			return {
				of: query.of!,
				before: before!,
				now: now!,
				records,
				...counts,
				total: differences.length,
				rows,
				sentence,
				revision: readNewest(store.db).number
			}
		},
		rows: ({ query, params }) => compare(params.rev!, query).differences,
		sources: () => [],
		caveats: caveats.difference
	})
}
