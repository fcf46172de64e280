// An offer, a band or an average as a sentence: the verb says what the sum rests on, the rest for whom, and how sure it is.
import type { OfferLike } from '../../vocabulary/said.ts'
import type { Population } from '../../vocabulary/offers.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import {
	capitalise,
	inWords,
	joinWords,
	nameCountry,
	nameLab,
	say,
	spellCountry,
	spellWhen,
	whoseLab
} from './format.ts'
import { formatBounds } from './bounds.ts'
import { sayWhom } from './offer-whom.ts'

/** What is paid: as it goes on after a sum, as something offered, and as a subject. */
const pays: Record<string, { after: string; offered: string; subject: string }> = {
	'total-package': { after: '', offered: 'a package', subject: 'packages' },
	'annual-compensation': { after: ' in total pay', offered: 'pay', subject: 'total pay' },
	'signing-bonus': { after: ' as a signing bonus', offered: 'a signing bonus', subject: 'signing bonuses' },
	'equity-grant': { after: ' in equity', offered: 'equity', subject: 'equity' },
	'retention-grant': { after: ' as a retention grant', offered: 'a retention grant', subject: 'retention grants' },
	'base-salary': { after: ' in base salary', offered: 'a salary', subject: 'base salary' }
}
const otherPay = { after: '', offered: 'pay', subject: 'pay' }
const payOf = (kind: string) => pays[kind] ?? otherPay
/** The years a sum is spread over: "over six years", "over half a year". */
function sayYears(years: number): string {
	if (years === 0.5) return ' over half a year'
	return years === 1 ? ' over a year' : ` over ${inWords(years)} years`
}
type Terms = Pick<OfferLike, 'low' | 'high' | 'currency' | 'years' | 'per' | 'kind' | 'notation'>
/** A sum with its period: "$1B to $1.5B over six years", "about $350K a year"; undefined where none was told. */
function saySum({ low, high, currency, years, per, notation }: Terms): string | undefined {
	const told = formatBounds({ low, high }, currency)
	// A tilde says that the page was rough.
	const bounds = told && (notation.includes('~') && low !== null && high !== null ? `about ${told}` : told)
	const period = per && per !== 'total' ? ` ${per === 'hour' ? 'an' : 'a'} ${per}` : years ? sayYears(years) : ''
	return bounds && bounds + period
}
/** The same where it is put at something: "$15M a year or more" of "at least $15M a year". */
function putSum(terms: Terms): string | undefined {
	const sum = saySum(terms)
	return sum?.startsWith('at least ') ? `${sum.slice('at least '.length)} or more` : sum
}
/** What is offered: "$350K a year in base salary"; "a package, sum not reported (“a return offer”)". */
function sayTerms(terms: Terms): string {
	const { after, offered } = payOf(terms.kind)
	const sum = saySum(terms)
	return sum ? sum + after : `${offered}, sum not reported (“${terms.notation}”)`
}

const outcomes: Record<string, string> = {
	accepted: ', which was accepted',
	declined: ', which was declined',
	countered: ', which was countered',
	withdrawn: ', which was withdrawn',
	expired: ', which expired'
}
const doubts: Record<string, string> = {
	disputed: 'The account is disputed.',
	denied: 'It is denied.',
	reversed: 'It was undone.'
}
/** Who puts a figure on what goes with a post. */
const speakers: Record<string, string> = {
	report: 'Reports put',
	posting: 'Job ads put',
	filing: 'A filing puts',
	'self-report': 'Self-reports put',
	survey: 'A survey puts',
	estimate: 'Outsiders put'
}
/** Speakers at the start of a sentence: "A vice president", but xAI as it writes itself. */
function beginWith(speakers: readonly string[]): string {
	const names = joinWords(speakers)
	return /^(an?|the|his|her|their) /.test(names) ? capitalise(names) : names
}

type Offered = { lab: Named | undefined; population: Population; isOwn: boolean }

