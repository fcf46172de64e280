// What stands above each figure of the means: a finding decided from the numbers, else the plain subject.
import { endSentence, meansMarks, meansSentences, meansTitles, say, sayWithin } from '../language/index.ts'
import type { Clocks } from '../time/clocks.ts'
import { textOf, type Named, type Part } from '../vocabulary/part.ts'
import { pairLabs, usualPair, type LabPair } from './divide.ts'
import { isExact, type MeansFigure, type MeansPart } from './figure.ts'
import { listGaps, type GapRow } from './gaps.ts'

type Finding = { title: Part[]; sentence: Part[] }
const labOf = ({ lab, labName, labGroup }: Pick<MeansFigure, 'lab' | 'labName' | 'labGroup'>): Named => ({
	id: lab,
	name: labName,
	group: labGroup
})
const tell = (title: Part[], sentence: readonly Part[] = title): Finding => ({ title, sentence: endSentence(sentence) })

/** Firm, exact figures of one metric, of labs as a whole. */
const firm = (figures: readonly MeansFigure[], metric: string) =>
	figures.filter((one) => one.metric === metric && one.state === 'published' && one.whole && isExact(one))

const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1)

/** Years before the newest that figures over time show. */
export const yearsShown = 3
/** The first year that figures over time show: three before the newest year with something actual. */
export function firstYear(figures: readonly MeansFigure[]): number {
	const years = figures.filter(({ stage }) => stage === 'actual').map(({ date }) => Number(date.slice(0, 4)))
	return (years.length ? Math.max(...years) : 2026) - yearsShown
}

/** The lab whose figure changed most, from its first to its last in the years shown; in dollars where it is money. */
function findChange(figures: readonly MeansFigure[], metric: string) {
	const since = String(firstYear(figures))
	const own = Map.groupBy(
		firm(figures, metric).filter(({ date }) => date >= since),
		({ lab }) => lab
	)
	const size = (one: MeansFigure) => (metric === 'headcount' ? one.low! : (one.lowUsd ?? 0))
	const changes = [...own.values()]
		.filter((rows) => rows.length > 1)
		.map((rows) => ({ first: rows[0]!, last: rows.at(-1)! }))
		.toSorted((a, b) => size(b.last) - size(b.first) - (size(a.last) - size(a.first)))
	return changes[0]
}

function findPower(figures: readonly MeansFigure[]): Finding | undefined {
	const own = figures.filter((one) => one.metric === 'power-mw' && one.whole)
	const plans = own.filter((one) => one.stage === 'planned' && !one.undated && one.low !== null)
	const [plan] = plans.toSorted((a, b) => b.low! - a.low!)
	const actual = own.findLast((one) => one.lab === plan?.lab && one.state === 'published')
	return plan && tell(meansTitles.power(labOf(plan), actual, plan))
}

/** What labs guide for their newest year, beside what they spent in the year before; those with both. */
function findSpending(figures: readonly MeansFigure[]): Finding | undefined {
	const own = figures.filter((one) => one.metric === 'capex-year' && one.whole && one.unit === 'USD')
	const year = own
		.filter(({ stage }) => stage === 'guidance')
		.reduce((last, { date }) => (date > last ? date : last), '')
	const before = String(Number(year) - 1)
	const both = [...Map.groupBy(own, ({ lab }) => lab).values()].flatMap((rows) => {
		const next = rows.findLast((one) => one.stage === 'guidance' && one.date === year)
		const last = rows.findLast((one) => one.state === 'published' && one.date === before && isExact(one))
		return next?.low && next.high && last ? [{ next, last }] : []
	})
	if (!both.length) return undefined
	const sum = (pick: (one: (typeof both)[number]) => number) => both.reduce((all, one) => all + pick(one), 0)
	const spent = sum(({ last }) => last.low!)
	const approx = both.some(({ next }) => next.approx === 'yes') ? 'yes' : 'no'
	const bounds = { low: sum(({ next }) => next.low!), high: sum(({ next }) => next.high!) }
	const labs = both.toSorted((a, b) => b.next.high! - a.next.high!).map(({ next }) => labOf(next))
	return tell(meansTitles.capex(labs, bounds, year, { low: spent, high: spent }, before, approx))
}

const largest = (figures: readonly MeansFigure[]) =>
	figures.toSorted((a, b) => (b.lowUsd ?? 0) - (a.lowUsd ?? 0) || (a.id < b.id ? -1 : 1))[0]

