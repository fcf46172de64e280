// What became of an offer: its outcome as reported, and what the person's career says came after.
import { fateWords } from '../language/index.ts'
import { dayNumber, type Precision } from '../time/date.ts'

/** A time at a group of labs, as spells tell it, with where it led. */
export type Post = {
	group: string
	groupName: string
	start: string | null
	startPrecision: Precision | null
	end: string | null
	endPrecision: Precision | null
	ended: boolean
	startMove: string | null
	moves: readonly string[]
	/** Name of the lab that it was left for; null where none is known, or it has not ended. */
	nextName: string | null
}
export type Fated = {
	person: string | null
	labGroup: string | null
	fromLabGroup: string | null
	outcome: string
	move: string | null
	date: string
	datePrecision: Precision
}
export const fates = ['there', 'left', 'left-before', 'came-later', 'accepted', 'declined', 'ended', 'unknown'] as const
export type Fate = {
	/** there: joined or stayed, no exit reported; left-before: the sum was told later; ended: withdrawn, countered or expired. */
	fate: (typeof fates)[number]
	joined: string | null
	joinedPrecision: Precision | null
	/** Days from the offer to joining, where it was refused first and both days are known. */
	daysLater: number | null
	left: string | null
	leftPrecision: Precision | null
	/** Name of the lab that was joined after it. */
	next: string | null
	/** All of it in words: "refused; joined 10 weeks later". */
	became: string
}

const none = { joined: null, joinedPrecision: null, daysLater: null, left: null, leftPrecision: null, next: null }
const plainFates: Record<string, Fate['fate']> = { accepted: 'accepted', declined: 'declined', unknown: 'unknown' }
/** How long after leaving a sum may still be told of the time before, in days. */
const hindsightDays = 730

const dates = (post: Post) => ({
	joined: post.start,
	joinedPrecision: post.startPrecision,
	left: post.end,
	leftPrecision: post.endPrecision,
	next: post.nextName
})
const covers = ({ start, ended, end }: Post, date: string) =>
	(start === null || start <= date) && (!ended || end === null || end >= date)
const sayEnd = (post: Post) =>
	post.ended ? fateWords.left(post.end, post.endPrecision, post.nextName) : fateWords.stillThere

/** The time at the lab that an accepted offer led to, or went on with. */
function findLed({ move, date, labGroup }: Fated, posts: readonly Post[]): Post | undefined {
	const own = posts.filter(({ group }) => group === labGroup)
	return (
		(move !== null &&
			(own.find(({ startMove }) => startMove === move) ?? own.findLast(({ moves }) => moves.includes(move)))) ||
		own.find((post) => covers(post, date)) ||
		own.find(({ start }) => start !== null && start >= date)
	)
}

/** Somebody who accepted: when they joined, unless they were there, and whether they left. */
function tellAccepted(offer: Fated, posts: readonly Post[]): Fate | undefined {
	const isStay = offer.labGroup === offer.fromLabGroup
	const post = findLed(offer, posts)
	if (post) {
		const came = isStay ? fateWords.stayed : fateWords.joined(post.start, post.startPrecision)
		return {
			...none,
			...dates(post),
			fate: post.ended ? 'left' : 'there',
			became: fateWords.all(null, came, sayEnd(post))
		}
	}
	const past = posts.findLast(({ group, ended, end }) => {
		const since = end === null ? -1 : dayNumber(offer.date) - dayNumber(end)
		return group === offer.labGroup && ended && since > 0 && since <= hindsightDays
	})
	if (!past) return undefined
	return {
		...none,
		...dates(past),
		fate: 'left-before',
		became: fateWords.all(sayEnd(past), fateWords.toldIn(offer.date))
	}
}

/** Somebody who refused: whether they came all the same, or left the employer of then. */
function tellDeclined(offer: Fated, posts: readonly Post[]): Fate | undefined {
	const outcome = fateWords.outcome('declined', true)
	const isStay = offer.labGroup === offer.fromLabGroup
	const later = isStay
		? undefined
		: posts.find(({ group, start }) => group === offer.labGroup && (start ?? '') > offer.date)
	if (later) {
		const exact = offer.datePrecision === 'day' && later.startPrecision === 'day'
		const daysLater = exact ? dayNumber(later.start!) - dayNumber(offer.date) : null
		const came =
			daysLater === null ? fateWords.joined(later.start, later.startPrecision) : fateWords.cameLater(daysLater)
		const then = later.ended ? sayEnd(later) : ''
		return { ...none, ...dates(later), daysLater, fate: 'came-later', became: fateWords.all(outcome, came, then) }
	}
	const own = posts.find((post) => post.group === offer.fromLabGroup && covers(post, offer.date))
	if (!own) return undefined
	const then = own.ended ? sayEnd(own) : fateWords.stillAt(own.groupName)
	const left = { left: own.end, leftPrecision: own.endPrecision, next: own.nextName }
	return { ...none, ...left, fate: 'declined', became: fateWords.all(outcome, then) }
}

/** Somebody of whom no outcome is told, but who came. */
function tellUnknown(offer: Fated, posts: readonly Post[]): Fate | undefined {
	const post = posts.find(({ group, start }) => group === offer.labGroup && (start ?? '') >= offer.date)
	if (!post || offer.labGroup === offer.fromLabGroup) return undefined
	const came = fateWords.joined(post.start, post.startPrecision)
	const outcome = fateWords.outcome('unknown', true)
	return {
		...none,
		...dates(post),
		fate: post.ended ? 'left' : 'there',
		became: fateWords.all(outcome, came, sayEnd(post))
	}
}

/**
 * What became of an offer, in words and dates: "joined Jul 2025, left Feb 2026 for OpenAI". `posts` are the person's times at
 * groups of labs, the oldest first; of people who are not named it is the outcome alone.
 */
export function tellFate(offer: Fated, posts: readonly Post[]): Fate {
	const tell = { accepted: tellAccepted, declined: tellDeclined, unknown: tellUnknown }[offer.outcome]
	const told = offer.person === null || offer.labGroup === null ? undefined : tell?.(offer, posts)
	if (told) return told
	const fate = plainFates[offer.outcome] ?? 'ended'
	return { ...none, fate, became: fateWords.outcome(offer.outcome, offer.person !== null) }
}
