// Metrics: what is measured, of whom, how real it is, and the figure as an interval.
import type { Bounds } from '../../vocabulary/said.ts'
import { formatDate, formatMoney, formatNumber, sayCode } from './format.ts'

const currencies = new Set(['USD', 'EUR', 'GBP', 'CNY', 'HKD'])

type Bound = 'low' | 'high' | undefined
/** A figure in its unit, rounded towards no other bound: "$125B", "12%", "8 to 1", "1,400 MW", "1 person". */
function writeValue(value: number, unit: string, bound?: Bound): string {
	if (currencies.has(unit)) return formatMoney(value, unit, bound)
	if (unit === 'percent') return `${formatNumber(value)}%`
	if (unit === 'ratio') return `${formatNumber(value)} to 1`
	return value === 1 ? `1 ${unit === 'people' ? 'person' : unit.replace(/s$/, '')}` : `${formatNumber(value)} ${unit}`
}

export type Figure = Bounds & { unit: string; approx?: string | null }
/** A figure with its bounds and unit: "about $1B", "more than 3,000 people", "up to 5,000 MW", "$115B to $135B", "12%". */
export function sayValue({ low, high, unit, approx }: Figure): string {
	const about = approx === 'yes' ? 'about ' : ''
	if (low !== null && low === high) return about + writeValue(low, unit)
	if (low === null) return `up to ${about}${writeValue(high!, unit, 'high')}`
	if (high === null) return `more than ${about}${writeValue(low, unit, 'low')}`
	const first = currencies.has(unit) ? formatMoney(low, unit, 'low') : formatNumber(low)
	return `${about}${first} to ${writeValue(high, unit, 'high')}`
}

const metricWords: Record<string, string> = {
	gpus: 'GPUs',
	tpus: 'TPUs',
	mw: 'MW',
	ai: 'AI',
	rd: 'R&D',
	ytd: 'of the year so far',
	'2y': 'over two years',
	comp: 'compensation'
}
/** What is measured, in words: `nameMetric('gpus-per-researcher')` is "GPUs per researcher". */
export function nameMetric(metric: string): string {
	return metric
		.split('-')
		.map((word) => metricWords[word] ?? word)
		.join(' ')
}

/** Samples by their codes, where the code alone does not say who is counted: an open list. */
const samples: Record<string, string> = {
	'signalfire-data': 'people in SignalFire’s data',
	'evertrace-data': 'people in Evertrace’s data',
	'llama-1-authors': 'authors of the Llama 1 paper',
	'openreview-authors': 'authors on OpenReview',
	'us-employees': 'employees in the United States',
	'levels-fyi-software-engineers': 'software engineers on levels.fyi',
	'ai-research-scientists': 'AI research scientists',
	'senior-ai-researchers': 'senior AI researchers'
}
/** Whom a sample is of: "visa filings", "people in SignalFire’s data". */
export const nameSample = (code: string) => samples[code] ?? sayCode(code)

/** What is counted, where that is not a whole company: "of a team", "at Abilene", "of a sample: visa filings"; "" where it is. */
export function sayScope(scope: string | null): string {
	const [kind, name = ''] = scope?.split(/:(.*)/s) ?? []
	if (kind === 'site') return `at ${name}`
	if (kind === 'sample') return `of a sample: ${nameSample(name)}`
	return kind === 'team' || kind === 'unit' ? `of a ${kind}` : ''
}
/** A scope of the list's filter: "the company", "the site Abilene", "a sample: visa filings". */
export function nameScope(scope: string): string {
	const [kind, name = ''] = scope.split(/:(.*)/s)
	if (kind === 'site') return `the site ${name}`
	return kind === 'sample' ? `a sample: ${nameSample(name)}` : `the ${kind}`
}

export type Measured = {
	metric: string
	counterpartName: string | null
	stage?: string | null
	scope?: string | null
	/** The lab and its topmost ancestor: what is counted of a unit is that lab, where it is one. */
	lab?: string
	labGroup?: string
	/** The date it is for, and when it was said: partial ISO dates. */
	date?: string
	said?: string | null
}

const nameMeasured = ({ metric, counterpartName, scope = null, lab, labGroup }: Measured): string => {
	const name = nameMetric(metric)
	const against = counterpartName ? `${/-(from|to)$/.test(metric) ? '' : ','} ${counterpartName}` : ''
	const of = lab !== labGroup && scope === 'unit' ? '' : sayScope(scope)
	return name + against + (of && `, ${of}`)
}
/** The stage of what is not actual, "" else: in release 1.0.0 the metric's name says it itself. */
const stageOf = ({ stage }: Measured) => (stage && stage !== 'actual' ? stage : '')

/** What is measured, with the lab it is measured against, of whom and how real: "hires from xAI", "power MW, at Abilene, planned". */
export function nameFigure(measured: Measured): string {
	const stage = stageOf(measured)
	return nameMeasured(measured) + (stage && `, ${stage}`)
}

const stageDates: Record<string, (date: string) => string> = {
	planned: (date) => `planned for ${date}`,
	guidance: (date) => `guidance for ${date}`,
	sought: (date) => `sought in ${date}`,
	projected: (date) => `projected for ${date}`
}
/**
 * The same with its date: "headcount, Jun 2026", "capex year, guidance for 2026", "power MW, planned, said in Mar 2026" where
 * the target date is not told.
 */
export function nameDated(measured: Measured & { date: string }): string {
	const { date, said } = measured
	const stage = stageOf(measured)
	const name = nameMeasured(measured)
	if (!stage) return `${name}, ${formatDate(date)}`
	// A plan without a target date stands at the day that it was said, or its month.
	const isSaid = said && (said === date || (date.length === 7 && said.startsWith(date)))
	if (isSaid && stage === 'planned') return `${name}, ${stage}, said in ${formatDate(said)}`
	return `${name}, ${stageDates[stage]!(formatDate(date))}`
}

// --- Public ids of people and labs (ids.csv)

/** Who gives a public id. */
export const schemeNames: Record<string, string> = {
	openreview: 'OpenReview',
	dblp: 'dblp',
	scholar: 'Google Scholar',
	orcid: 'ORCID',
	wikidata: 'Wikidata',
	ror: 'ROR'
}
