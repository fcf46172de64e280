// Signing in: the same answer, after the same time, for a name that is not known, a wrong password and a wrong code; after a
// few failures in a row no attempt is looked at for a while, longer each time.
import { LRUCache } from 'lru-cache'
import { changeAccount, findAccount, findAccountByName, type Account } from '../../db/desk/accounts.ts'
import { foldName } from '../domain/resolve/script.ts'
import { ProblemError, tooMany } from '../query/problem.ts'
import { findStep } from './one-time-code.ts'
import { hashPassword, isDated, isPassword, refuseWhileFull } from './password.ts'
import type { Access } from './who.ts'

export type Attempt = { name: string; password: string; code?: string | undefined }
type Failures = { failures: number; lockedUntil: string | null }

/** Failures in a row that lock an account, for a minute at first, twice as long after each further one, an hour at most. */
const mostFailures = 5
const firstLock = 60_000
const longestLock = 3_600_000

/** What finds the account that an attempt signs in to, and throws a problem where it is none. */
export function openSignIn(access: Access): (attempt: Attempt) => Promise<Account> {
	// Failures for names that nobody has, so that they lock as others do.
	const strangers = new LRUCache<string, Failures>({ max: 10_000 })
	return (attempt) => signIn(access, strangers, attempt)
}

async function signIn(
	{ db, clock }: Access,
	strangers: LRUCache<string, Failures>,
	{ name, password, code }: Attempt
): Promise<Account> {
	const known = findAccountByName(db, name)
	const now = clock()
	const before = known ?? strangers.get(foldName(name)) ?? { failures: 0, lockedUntil: null }
	refuseLocked(before, now)
	refuseWhileFull()
	// Counted before it is looked at: many at once are no more than one after the other.
	const counted = countFailure(before, now)
	if (known) changeAccount(db, known.id, counted)
	else strangers.set(foldName(name), counted)
	const isRight = await isPassword(password, known?.password)
	const hash = isRight && isDated(known!.password) ? await renew(password) : undefined
	// As it is by now: meanwhile its code may have been used, or an admin may have disabled it.
	const account = known && findAccount(db, known.id)
	if (!isRight || !account || account.disabled) throw wrong()
	// Another password since, or the same one that was hashed anew by somebody who signed in at that moment.
	if (account.password !== known.password && !(await isPassword(password, account.password))) throw wrong()
	const step = account.totp ? findStep(code ?? '', account.totp, now, account.totpStep) : null
	if (step === undefined) throw wrong()
	changeAccount(db, account.id, {
		failures: 0,
		lockedUntil: null,
		...(step !== null && { totpStep: step }),
		...(hash && account.password === known.password && { password: hash })
	})
	return account
}

/** A hash at today's cost; none where too many wait: the next time will do. */
const renew = (password: string): Promise<string | undefined> => hashPassword(password).catch(() => undefined)

/** Whether a password, and a code where codes are asked for, are those of an account that is signed in already. */
export async function confirmPassword(access: Access, { account, password }: { account: number; password: string }) {
	const { db, clock } = access
	const known = findAccount(db, account)!
	const now = clock()
	refuseLocked(known, now)
	refuseWhileFull()
	changeAccount(db, account, countFailure(known, now))
	if (!(await isPassword(password, known.password))) {
		const message = '`password` is not the one that you sign in with.'
		throw new ProblemError('not-allowed', message, [{ path: 'password', message }])
	}
	changeAccount(db, account, { failures: 0, lockedUntil: null })
}

function refuseLocked({ lockedUntil }: Failures, now: Date): void {
	const wait = lockedUntil ? Math.ceil((Date.parse(lockedUntil) - now.getTime()) / 1000) : 0
	if (wait > 0)
		throw tooMany(
			`After ${mostFailures} failed attempts no other is looked at for a while: wait ${wait} seconds.`,
			wait
		)
}

function countFailure({ failures }: Failures, now: Date): Failures {
	const count = failures + 1
	const lock = Math.min(longestLock, firstLock * 2 ** (count - mostFailures))
	const lockedUntil = count < mostFailures ? null : new Date(now.getTime() + lock).toISOString()
	return { failures: count, lockedUntil }
}

function wrong(): ProblemError {
	const message = 'The name, the password or the one-time code is not right.'
	return new ProblemError('not-signed-in', message, [{ path: 'password', message }])
}
