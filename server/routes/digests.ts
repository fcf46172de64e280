import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import {
	addDigest,
	changeDigest,
	confirmDigest,
	findDigest,
	listQuestions,
	removeDigest,
	type DigestRow
} from '../../db/desk/digests.ts'
import { readRevision } from '../../db/queries/dataset.ts'
import { makeSecret } from '../access/secret.ts'
import { addDesk } from '../answers/desk.ts'
import { followFaults, reportFaults } from '../domain/language/index.ts'
import { titleOf } from '../follow/hooks.ts'
import { readQuestion } from '../follow/question.ts'
import { isMailAddress } from '../mail/settings.ts'
import { readBody } from '../query/body.ts'
import { badInput, ProblemError, tooMany } from '../query/problem.ts'
import { ChangedDigest, DigestStatus, NewDigest, SentDigest } from '../schemas/digest.ts'
import type { Store } from '../store/store.ts'

/** Letters to one address that ask for a yes, in a day. */
const mostAsked = 3
const daySeconds = 86_400

export function registerDigests(app: FastifyInstance, store: Store): void {
	const { allowance, letters, isKept } = app.following!
	const { db, clock } = store
	// Addresses are counted in memory alone.
	const asked = new RateLimiterMemory({ points: mostAsked, duration: daySeconds })
	const needLetters = () => {
		if (!letters || !isKept) throw new ProblemError('gone', followFaults.noMail)
		return letters
	}
	const needDigest = (request: FastifyRequest): DigestRow => {
		const { token } = request.params as { token: string }
		const found = /^[\w-]{43}$/.test(token) ? findDigest(db, token) : undefined
		if (!found) throw new ProblemError('not-found', 'No letters have this link: they may have been ended.')
		return found
	}
	const readQuestions = (of: readonly string[]) => [...new Set(of.map((one) => readQuestion(store, one).of))]
	const tell = ({ id, email, every, confirmed }: DigestRow): DigestStatus => ({
		email,
		every,
		confirmed,
		questions: listQuestions(db, id).map((of) => ({ of, title: titleOf(store, of) }))
	})

	addDesk(app, '/digests', {
		POST: {
			tag: 'following',
			summary: 'Ask for letters',
			description:
				'Has a letter sent that asks who has the address for a yes; only then what changed in the questions is written ' +
				'about, in one letter a day or a week. Where this site sends mail; counted by network and by address.',
			body: NewDigest,
			answer: SentDigest,
			status: 201,
			problems: [410, 429],
			async handle(request) {
				const { confirm } = needLetters()
				const { email, every, of } = readBody(NewDigest, request.body)
				if (!isMailAddress(email)) throw badInput([{ path: 'email', message: `\`email\` ${reportFaults.badMail}.` }])
				const questions = readQuestions(of)
				await allowance.take(request.ip)
				await asked.consume(email.toLowerCase()).catch(() => {
					throw tooMany(followFaults.askedEnough, daySeconds)
				})
				const given = { token: makeSecret(), email, every, of: questions, revision: readRevision(db), now: clock() }
				const digest = addDigest(db, given)
				try {
					await confirm(
						digest,
						questions.map((one) => titleOf(store, one))
					)
				} catch (error) {
					removeDigest(db, digest.id)
					request.log.warn(`A letter could not be mailed: ${(error as { code?: string }).code ?? 'refused'}`)
					throw new ProblemError('busy', followFaults.notMailed)
				}
				return { sent: email }
			}
		}
	})
	addDesk(app, '/digests/:token', {
		GET: {
			tag: 'following',
			summary: 'Letters by their private link',
			description: 'Where letters go, how often and about what.',
			admit: needDigest,
			answer: DigestStatus,
			handle: (request) => tell(needDigest(request))
		},
		PUT: {
			tag: 'following',
			summary: 'Change letters',
			description: 'How often they come, and about which questions.',
			admit: needDigest,
			body: ChangedDigest,
			answer: DigestStatus,
			handle(request) {
				const { id } = needDigest(request)
				const { every, of } = readBody(ChangedDigest, request.body)
				changeDigest(db, id, { every, of: readQuestions(of) })
				return tell(needDigest(request))
			}
		}
	})
	addDesk(app, '/digests/:token/confirm', {
		POST: {
			tag: 'following',
			summary: 'Say yes to letters',
			description: 'From now on they come. What the same address followed before comes in the same letter.',
			admit: needDigest,
			answer: DigestStatus,
			handle(request) {
				const digest = needDigest(request)
				if (!digest.confirmed) confirmDigest(db, digest, { revision: readRevision(db), now: clock() })
				return tell(needDigest(request))
			}
		}
	})
	void app.register(async (app) => {
		// Mail programs post a form, by one click (RFC 8058): what it says does not matter.
		app.addContentTypeParser(/^(application\/x-www-form-urlencoded|multipart\/form-data)/, (_request, body, done) => {
			body.resume().once('end', () => done(null, undefined))
		})
		addDesk(app, '/digests/:token/unsubscribe', {
			POST: {
				tag: 'following',
				summary: 'End letters',
				description: 'Deletes the address with all that was followed; mail programs ask so by one click.',
				admit: needDigest,
				handle: (request) => removeDigest(db, needDigest(request).id)
			}
		})
	})
}