const findings: Record<MeansPart, (figures: readonly MeansFigure[]) => Finding | undefined> = {
	people(figures) {
		const found = findChange(figures, 'headcount')
		if (!found) return undefined
		const { first, last } = found
		const title = meansTitles.growth(labOf(last), first, last, monthOf(last.date) - monthOf(first.date))
		return tell(title, say`${title}${meansSentences.span(first.date, last.date)}`)
	},
	value(figures) {
		const found = findChange(figures, 'valuation')
		return found && tell(meansTitles.valued(labOf(found.last), found.first, found.last))
	},
	power: findPower,
	chips(figures) {
		const own = figures.filter(
			(one) => one.part === 'chips' && one.unit !== 'ratio' && one.metric !== 'gpus-per-researcher'
		)
		const run = own.filter(({ state }) => state === 'published').toSorted((a, b) => (b.low ?? 0) - (a.low ?? 0))
		const labs = new Map(run.map((one) => [one.lab, labOf(one)]))
		return own.length ? tell(meansTitles.chips([...labs.values()])) : undefined
	},
	capex: findSpending,
	pay(figures) {
		const newest = firm(figures, 'median-total-comp').toSorted((a, b) => (a.date > b.date ? -1 : 1))[0]
		return newest && tell(meansTitles.pay(labOf(newest), newest))
	},
	pools(figures) {
		const actual = figures.filter(
			(one) => one.part === 'pools' && one.state === 'published' && one.metric !== 'employee-tender-authorised'
		)
		const top = largest(actual)
		return top && tell(meansTitles.pools(labOf(top), top, top.metric))
	},
	money(figures) {
		const top = largest(firm(figures, 'revenue-year'))
		return top && tell(meansTitles.money(labOf(top), top))
	}
}

/** The finding of a part of the means, else its newest figure; of nothing the plain subject. */
export function findPart(part: MeansPart, figures: readonly MeansFigure[]): Finding {
	const own = figures.filter((one) => one.part === part)
	const [newest] = own
		.filter(({ stage }) => stage === 'actual')
		.toSorted((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0) || (a.id < b.id ? -1 : 1))
	return findings[part](own) ?? tell(newest ? say`${meansMarks.label(newest)}` : meansTitles.nothing[part])
}

const headOf = ({ lab, labName, labGroup, low, high, approx, x }: LabPair) => ({
	lab: { id: lab, name: labName, group: labGroup },
	bounds: { low, high },
	approx,
	people: x
})

/** Of all means: what the two labs that are valued highest come to a head; of one lab what it can bid with. */
export function findAll(figures: readonly MeansFigure[], labs: readonly Named[] = []): Finding {
	if (labs.length === 1) return findLab(labs[0]!, listGaps(figures, labs, true))
	const pairs = pairLabs(figures, usualPair).toSorted(
		(a, b) => (b.y.lowUsd ?? b.y.highUsd ?? 0) - (a.y.lowUsd ?? a.y.highUsd ?? 0)
	)
	// The larger sum a head that is certain is said first.
	const two = pairs.slice(0, 2).toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)))
	return two.length ? tell(meansTitles.heads(two.map(headOf))) : tell(meansTitles.nothing.all)
}

/** Of a pair of metrics: where most comes of one on one of the other, among those whose bounds are closed. */
export function findPairs(pairs: readonly LabPair[], { x, y }: { x: string; y: string }): Finding {
	const top = pairs.find(({ low, high }) => low !== null && high !== null)
	if (x !== usualPair.x || y !== usualPair.y) return tell(meansTitles.other(pairs.length, x, y))
	return top ? tell(meansTitles.pairs(headOf(top), pairs.length)) : tell(meansTitles.nothing.pairs)
}

/** Of the gaps: of which labs nobody says how many chips they have. */
export function findGaps(rows: readonly GapRow[]): Finding {
	if (rows.length === 1) return findLab({ ...rows[0]!, group: rows[0]!.id }, rows)
	const without = rows.filter(({ cells }) => cells.find(({ part }) => part === 'chips')?.state === 'none')
	return without.length
		? tell(
				meansTitles.gaps(
					without.map(({ id, name }) => ({ id, name, group: id })),
					rows.length
				)
			)
		: tell(meansTitles.nothing.gaps)
}

/** Of one lab: the best figure of each kind, in a sentence. */
export function findLab(lab: Named, [row]: readonly GapRow[]): Finding {
	const parts = (row?.cells ?? []).flatMap(({ part, figure, state }) =>
		figure && (state === 'published' || state === 'estimate')
			? [{ name: meansMarks.part(part).toLowerCase(), figure }]
			: []
	)
	const title = meansTitles.lab(lab)
	if (!row?.cells.some(({ figure }) => figure)) return tell(meansTitles.none(lab))
	return tell(title, parts.length ? meansTitles.listed(lab, parts) : title)
}

/** What limits a finding: the clocks, the labs asked for, and whether their units are left out. */
type Asked = {
	clocks?: { [Key in keyof Clocks]?: string | null | undefined }
	labs?: readonly Named[] | undefined
	isAlone?: boolean
}

/** A finding's sentence as text, with what limits it before it; a lab that it names itself is not named again. */
export function sayFound({ sentence }: Finding, { clocks, labs = [], isAlone }: Asked = {}): string {
	const said = textOf(sentence)
	const more = labs.flatMap(({ name }) => (said.includes(name) ? [] : [name]))
	return textOf(sayWithin({ more, isAlone, ...clocks }, sentence))
}
