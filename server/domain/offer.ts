// An offer in words: who offered what to whom, what became of it, and who objects.
import { say, capitalise, formatMoney, inWords, joinWords } from './language.ts'
import type { Part } from './part.ts'

export type OfferLike = {
	personName: string | null
	lab: string | null
	labName: string | null
	labGroup: string | null
	fromLab: string | null
	kind: string
	notation: string
	low: number | null
	high: number | null
	currency: string | null
	years: number | null
	per: string | null
	outcome: string
	status: string
}
type ClaimLike = { stance: string; by: string | null; reporter: string }

const kinds: Record<string, string> = {
	'annual-compensation': ' in yearly pay',
	'signing-bonus': ' as a signing bonus',
	'equity-grant': ' in equity',
	'retention-grant': ' as a grant to stay',
	'base-salary': ' in base salary'
}
const outcomes: Record<string, string> = {
	accepted: ' It was accepted.',
	declined: ' It was declined.',
	countered: ' It was countered.',
	withdrawn: ' It was withdrawn.',
	expired: ' It expired.'
}

/** Bounds in words: "$1bn to $1.5bn", "at least $200m", "up to $250m", "$250m"; undefined where both are open. */
export function formatBounds(
	{ low, high }: { low: number | null; high: number | null },
	currency: string | null
): string | undefined {
	if (low !== null && high !== null)
		return low === high ? formatMoney(low, currency) : `${formatMoney(low, currency)} to ${formatMoney(high, currency)}`
	if (low !== null) return `at least ${formatMoney(low, currency)}`
	return high === null ? undefined : `up to ${formatMoney(high, currency)}`
}

/** The years a sum is spread over: "over six years", "over half a year"; "" where no term is told. */
function sayYears(years: number): string {
	if (years === 0.5) return ' over half a year'
	return years === 1 ? ' over a year' : ` over ${inWords(years)} years`
}

/** What is offered, in words: "$1bn to $1.5bn over six years", "$350k a year in base salary"; what was written, where no sum was. */
export function sayTerms({ low, high, currency, years, per, kind, notation }: Omit<OfferLike, 'lab'>): string {
	const bounds = formatBounds({ low, high }, currency)
	const period = per && per !== 'total' ? ` ${per === 'hour' ? 'an' : 'a'} ${per}` : years ? sayYears(years) : ''
	const what = per === 'year' && kind === 'annual-compensation' ? ' in all' : (kinds[kind] ?? '')
	return bounds ? bounds + period + what : `“${notation}”${what}`
}

/** A speaker at the start of a sentence: "A vice president", but xAI as it writes itself. */
function begin(speaker: string): string {
	return /^(an?|the|his|her|their) /.test(speaker) ? capitalise(speaker) : speaker
}

/**
 * An offer as a headline: "Meta offered Andrew Tulloch $1bn to $1.5bn over six years, it was reported. It was declined. Meta
 * disputes the account."
 */
export function sayOffer(offer: OfferLike, claims: readonly ClaimLike[]): Part[] {
	const lab: Part = offer.lab
		? { text: offer.labName ?? offer.lab, lab: offer.lab, group: offer.labGroup ?? offer.lab }
		: { text: 'Labs' }
	const whom = offer.personName ? ` ${offer.personName}` : ''
	const stays = offer.lab && offer.lab === offer.fromLab && offer.kind !== 'retention-grant' ? ' to stay' : ''
	const to = offer.personName ? '' : ', for a role or an unnamed person'
	const doubt = { confirmed: '', rumored: ', by a rumour' }[offer.status] ?? ', it was reported'
	const by = (stance: string) => [
		...new Set(claims.filter((claim) => claim.stance === stance).map((claim) => claim.by ?? claim.reporter))
	]
	const [disputing, denying] = [by('disputes'), by('denies')]
	const objection = (names: string[], one: string, many: string) =>
		names.length ? ` ${begin(joinWords(names))} ${names.length > 1 ? many : one}.` : ''
	return say`${lab} offered${whom} ${sayTerms(offer)}${stays}${to}${doubt}.${outcomes[offer.outcome] ?? ''}${objection(disputing, 'disputes the account', 'dispute the account')}${objection(denying, 'denies it', 'deny it')}`
}

/** What a status adds to an offer whose claims are not at hand. */
const statusDoubts: Record<string, string> = {
	disputed: ' The account is disputed.',
	denied: ' It is denied.',
	reversed: ' It was undone.'
}

/** An offer in words without its claims: "Meta offered Andrew Tulloch $1bn, it was reported. It was declined. The account is disputed." */
export function sayOfferBriefly(offer: OfferLike): Part[] {
	return say`${sayOffer(offer, [])}${statusDoubts[offer.status] ?? ''}`
}
