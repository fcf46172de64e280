// Sessions begin.
import { addSession, sweepSessions } from '../../db/desk/sessions.ts'
import { hashSecret, makeSecret } from './secret.ts'
import { idleSince, sessionEnd } from './span.ts'
import type { Access } from './who.ts'

/** Begins a session of an account, under a secret that nobody knew before, and returns that. */
export function beginSession({ db, clock }: Access, account: number): { secret: string; ends: Date } {
	const now = clock()
	const used = now.toISOString()
	sweepSessions(db, { now: used, idleSince: idleSince(now) })
	const secret = makeSecret()
	const ends = sessionEnd(now)
	addSession(db, { hash: hashSecret(secret), account, created: used, used, ends: ends.toISOString() })
	return { secret, ends }
}
