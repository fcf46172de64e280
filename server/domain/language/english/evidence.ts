// What sums and figures rest on, how real they are, whom offers are for: names of values, and how a list says them.
import { unknownEnd } from '../../vocabulary/filter.ts'
import { joinWords, nameCountry, sayCode, spellCountry } from './format.ts'
import { nameScope } from './metrics.ts'

const basisNames: Record<string, string> = {
	report: 'press reports',
	posting: 'job ads',
	filing: 'filings',
	statement: 'statements',
	'self-report': 'self-reports',
	survey: 'surveys',
	estimate: 'outsiders’ estimates',
	derived: 'calculation from other figures'
}
/** What a sum or figure rests on: "job postings". */
export const nameBasis = (basis: string): string => basisNames[basis] ?? basis

const stageNames: Record<string, string> = {
	actual: 'actual',
	planned: 'planned',
	guidance: 'guidance',
	sought: 'sought',
	projected: 'projected'
}
/** How real a figure is: "planned". */
export const nameStage = (stage: string): string => stageNames[stage] ?? stage

const populationNames: Record<string, string> = {
	person: 'named people',
	'group-offer': 'people not named',
	role: 'posts',
	survey: 'averages and medians'
}
/** Whom terms are for: "people not named". */
export const namePopulation = (population: string): string => populationNames[population] ?? population

/** A post's grade: "new PhD", "senior"; a lab's own as it writes it. */
export const nameGrade = (grade: string): string =>
	/[A-Z0-9]/.test(grade) ? grade : sayCode(grade).replace('phd', 'PhD')

/** A city, or a country by its code: "Paris", "United States". */
export const namePlace = (place: string): string => nameCountry(place)

export const nameApprox = (approx: string): string => (approx === 'yes' ? 'about so many' : 'without “about”')

type Values = readonly string[] | undefined
type Narrowed = Partial<
	Record<'stage' | 'scope' | 'approx' | 'basis' | 'population' | 'role' | 'grade' | 'place' | 'people', Values>
>
/** Names of values asked for, any of which will do; `none` stands for the one that is not known. */
const anyOf = (values: Values, name: (value: string) => string, none: string, write: (text: string) => string) =>
	values?.length
		? write(
				joinWords(
					values.map((value) => (value === unknownEnd ? none : name(value))),
					'or'
				)
			)
		: ''

/** What narrows a list of metrics, offers or events, each as a phrase; "" where nothing does. */
export function sayEvidence({
	stage,
	scope,
	approx,
	basis,
	population,
	role,
	grade,
	place,
	people
}: Narrowed): string[] {
	return [
		anyOf(stage, nameStage, '', (text) => text),
		anyOf(scope, nameScope, 'an unstated part', (text) => `covering ${text}`),
		approx?.length === 1
			? ({ yes: 'approximate', no: 'not called approximate' }[approx[0]!] ?? 'not said to be exact or approximate')
			: '',
		anyOf(population, namePopulation, 'unstated recipients', (text) => `for ${text}`),
		anyOf(role, sayCode, 'an unstated post', (text) => `for ${text}`),
		anyOf(grade, nameGrade, 'an unstated grade', (text) => `at ${text}`),
		anyOf(
			place,
			(code) => spellCountry(namePlace(code)),
			'an unstated place',
			(text) => `in ${text}`
		),
		anyOf(basis, nameBasis, 'unstated evidence', (text) => `based on ${text}`),
		people?.length === 1 ? (people[0] === 'named' ? 'with named people' : 'without named people') : ''
	]
}
