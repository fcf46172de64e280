// What a lab can bid with: findings, marks and how they are read.
import type { Named, Part } from '../../vocabulary/part.ts'
import type { Bounds } from '../../vocabulary/said.ts'
import {
	capitalise,
	formatDate,
	formatMoney,
	formatNumber,
	inWords,
	listParts,
	nameLab,
	say,
	spellDate,
	whoseLab,
	writeNumbers
} from './format.ts'
import { nameMetric, nameSample, sayValue, type Figure } from './metrics.ts'

const moneyUnits = new Set(['USD', 'EUR', 'GBP', 'CNY', 'HKD'])
/** A figure as a sentence says it, its noun left out where the sentence has one: "about 4,500", "more than $1B". */
const sayBare = (figure: Figure) => sayValue({ ...figure, unit: figure.unit === 'people' ? '' : figure.unit }).trim()
const about = (approx: string | null | undefined) => (approx === 'yes' ? 'about ' : '')
/** Bounds of a division: "about $189M", "up to $322M", "more than $5M". */
const sayHead = ({ low, high }: Bounds, approx: string) => {
	if (low !== null && low === high) return `${about(approx)}${formatMoney(low, 'USD')}`
	if (low === null) return `up to ${formatMoney(high!, 'USD', 'high')}`
	if (high === null) return `more than ${formatMoney(low, 'USD', 'low')}`
	return `${formatMoney(low, 'USD', 'low')} to ${formatMoney(high, 'USD', 'high')}`
}
type Dated = Figure & { date: string }
type Head = { lab: Named; bounds: Bounds; approx: string; people: Dated }

