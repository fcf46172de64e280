// What a message says: what one revision changed in a question. It is read anew for each attempt, so that nothing of the
// facts is kept with those who follow, and what was removed meanwhile is in none.
import type { FastifyInstance } from 'fastify'
import { listRevisions } from '../../db/queries/revisions.ts'
import { followWords } from '../domain/language/index.ts'
import { groupDifferences, type Told, type ToldRecord } from '../domain/following/told.ts'
import { licenceUrl } from '../domain/publishing/dictionary.ts'
import { nameRevision } from '../domain/records/revision.ts'
import type { Difference } from '../schemas/difference.ts'
import type { Watch } from '../schemas/watch.ts'
import type { Store } from '../store/store.ts'
import { titleOf } from './hooks.ts'

/** Most records of each kind that a message names. */
const mostRecords = 50

/** Asks what a revision changed in a question: undefined where nothing did, `'unknown'` where that can no longer be told. */
export type Ask = (of: string, revision: number) => Promise<object | 'unknown' | undefined>

/** Asks by the API in this process, which has it answered by the threads. */
export function openAsk(app: FastifyInstance, store: Store): Ask {
	/** What became of a quoted figure from one revision to the next. */
	const askWatched = async (of: string, before: string, now: string) => {
		const [was, is] = await Promise.all(
			[before, now].map(async (until) => {
				const made = await app.inject({ url: `/api/v1${of}&until=${until}`, headers: { host: hostOf(store) } })
				if (made.statusCode >= 500) throw new Error(`${made.statusCode} ${made.body.slice(0, 200)}`)
				return made.statusCode === 200 ? made.json<Watch>() : undefined
			})
		)
		if (!was || !is) return 'unknown'
		const isSame = was.now.n === is.now.n && was.now.sentence === is.now.sentence
		return isSame ? undefined : writeWatched(store, is)
	}
	return async (of, revision) => {
		const [before, now] = findPair(store, revision)
		if (!before || !now) return 'unknown'
		if (of.startsWith('/watch?')) return askWatched(of, nameRevision(before), nameRevision(now))
		const query = new URLSearchParams({ of, until: nameRevision(now) })
		const path = `/api/v1/revisions/${nameRevision(before)}/difference`
		const made = await app.inject({ url: `${path}?${query}`, headers: { host: hostOf(store) } })
		if (made.statusCode === 410 || made.statusCode === 404 || made.statusCode === 400) return 'unknown'
		if (made.statusCode !== 200) throw new Error(`${made.statusCode} ${made.body.slice(0, 200)}`)
		const difference = made.json<Difference>()
		if (!difference.total) return undefined
		const rows = groupDifferences(difference.rows as Parameters<typeof groupDifferences>[0])
		return writePayload(store, of, difference, rows, `${path}.csv?${query}`)
	}
}

const hostOf = ({ origin }: Store) => (origin ? new URL(origin).host : 'localhost')

function findPair({ db }: Store, revision: number) {
	const rows = listRevisions(db)
	return [revision - 1, revision].map((wanted) => rows.find(({ number }) => number === wanted))
}

function writeWatched({ origin = '' }: Store, { of, quoted, now, changed, sentence }: Watch): object {
	const data = { of, api: `${origin}/api/v1${of}`, sentence, changed, quoted, now, licence: licenceUrl }
	return { type: 'citation.changed', timestamp: now.revision.date, data }
}

function writePayload(store: Store, of: string, difference: Difference, told: Told, all: string): object {
	const at = (path: string) => (store.origin ?? '') + path
	const counts = { new: difference.added, changed: difference.changed, withdrawn: difference.removed }
	const write = ({ list, id, ...record }: ToldRecord) => ({
		record: `${list}:${id}`,
		url: at(`/${list}/${encodeURIComponent(id)}`),
		...record
	})
	const title = titleOf(store, of)
	return {
		type: 'question.changed',
		timestamp: difference.now.date,
		data: {
			of,
			title,
			url: at(of),
			api: at(`/api/v1${of}`),
			sentence: followWords.told(difference.now.number, title, counts),
			n: difference.records - difference.removed,
			revision: difference.now,
			before: difference.before,
			counts,
			new: told.new.slice(0, mostRecords).map(write),
			changed: told.changed.slice(0, mostRecords).map(write),
			withdrawn: told.withdrawn.slice(0, mostRecords).map(write),
			/** All of it as a table, also where the message names a part only. */
			all: at(all),
			licence: licenceUrl
		}
	}
}
