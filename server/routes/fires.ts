import type { FastifyInstance } from 'fastify'
import { listLogged } from '../../db/queries/log.ts'
import { listRevisions, readNewest } from '../../db/queries/revisions.ts'
import { kinds } from '../../db/files.ts'
import { addSingle } from '../answers/answer.ts'
import { listConcerned } from '../domain/following/fires.ts'
import { followFaults, followWords } from '../domain/language/index.ts'
import { longestQuestion, readQuestion } from '../follow/question.ts'
import { findBehind } from '../lists/behind-a-view.ts'
import { badInput, ProblemError } from '../query/problem.ts'
import { need, textKey } from '../query/query.ts'
import type { Revisions } from '../revisions/past.ts'
import { Fires } from '../schemas/webhook.ts'
import type { Store } from '../store/store.ts'

const days = 90
const keys = {
	of: need(
		textKey(
			'The list with its filter, or the record: its address below /api/v1.',
			'/moves?from=openai',
			longestQuestion
		)
	)
}
const listOf = (kind: string): string | undefined => (kinds as Record<string, string>)[kind]

/** How often a question would have told of changes, before somebody follows it. */
export function registerFires(app: FastifyInstance, store: Store, revisions: Revisions): void {
	const { db, clock } = store
	/** The revisions of the last days; the first brought everything, and is no news. */
	const findRecent = () => {
		const start = new Date(clock().getTime() - days * 86_400_000).toISOString()
		const all = listRevisions(db)
		const recent = all.filter(({ number, date }) => number > 1 && date >= start)
		return { recent, before: all.findLast(({ number }) => number < (recent[0]?.number ?? 0)), first: all[0], start }
	}
	// Opened before the question is read, as for /difference.
	const opened = new Map<number, Store>()
	app.addHook('onRequest', async (request, reply) => {
		const { before } = findRecent()
		if (!before || (request.method !== 'GET' && request.method !== 'HEAD')) return
		try {
			const { store: then, release } = await revisions.open(before)
			opened.set(before.number, then)
			reply.raw.once('close', release)
		} catch (error) {
			// Without that state, what has left the question since is not counted.
			if (!(error instanceof ProblemError) || error.kind !== 'gone') throw error
		}
	})
	addSingle(app, store, {
		path: '/fires',
		tag: 'following',
		summary: 'How often a question would have told',
		description:
			`In how many of the revisions of the last ${days} days a record of the question was added, changed or taken away, ` +
			'its claims and parts among them: that often it would have told those who follow it.',
		keys,
		live: true,
		// The days that are looked at go with the clock.
		private: true,
		answer: Fires,
		find({ query: { of: text } }) {
			if (!text) throw badInput([{ path: 'of', message: `\`of\` ${followFaults.notFollowed}.` }])
			const { of, title } = readQuestion(store, text)
			const { recent, before, first, start } = findRecent()
			const idsOf = ({ records }: Store) =>
				findBehind(of).flatMap((behind) => records.read(behind).map(({ id }) => `${behind.list}:${String(id)}`))
			const now = new Set(idsOf(store))
			const then = before && opened.get(before.number)
			const asked = new Set([...now, ...(then ? idsOf(then) : [])])
			const touched = recent.map(({ number }) => {
				const concerned = listLogged(db, number).flatMap((one) => listConcerned(one, listOf))
				return new Set(concerned.filter((record) => asked.has(record))).size
			})
			const fires = touched.filter((records) => records > 0).length
			const since = first && first.date > start ? first.date.slice(0, 10) : null
			return {
				of,
				title,
				n: now.size,
				days,
				fires,
				changes: touched.reduce((sum, records) => sum + records, 0),
				since,
				sentence: [followWords.fires(fires, days), ...(since ? [followWords.since(since)] : [])].join(' '),
				revision: readNewest(db).number
			} satisfies Fires
		}
	})
}