/** Findings of the means, each without its full stop. */
export const meansTitles = {
	nothing: {
		all: say`What labs can bid with`,
		people: say`How many people labs employ`,
		value: say`What investors value labs at`,
		power: say`How much power labs run and plan`,
		chips: say`How many chips labs run and plan`,
		capex: say`What companies spend on capital goods`,
		pay: say`What a year’s pay comes to`,
		pools: say`Stock and cash set aside for staff`,
		money: say`What labs raised, earn and have committed`,
		pairs: say`Value against people`,
		gaps: say`What has been published about labs`
	},
	/** "Investors value OpenAI at about $189M for each person it employs, Anthropic at up to $322M" */
	heads: (heads: readonly Head[]) => {
		const [first, ...rest] = heads.map(({ lab, bounds, approx }) => ({
			name: nameLab(lab),
			sum: sayHead(bounds, approx)
		}))
		const more = rest.flatMap(({ name, sum }) => say`, ${name} at ${sum}`)
		return say`Investors value ${first!.name} at ${first!.sum} for each person it employs${more}`
	},
	/** "OpenAI grew from 770 to about 4,500 people in 28 months" */
	growth: (lab: Named, first: Dated, last: Dated, months: number) =>
		say`${nameLab(lab)} ${last.low! < first.low! ? 'shrank' : 'grew'} from ${sayBare(first)} to ${sayValue(last)} in ${inWords(months)} months`,
	/** "Anthropic’s valuation went from $61.5B in 2025 to $965B in May 2026" */
	valued: (lab: Named, first: Dated, last: Dated) =>
		say`${whoseLab(lab)} valuation went from ${sayValue(first)} in ${spellDate(first.date.slice(0, 7))} to ${sayValue(last)} in ${spellDate(last.date.slice(0, 7))}`,
	/** "OpenAI had 1,900 MW in December 2025 and means to have 30,000 MW by 2030" */
	power: (lab: Named, actual: Dated | undefined, plan: Dated) =>
		actual
			? say`${nameLab(lab)} had ${sayValue(actual)} in ${spellDate(actual.date.slice(0, 7))} and means to have ${sayValue(plan)} by ${spellDate(plan.date)}`
			: say`${nameLab(lab)} means to have ${sayValue(plan)} by ${spellDate(plan.date)}`,
	/** "Only for xAI and DeepSeek has a report said how many GPUs run" */
	chips: (labs: readonly Named[]) =>
		labs.length
			? say`Only for ${listParts(labs.map((lab) => nameLab(lab)))} has a report said how many chips run`
			: say`No report says how many chips run, only what is planned or estimated`,
	/** "Together Amazon, Google and Meta mean to spend $500B to $530B in 2026, after $295B in 2025" */
	capex(labs: readonly Named[], next: Bounds, year: string, last: Bounds, before: string, approx: string): Part[] {
		const names = listParts(labs.map((lab) => nameLab(lab)))
		const sum = sayValue({ ...next, unit: 'USD', approx: next.low === next.high ? approx : 'no' })
		return say`${labs.length > 1 ? 'Together ' : ''}${names} ${labs.length > 1 ? 'mean' : 'means'} to spend ${sum} in ${year}, after ${sayValue({ ...last, unit: 'USD', approx: 'no' })} in ${before}`
	},
	/** "OpenAI’s median pay was put at about $1.37M in December 2025" */
	pay: (lab: Named, figure: Dated) =>
		say`${whoseLab(lab)} median pay was put at ${sayValue(figure)} in ${spellDate(figure.date.slice(0, 7))}`,
	/** "OpenAI had $50B of stock set aside for staff in January 2026, the largest such sum reported" */
	pools: (lab: Named, figure: Dated, metric: string) =>
		say`The largest sum reported for staff: ${whoseLab(lab)} ${nameMetric(metric)} of ${sayValue(figure)}, ${spellDate(figure.date.slice(0, 7))}`,
	/** "OpenAI’s revenue was $13.1B in 2025" */
	money: (lab: Named, figure: Dated) =>
		say`${whoseLab(lab)} revenue was ${sayValue(figure)} in ${spellDate(figure.date)}`,
	/** "SSI is valued at about $1.33B for each of about 24 people, the highest figure of 19 labs" */
	pairs: (top: Head, n: number) =>
		say`${nameLab(top.lab)} is valued at ${sayHead(top.bounds, top.approx)} for each of ${sayBare(top.people)} people${n > 1 ? `, the highest figure of ${inWords(n)} labs` : ''}`,
	/** Another pair: "Five labs have both funding total and valuation" */
	other: (n: number, x: string, y: string) =>
		say`${capitalise(inWords(n))} ${n === 1 ? 'lab has' : 'labs have'} both ${nameMetric(x)} and ${nameMetric(y)} published within a year`,
	/** "No report says how many chips OpenAI, Microsoft, Amazon or two more of these ten labs have" */
	gaps: (labs: readonly Named[], of: number) => {
		const named = labs.slice(0, 4).map((lab) => [nameLab(lab)])
		const rest = labs.length - named.length
		const write = writeNumbers(rest, of)
		const more: Part[][] = rest ? [[{ text: `${write(rest)} more of these ${write(of)} labs` }]] : []
		return say`No report says how many chips ${listParts([...named, ...more], 'or')} ${labs.length === 1 ? 'has' : 'have'}`
	},
	/** "What Meta can bid with" */
	lab: (lab: Named) => say`What ${nameLab(lab)} can bid with`,
	/** "No figure of OpenAI’s people, money or machines has been published" */
	none: (lab: Named) => say`Nobody has published a figure of ${whoseLab(lab)} people, money or machines`,
	/** What a lab’s means come to: "Meta, as published: more than 2,000 people (July 2025), ..." */
	listed: (lab: Named, parts: readonly { name: string; figure: Dated }[]) =>
		say`${nameLab(lab)}, as published: ${listParts(parts.map(({ name, figure }) => [{ text: `${moneyUnits.has(figure.unit) ? `${name} ` : ''}${sayValue(figure)} (${spellDate(figure.date)})` }]))}`
}

/** What sentences add to the findings: how much is behind them, with the dates that a short title leaves out. */
export const meansSentences = {
	/** " (November 2023 to March 2026)" */
	span: (first: string, last: string) => ` (${spellDate(first.slice(0, 7))} to ${spellDate(last.slice(0, 7))})`,
	/** "Labflow lists 158 figures about 48 labs, published up to 30 June 2026." */
	all: (n: number, labs: number, coverageEnd: string) =>
		`Labflow lists ${formatNumber(n)} ${n === 1 ? 'figure' : 'figures'} about ${formatNumber(labs)} ${labs === 1 ? 'lab' : 'labs'}, published up to ${spellDate(coverageEnd)}.`,
	/** "$852B of March 2026 by about 4,500 people of March 2026" */
	terms: (y: Dated, x: Dated) =>
		`${sayValue(y)} in ${formatDate(y.date.slice(0, 7))} by ${sayValue(x)} in ${formatDate(x.date.slice(0, 7))}`
}

