// How long things let somebody in.

const hour = 3_600_000
/** A session ends when it was not used that long, and however much it is used. */
const longestIdle = 12 * hour
const longestSession = 14 * 24 * hour

/** A session that was last used by then has ended; ISO time. */
export function idleSince(now: Date): string {
	return new Date(now.getTime() - longestIdle).toISOString()
}

/** When a session ends that begins now. */
export function sessionEnd(now: Date): Date {
	return new Date(now.getTime() + longestSession)
}

/** The hour that a token's use is remembered by, ISO time. */
export function tokenStart(now: Date): string {
	return `${now.toISOString().slice(0, 13)}:00:00.000Z`
}
