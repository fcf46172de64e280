// When what could not be delivered is sent again: the schedule that Standard Webhooks 1.0 proposes.

const [second, minute, hour] = [1000, 60_000, 3_600_000]
/** Waits before each further attempt, ms: ten attempts within four days. */
const waits = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour]
/** Longest wait that an endpoint may ask for, ms. */
const longestAsked = 24 * hour
/** How long an endpoint may fail without a single success before it is told nothing any more, ms. */
const longestFailing = 5 * 24 * hour

/**
 * How long to wait after so many attempts, ms; undefined where none is left. An endpoint may ask for more; `share`, from 0 to
 * 1, spreads those that failed together over a tenth more.
 */
export function waitAfter(attempts: number, asked = 0, share = 0): number | undefined {
	const wait = waits[attempts - 1]
	return wait === undefined ? undefined : Math.round(Math.max(wait * (1 + share / 10), Math.min(asked, longestAsked)))
}

/** What `Retry-After` asks for, ms: seconds, or a date (RFC 9110). 0 where it asks for nothing that can be read. */
export function readRetryAfter(text: string | undefined, now: Date): number {
	if (text === undefined) return 0
	if (/^\d{1,9}$/.test(text.trim())) return Number(text) * second
	const date = Date.parse(text)
	return Number.isNaN(date) ? 0 : Math.max(0, date - now.getTime())
}

/** Whether an endpoint has failed for too long. */
export function isLost(failingSince: string | null, now: Date): boolean {
	return failingSince !== null && now.getTime() - Date.parse(failingSince) >= longestFailing
}