const partNames = {
	people: 'People',
	value: 'Value',
	power: 'Power',
	chips: 'Chips',
	capex: 'Capital spending',
	pay: 'Pay a head',
	pools: 'Stock and cash for staff',
	money: 'Money'
}
const metricNames: Record<string, string> = {
	headcount: 'people',
	'ai-headcount': 'people in AI',
	'core-team-headcount': 'core team',
	researchers: 'researchers',
	valuation: 'valued at',
	'valuation-secondary': 'value on secondary markets',
	'market-cap': 'market value',
	'power-mw': 'power',
	'onsite-generation-mw': 'power made on site',
	'gpus-h100-equivalent': 'H100 equivalents',
	'gpus-per-researcher': 'GPUs a researcher',
	'capex-year': 'a year',
	'capex-quarter': 'a quarter',
	'median-total-comp': 'total pay, median',
	'stock-comp-per-employee': 'stock a head, average',
	'staff-costs-per-head': 'staff costs a head, ours',
	'stock-comp-per-head': 'stock a head, ours',
	'stock-pool': 'stock pool',
	'retention-pool': 'retention pool',
	'employee-tender-total': 'shares bought from staff',
	'employee-tender-authorised': 'most that staff could sell',
	'stock-comp-total': 'stock for staff in the year',
	'staff-costs-year': 'staff costs in the year',
	'funding-round': 'raised in a round',
	'funding-total': 'raised in all',
	'revenue-year': 'revenue in the year',
	'revenue-quarter': 'revenue in a quarter',
	'ad-cash-flow-year': 'cash flow of advertising',
	'rd-spend-ytd': 'R&D in the year so far',
	'compute-commitment': 'computing committed',
	'onsite-generation-investment': 'invested in power on site'
}
const stageWords: Record<string, string> = {
	planned: 'planned',
	guidance: 'outlook',
	sought: 'sought',
	projected: 'forecast'
}

type Marked = Figure & {
	labName: string
	metric: string
	date: string
	said: string | null
	stage: string
	scope: string
	undated: boolean
	terms?: readonly string[]
	state: string
}
const nameOf = (metric: string) => metricNames[metric] ?? nameMetric(metric)

