// Kinds of moves, of other records and of labs, and what is called that they narrow.
import { unknownEnd } from '../../vocabulary/filter.ts'
import { joinWords, nameCountry, sayCode, spellCountry } from './format.ts'

/** Nouns of a move by its kind. */
export const moveKindNouns: Record<string, [one: string, many: string]> = {
	hire: ['hire', 'hires'],
	founding: ['founding', 'foundings'],
	acquihire: ['move with a deal', 'moves with a deal'],
	return: ['return', 'returns'],
	appointment: ['appointment', 'appointments'],
	departure: ['departure to an unreported destination', 'departures to unreported destinations'],
	layoff: ['layoff', 'layoffs']
}
const ofKind = (many: string) => ` that are ${many}`
/** The kinds that moves are narrowed to, as `narrowed` says them first: " that are foundings", " that are hires or returns". */
export const sayMoveKinds = (kinds: readonly string[]) =>
	ofKind(
		joinWords(
			kinds.map((kind) => moveKindNouns[kind]?.[1] ?? sayCode(kind)),
			'or'
		)
	)

const dealKindNouns: Record<string, string> = {
	acquisition: 'acquisitions',
	'license-and-hire': 'licence-and-hire deals',
	stake: 'stakes',
	acquihire: 'acquihires'
}
const payKindNouns: Record<string, string> = {
	'total-package': 'a total package',
	'annual-compensation': 'annual pay',
	'signing-bonus': 'a signing bonus',
	'equity-grant': 'equity',
	'retention-grant': 'a retention grant'
}
const eventKindNouns: Record<string, string> = {
	layoff: 'layoffs',
	reorganisation: 'reorganisations',
	'model-release': 'model releases',
	deal: 'deals',
	facility: 'facilities',
	setback: 'setbacks',
	statement: 'statements'
}
/** The kinds that a list is narrowed to: "that are acquisitions", "of equity or base salary", "about layoffs"; "" where it has none. */
export function sayKinds(list: string, kinds: readonly string[]): string {
	const name = (nouns: Record<string, string>) =>
		joinWords(
			kinds.map((kind) => nouns[kind] ?? sayCode(kind)),
			'or'
		)
	if (list === 'moves') return sayMoveKinds(kinds).trim()
	if (list === 'deals') return `that are ${name(dealKindNouns)}`
	if (list === 'offers') return `of ${name(payKindNouns)}`
	return list === 'events' ? `about ${name(eventKindNouns)}` : `of kind ${name({})}`
}

/** What narrowed moves are called, and what else narrows them: "foundings" and " with a university". */
export function nameNarrowed(narrowed: string): { one: string; many: string; rest: string } {
	for (const [one, many] of Object.values(moveKindNouns)) {
		const [kind, rest] = [ofKind(many), narrowed.slice(ofKind(many).length)]
		if (narrowed.startsWith(kind) && (!rest || rest.startsWith(','))) return { one, many, rest: rest.slice(1) }
	}
	return { one: 'move', many: 'moves', rest: narrowed }
}

/** Names or codes asked for, any of which will do. */
export type Values = readonly string[] | undefined
/** Names or codes, any of which will do, in a phrase; "" where none is asked for. */
export const anyOf = (values: Values, write: (text: string) => string) =>
	values?.length ? write(joinWords(values, 'or')) : ''

const labKindNouns: Record<string, string> = {
	'frontier-lab': 'a frontier lab',
	'big-tech': 'a large technology company',
	startup: 'a start-up',
	university: 'a university',
	nonprofit: 'a nonprofit',
	government: 'a government body',
	investor: 'an investor',
	other: 'a lab of another kind'
}
/** One lab of a kind: "a university". */
export const nameLabKind = (kind: string) => labKindNouns[kind] ?? `a lab of kind ${sayCode(kind)}`
const labKindsMany: Record<string, string> = {
	'frontier-lab': 'frontier labs',
	'big-tech': 'large technology companies',
	startup: 'start-ups',
	university: 'universities',
	nonprofit: 'nonprofits',
	government: 'government bodies',
	investor: 'investors',
	other: 'of another kind'
}

type Traits = { labKind?: Values; country?: Values }
const nameCountries = (country: Values) =>
	country?.map((code) => (code === unknownEnd ? 'an unreported country' : spellCountry(nameCountry(code))))
/** Kinds and countries of the labs of moves, each as a phrase: "with a university", "with a lab in France". */
export const sayLabsOf = ({ labKind, country }: Traits) => [
	anyOf(labKind?.map(nameLabKind), (text) => `with ${text}`),
	anyOf(nameCountries(country), (text) => `with a lab in ${text}`)
]
/** The same of what is no move, of labs themselves: "that are universities", "in France". */
export const sayTraits = ({ labKind, country }: Traits, areLabs: boolean) => [
	areLabs
		? anyOf(
				labKind?.map((kind) => labKindsMany[kind] ?? sayCode(kind)),
				(text) => `that are ${text}`
			)
		: anyOf(labKind?.map(nameLabKind), (text) => `at ${text}`),
	anyOf(nameCountries(country), (text) => `in ${text}`)
]
