// Digests by e-mail, where a mail server and the site's address are set: confirmed by who has the address, one letter for all
// questions, ended by one click (RFC 8058). Where nothing has changed there is no letter.
import type { FastifyBaseLogger } from 'fastify'
import {
	forgetUnconfirmed,
	listDueDigests,
	listKinds,
	listQuestions,
	markDigest,
	removeDigest,
	type DigestRow
} from '../../db/desk/digests.ts'
import { isLocked, type Db } from '../../db/open.ts'
import { readRevision } from '../../db/queries/dataset.ts'
import { countLogged } from '../../db/queries/log.ts'
import { digestWords, type DigestPart } from '../domain/language/index.ts'
import { openTransport, type MailSettings } from '../mail/transport.ts'
import type { Ask } from './payload.ts'

/** Changes of an import beyond which it is told of in one line. */
const bulk = 50
/** Revisions that a letter goes into; of more, the last. */
const mostRevisions = 60
const [everyMs, hourMs, dayMs] = [600_000, 3_600_000, 86_400_000]
/** How long an address that nobody confirms is kept, days. */
const unconfirmedDays = 3

export type Letters = {
	/** Asks who has an address whether they want letters. */
	confirm: (digest: Pick<DigestRow, 'email' | 'token' | 'every'>, titles: readonly string[]) => Promise<void>
	/** Sends what is due; a second call waits for the first. */
	send: () => Promise<void>
	close: () => Promise<void>
}
type Options = {
	mail: MailSettings
	db: Db
	clock: () => Date
	origin: string
	ask: Ask
	log: Pick<FastifyBaseLogger, 'warn'>
}
/** Of what is asked for a message, what a letter tells. */
type Told = { data: { sentence: string; title?: string; counts?: DigestPart['counts']; [list: string]: unknown } }

export function openLetters({ mail, db, clock, origin, ask, log }: Options): Letters {
	const transport = openTransport(mail)
	// Without the address: it is in no log.
	const warn = (error: unknown) =>
		log.warn(`A digest could not be mailed: ${(error as { code?: string }).code ?? 'refused'}`)
	const linksOf = (token: string) => ({
		page: `${origin}/follow/mail/${token}`,
		end: `${origin}/api/v1/digests/${token}/unsubscribe`
	})
	const mailTo = (address: string, token: string, letter: { subject: string; text: string }) =>
		transport.sendMail({
			to: { name: '', address },
			...letter,
			list: { unsubscribe: linksOf(token).end },
			headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
		})

	/** What revisions did to the question, those of bulk in one sum. */
	const sumUp = async (of: string, revisions: readonly number[], isBulk: (revision: number) => boolean) => {
		const parts: DigestPart[] = []
		for (const revision of revisions) {
			const told = (await ask(of, revision)) as Told | 'unknown' | undefined
			if (!told || told === 'unknown') continue
			const rows = ['new', 'changed', 'withdrawn'].flatMap((list) =>
				((told.data[list] ?? []) as DigestPart['rows']).slice(0, 10)
			)
			parts.push({ ...told.data, revision, isBulk: isBulk(revision), rows: isBulk(revision) ? [] : rows })
		}
		return parts
	}
	const sendOne = async (digest: DigestRow) => {
		const now = clock()
		const newest = readRevision(db)
		const revisions = Array.from({ length: newest - digest.revision }, (_, place) => digest.revision + 1 + place)
		const kinds = listKinds(db, digest.revision)
		const isBulk = (revision: number) =>
			['import', 'intake'].includes(kinds.get(revision) ?? '') && countLogged(db, revision) > bulk
		const parts: DigestPart[] = []
		for (const of of listQuestions(db, digest.id))
			parts.push(...(await sumUp(of, revisions.slice(-mostRevisions), isBulk)))
		try {
			if (parts.length)
				await mailTo(digest.email, digest.token, digestWords.letter(parts, { origin, ...linksOf(digest.token) }))
		} catch (error) {
			warn(error)
			// A server that knows of no such address will know of none tomorrow.
			if ((error as { responseCode?: number }).responseCode === 550) return removeDigest(db, digest.id)
			return
		}
		markDigest(db, digest.id, { revision: newest, now })
	}
	let sending = Promise.resolve()
	const send = () => {
		sending = sending
			.then(async () => {
				const now = clock().getTime()
				forgetUnconfirmed(db, new Date(now - unconfirmedDays * dayMs))
				// An hour early, so that a letter that was late does not make the next one later.
				const due = { daily: new Date(now - dayMs + hourMs), weekly: new Date(now - 7 * dayMs + hourMs) }
				for (const digest of listDueDigests(db, due)) await sendOne(digest)
			})
			.catch((error: unknown) => {
				if (!isLocked(error)) warn(error)
			})
		return sending
	}
	const timer = setInterval(() => void send(), everyMs).unref()
	return {
		send,
		async confirm({ email, token, every }, titles) {
			await mailTo(email, token, digestWords.confirm({ every, titles, page: linksOf(token).page }))
		},
		async close() {
			clearInterval(timer)
			await sending
			transport.close()
		}
	}
}