export const meansMarks = {
	part: (part: string) => partNames[part as keyof typeof partNames] ?? part,
	/** The same over a narrow column. */
	column: (part: string) => ({ capex: 'Capex', pay: 'Pay' })[part] ?? meansMarks.part(part),
	/** What the rows under a head are: "Stock pool". */
	head: (metric: string) => capitalise(nameOf(metric)),
	metric: nameOf,
	none: 'none on record',
	dash: '–',
	/** Where the company as a whole is meant, and not one of its sites. */
	allSites: 'all sites',
	/** Power that is made where it is used: "Socrates South, on site". */
	madeOnSite: (place: string) => `${place}, on site`,
	marketValue: 'market value',
	coverage: (end: string) => `reports read to ${formatDate(end)}`,
	axis: { people: 'people', value: 'valued at' },
	/** An axis' numbers: "$10B", "10,000". */
	tick: (value: number, isMoney: boolean) =>
		value === 0 ? '0' : isMoney ? formatMoney(value, 'USD') : formatNumber(value),
	million: (value: number) => (value >= 1e6 ? `${formatNumber(value / 1e6)}M` : formatNumber(value)),
	/** A figure in short: "~4,500", "3,000+", "≤ 30", "$125B–$145B", "€11.7B". */
	short({ low, high, unit, approx }: Figure): string {
		const write = (value: number, bound?: 'low' | 'high') =>
			moneyUnits.has(unit) ? formatMoney(value, unit, bound) : formatNumber(value)
		if (low !== null && low === high) return `${approx === 'yes' ? '~' : ''}${write(low)}`
		if (low === null) return `up to ${write(high!, 'high')}`
		return high === null ? `${write(low, 'low')}+` : `${write(low, 'low')}–${write(high, 'high')}`
	},
	/** The same with its unit, of power and chips. */
	withUnit: (figure: Figure) => {
		const unit = { MW: ' MW', TPUs: ' TPUs' }[figure.unit] ?? ''
		return meansMarks.short(figure) + unit
	},
	/** What a row says beside its bar: "30,000 MW, by 2030", "2,000 MW, no date given", "12,000 MW, forecast for 2027". */
	plan: (figure: Marked, isNarrow: boolean) => {
		const mw = meansMarks.withUnit(figure)
		if (figure.state !== 'planned') return mw
		if (figure.undated) return `${mw}, ${isNarrow ? 'no date' : 'no date given'}`
		const date = formatDate(figure.date.slice(0, 7))
		return isNarrow
			? `${mw}, ${date.slice(-4)}`
			: `${mw}, ${figure.stage === 'projected' ? 'forecast for' : 'by'} ${date}`
	},
	/** When a row’s figure is of: "Jan 2026", "for 2026, said Apr 2026", "said Feb 2026, no date". */
	when: ({ date, said, stage, undated }: Marked) => {
		if (stage === 'actual') return formatDate(date.slice(0, 7))
		if (undated) return `said ${formatDate((said ?? date).slice(0, 7))}`
		return `${stageWords[stage] ?? stage} for ${formatDate(date.slice(0, 7))}${said && said !== date ? `, said ${formatDate(said.slice(0, 7))}` : ''}`
	},
	/** A statement about a year: "2025, spent", "2026, said Feb 2026". */
	spent: ({ date, said, stage, metric }: Marked) => {
		const period = metric === 'capex-quarter' ? `quarter to ${formatDate(date)}` : formatDate(date)
		if (stage === 'actual') return `${period}, spent`
		return said ? `${period}, said ${formatDate(said.slice(0, 7))}` : `${period}, ${stageWords[stage] ?? stage}`
	},
	/** Of which part of a lab: "at Colossus", "visa filings", "a team"; "" of the whole. */
	scope: (scope: string) => {
		const [kind, name = ''] = scope.split(/:(.*)/s)
		if (kind === 'site') return name
		if (kind === 'sample') return nameSample(name)
		return kind === 'team' ? 'a team' : ''
	},
	/** What a mark is, whole: "OpenAI: power, all sites 30,000 MW, planned for 2030, said Apr 2026". */
	label: (figure: Marked) => {
		const scope = meansMarks.scope(figure.scope)
		const what = `${nameOf(figure.metric)}${scope ? `, ${scope}` : ''}`
		const value = figure.terms?.length ? sayHead(figure, figure.approx ?? 'no') : sayValue(figure)
		const kind = figure.state === 'estimate' ? ', an estimate' : ''
		return `${figure.labName}: ${what}, ${value}, ${meansMarks.when(figure)}${kind}`
	},
	/** "SSI: about $1.33B a head, $32B in Apr 2025 by about 24 people in Jun 2025" */
	pair: (name: string, bounds: Bounds, approx: string, y: Dated, x: Dated) =>
		`${name}: ${sayHead(bounds, approx)} a head, ${meansSentences.terms(y, x)}`,
	aHead: (sum: number) => `${formatMoney(sum, 'USD')} a head`,
	perHead: sayHead,
	planned: 'Planned, ordered or rented',
	perResearcher: 'For each researcher',
	states: {
		published: 'published',
		estimate: 'somebody’s estimate',
		planned: 'only planned',
		sought: 'only sought',
		none: 'nothing published'
	} as Record<string, string>,
	cell: (lab: string, part: string, state: string) =>
		`${lab}, ${meansMarks.part(part).toLowerCase()}: ${meansMarks.states[state]}`,
	behind: (n: number) => `${formatNumber(n)} ${n === 1 ? 'figure' : 'figures'}`,
	behindLabs: (labs: number, sources: number) =>
		`${formatNumber(labs)} ${labs === 1 ? 'lab' : 'labs'}, ${formatNumber(sources)} ${sources === 1 ? 'source' : 'sources'}`
}

/** How each figure of the means is read. */
export const meansDeks = {
	people:
		'People employed, log scale. Hatched: an estimate, or a plan from the day it was said to the day it is for. Arrow: more or fewer than said. Diamond: researchers. A unit is named.',
	value:
		'Value at a funding round or share sale, log scale, at the month’s exchange rate. Dashed ring: sought, not closed.',
	power:
		'Megawatts, one scale for all rows. Solid: what runs. Hatched wedge: a plan or forecast, from the day it was said to the day it is for. Sites are not added up.',
	chips: 'Number of chips, log scale. Hatched: an estimate or a plan. Chips of different kinds are not alike.',
	capex:
		'Capital spending of the whole company. Solid: spent. Hatched: outlook with its range. Each line is one statement.',
	pay: 'US dollars a year. Medians, averages and parts of pay are not alike: compare within a row. Hatched: a forecast, or our division.',
	pools:
		'US dollars, log scale: stock and cash set aside for staff, paid to them or bought from them. What each sum is stands beside it.',
	money:
		'US dollars, log scale. Raised, earned and committed are not alike. Hatched: a plan, a forecast or an estimate.',
	pairs:
		'Value and headcount published at most a year apart; both log scales. Dotted: equal value a head, our division. Arrow: more or fewer people than said.',
	other: 'Both figures actual, of one scope, published at most a year apart; both log scales.',
	gaps: 'What is known of each lab, by kind of figure.',
	lab: 'Solid: there, spent or paid. Hatched: estimated, planned or guided. Each line leads to its sources.'
}
