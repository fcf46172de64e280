// What those who follow a question share: how many may begin, where messages may go, what sends them.
import type { FastifyInstance } from 'fastify'
import { openAllowance, type Allowance } from '../reports/allowance.ts'
import { followFaults } from '../domain/language/index.ts'
import type { Store } from '../store/store.ts'
import { openPost } from './endpoint.ts'
import { openLetters, type Letters } from './letters.ts'
import { openAsk } from './payload.ts'
import { openSender } from './sender.ts'

export type Following = {
	/** How many more may be followed from a network. */
	allowance: Allowance
	networks: readonly string[]
	/** Whether past revisions are kept, without which nobody can say what changed. */
	isKept: boolean
	/** Makes messages of new revisions and sends all that is due; resolves once none is. */
	send: () => Promise<void>
	/** What writes letters; undefined where this program sends none, or does not know where the site is. */
	letters: Letters | undefined
	/** Has what is due sent soon. */
	wake: () => void
}

/** How often new revisions are looked for, ms: an import may bring one from another process. */
const usualEveryMs = 3000
const windows = [
	{ name: 'hour', seconds: 3600, quota: 10, inAll: 200 },
	{ name: 'day', seconds: 86_400, quota: 30, inAll: 1000 }
] as const

declare module 'fastify' {
	interface FastifyInstance {
		following?: Following
	}
}

/** Has all routes that follow know what is followed, and sends what is due where this program is the one that does. */
export function addFollowing(app: FastifyInstance, store: Store, isKept: boolean): void {
	const allowance = openAllowance(windows, followFaults.limit)
	const { db, clock, following, mail, origin } = store
	const { networks = [], everyMs = usualEveryMs, random } = following ?? {}
	const post = openPost(networks)
	const ask = openAsk(app, store)
	const letters = following && mail && origin ? openLetters({ mail, db, clock, origin, ask, log: app.log }) : undefined
	const sender = openSender({ db, clock, post, ask, log: app.log, ...(random && { random }) })
	const send = following ? sender.send : async () => undefined
	const wake = () => void (everyMs && send())
	app.decorate('following', { allowance, networks, isKept, letters, send, wake })
	if (!following) return
	const timer = everyMs ? setInterval(wake, everyMs).unref() : undefined
	app.addHook('onResponse', async ({ method }, { statusCode }) => {
		if (method !== 'GET' && statusCode < 300) wake()
	})
	app.addHook('preClose', async () => {
		clearInterval(timer)
		sender.stop()
		post.close()
		await Promise.all([sender.stopped(), letters?.close()])
	})
}
