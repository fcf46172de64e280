import type { FastifyInstance } from 'fastify'
import { LRUCache } from 'lru-cache'
import Type from 'typebox'
import { readRevision } from '../../db/queries/dataset.ts'
import { readNewest, type RevisionRow } from '../../db/queries/revisions.ts'
import { addSingle } from '../answers/answer.ts'
import { escapeMarkup } from '../domain/publishing/escape.ts'
import { followFaults, watchWords } from '../domain/language/index.ts'
import { labelRecord } from '../domain/records/difference.ts'
import { nameRevision } from '../domain/records/revision.ts'
import { addFeed, type FeedContent } from '../feeds/feed.ts'
import { longestQuestion } from '../follow/question.ts'
import { findBehind } from '../lists/behind-a-view.ts'
import { badInput, ProblemError } from '../query/problem.ts'
import { revision as revisionKey } from '../query/keys.ts'
import { need, textKey } from '../query/query.ts'
import type { Revisions } from '../revisions/past.ts'
import { Watch, type Quoted } from '../schemas/watch.ts'
import type { Store } from '../store/store.ts'

const described = (description: string) => ({
	...revisionKey,
	schema: Type.String({ description, maxLength: 80, example: '2' })
})
const keys = {
	of: need(
		textKey('The address below /api/v1 that was quoted, with its query.', '/flows?since=2025-07', longestQuestion)
	),
	since: need(described('The revision that it was quoted from, as the citation names it.'))
}
const until = described('The revision that it is compared with; the newest unless given.')

type Asked = { of?: unknown; since?: unknown; until?: unknown }
const keyOf = ({ of, since, until = '' }: Asked) => JSON.stringify([of, since, until])

/** Says whether a quoted figure still is what it was: at an address that holds the question and the revision, and no more. */
export function registerWatch(app: FastifyInstance, store: Store, revisions: Revisions): void {
	const { db } = store
	const refer = ({ number, hash, date }: RevisionRow) => ({ number, hash, date, name: nameRevision({ number, hash }) })

	/** The finding of an address at a revision. */
	const quote = async (of: string, revision: RevisionRow): Promise<Quoted> => {
		const isNewest = revision.number === readNewest(db).number
		const opened = isNewest ? { app, release: () => undefined } : await revisions.open(revision)
		try {
			const made = await opened.app.inject({ url: `/api/v1${of}`, headers: { host: 'localhost' } })
			if (made.statusCode >= 400) {
				const { detail } = made.json<{ detail: string }>()
				throw new ProblemError(made.statusCode === 410 ? 'gone' : 'not-found', detail)
			}
			// A file has no finding.
			if (!String(made.headers['content-type']).startsWith('application/json')) throw refuse()
			const answer = made.json<Record<string, unknown>>()
			const n = [answer.n, answer.total].find((one) => typeof one === 'number') as number | undefined
			const sentence = typeof answer.sentence === 'string' ? answer.sentence : labelRecord(answer)
			return { revision: refer(revision), n: n ?? null, sentence }
		} finally {
			opened.release()
		}
	}
	// Asked before the question is read, as for /difference: it takes longer than an answer may wait for in one go.
	const asked = new LRUCache<string, { quoted: Quoted; now: Quoted }>({ max: 200 })
	app.addHook('onRequest', async (request) => {
		const { of, since, until } = request.query as Asked
		if (typeof of !== 'string' || typeof since !== 'string' || !since.trim()) return
		if (of.length > longestQuestion || /[?&]rev=/.test(of) || !of.startsWith('/')) throw refuse()
		findBehind(of)
		const later = typeof until === 'string' && until.trim() ? revisions.find(until, 'until') : readNewest(db)
		const [quoted, now] = [await quote(of, revisions.find(since, 'since')), await quote(of, later)]
		asked.set(keyOf({ of, since, until }), { quoted, now })
	})
	const refuse = () => badInput([{ path: 'of', message: `\`of\` ${followFaults.notQuoted}.` }])
	const compare = (query: Asked): Watch => {
		const found = query.of && query.since ? asked.get(keyOf(query)) : undefined
		if (!found) throw refuse()
		const { quoted, now } = found
		const changed = quoted.n !== now.n || quoted.sentence !== now.sentence
		const sentence = watchWords.compare(quoted, now)
		return { of: String(query.of), quoted, now, changed, sentence, revision: readRevision(db) }
	}
	const told = { tag: 'following', summary: 'A quoted figure, then and now', live: true as const }
	const description =
		'The finding and the number of an address as a revision had them, and as they are now. Its feed has an entry once ' +
		'either is another, and a webhook may follow `/watch?of=…&since=…`, too.'
	addSingle(app, store, {
		...told,
		path: '/watch',
		description,
		keys: { ...keys, until },
		answer: Watch,
		find: ({ query }) => compare(query)
	})
	addFeed(app, store, {
		path: '/watch',
		tag: 'following',
		summary: 'A quoted figure, followed',
		description,
		keys,
		find: ({ query: { of, since } }) => writeFeed(compare({ of, since }))
	})
}

/** Lists and flows have pages of the same address. */
const pageOf = (of: string) =>
	/^\/(moves|offers|deals|events|metrics|people|labs|sources|flows)\b/.test(of) ? of : '/follow'

function writeFeed({ of, quoted, now, changed }: Watch): FeedContent {
	const page = pageOf(of)
	const entry = {
		key: `watch/${of}/${quoted.revision.hash}/${now.n}/${now.sentence}`,
		title: watchWords.title(quoted, now),
		page,
		published: now.revision.date,
		updated: now.revision.date,
		html: `<p>${escapeMarkup(watchWords.compare(quoted, now))}</p>`,
		categories: [],
		sources: []
	}
	return { title: `Labflow: ${watchWords.feed(quoted.sentence)}`, page, entries: changed ? [entry] : [] }
}