/** "Outsiders put total pay for “Engineer” at Alpha at $300K a year in 2025": bands and averages, which nobody offered to anyone. */
function sayPost(offer: OfferLike, { lab, population }: Offered): Part[] {
	const { basis, kind, status } = offer
	const whom = sayWhom(offer, false, true)
	const place = offer.place ? ` in ${spellCountry(nameCountry(offer.place))}` : ''
	const when = spellWhen(offer.date, offer.datePrecision)
	const rumour = status === 'rumored' ? ', according to a rumour' : ''
	if (basis === 'posting' && population === 'role' && lab && saySum(offer))
		return say`${nameLab(lab)} advertised ${sayTerms(offer)} for ${whom}${place} ${when}${rumour}.`
	const subject = `${population === 'survey' ? 'typical ' : ''}${payOf(kind).subject}`
	const at = lab ? say` at ${nameLab(lab)}` : []
	const sum = putSum(offer)
	const what = sum ? ` at ${sum}` : `, sum not reported (“${offer.notation}”),`
	const speaker = speakers[basis ?? 'report']
	if (!speaker) return say`${lab ? nameLab(lab) : 'Labs'} put ${subject} for ${whom}${place}${what} ${when}${rumour}.`
	return say`${speaker} ${subject} for ${whom}${at}${place}${what} ${when}${rumour}.`
}

/** "Alpha reportedly offered Ada Example $2M over four years in July 2025, which was declined." */
function sayNarrow(offer: OfferLike, { lab, isOwn }: Offered): Part[] {
	const { basis, status, kind, personName, outcome } = offer
	const who = lab ? nameLab(lab) : 'Labs'
	const whom = personName ?? sayWhom(offer, isOwn, false)
	const when = spellWhen(offer.date, offer.datePrecision)
	const became = outcomes[outcome] ?? ''
	const rumour = status === 'rumored' ? ', according to a rumour' : ''
	if (basis === 'estimate') {
		const { offered } = payOf(kind)
		const what = kind === 'total-package' ? '' : ` of ${offered}`
		const offers = lab ? say`${whoseLab(lab)} offer${what}` : say`offers${what}`
		const sum = putSum(offer)
		const put = sum ? `at ${sum}` : `, sum not reported (“${offer.notation}”),`
		return say`Outsiders ${sum ? 'put' : 'describe'} ${offers} to ${whom}${sum ? ' ' : ''}${put} ${when}${became}${rumour}.`
	}
	if (basis === 'filing') {
		const verb = kind === 'annual-compensation' || kind === 'base-salary' ? 'paid' : 'granted'
		return say`${who} ${verb} ${whom} ${sayTerms(offer)} ${when}, a filing shows.`
	}
	const offered =
		status === 'confirmed' || status === 'rumored' || basis === 'statement' ? 'offered' : 'reportedly offered'
	const source = basis === 'statement' ? ', by one side’s account' : basis === 'posting' ? ', a job ad shows' : rumour
	const stay = isOwn && personName && kind !== 'retention-grant' ? ' to stay' : ''
	return say`${who} ${offered} ${whom} ${sayTerms(offer)}${stay} ${when}${became}${source}.`
}

export const offerWords = {
	/**
	 * What was offered, or what goes with a post: "Alpha reportedly offered Ada Example $2M over four years in July 2025, which was
	 * declined.", "Alpha paid Ada Example $300K a year in total pay in 2021, a filing shows.", "Outsiders put total pay for
	 * “Engineer” at Alpha at $300K a year in 2025."
	 */
	told: (offer: OfferLike, offered: Offered): Part[] =>
		offered.population === 'role' || offered.population === 'survey'
			? sayPost(offer, offered)
			: sayNarrow(offer, offered),
	/** "Meta disputes the account.", "Meta and Ada Example dispute the account." */
	disputed: (by: readonly string[]) => say`${beginWith(by)} ${by.length > 1 ? 'dispute' : 'disputes'} the account.`,
	/** "Meta denies it." */
	denied: (by: readonly string[]) => say`${beginWith(by)} ${by.length > 1 ? 'deny' : 'denies'} it.`,
	/** What a status adds to an offer whose claims are not at hand: "The account is disputed."; [] where nothing. */
	doubt: (status: string) => say`${doubts[status] ?? ''}`
}
