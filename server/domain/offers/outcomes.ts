// Offers to people with what became of them: which are drawn, how many were accepted, and what their titles say.
import { fateTitles, fateWords } from '../language/index.ts'
import { boundShare } from '../flows/ratio.ts'
import type { Part } from '../vocabulary/part.ts'
import { countedStatuses } from '../vocabulary/filter.ts'
import type { Fate } from './fate.ts'

export type Outcome = Pick<Fate, 'fate' | 'daysLater'> & {
	id: string
	person: string | null
	personName: string | null
	labGroup: string | null
	fromLabGroup: string | null
	kind: string
	per: string | null
	currency: string | null
	date: string
	status: string
	outcome: string
	ranked: boolean
	lowUsd: number | null
	highUsd: number | null
}
/** Offers to named people by who made them, whose outcome was reported. */
export type Acceptance = { accepted: number; n: number; low: number; high: number }

/** Sums that figures of offers begin at, in US dollars: the largest that leaves enough of them. */
const leasts = [50e6, 10e6, 1e6]
const enough = 12
const most = ({ lowUsd, highUsd }: Outcome) => highUsd ?? lowUsd ?? 0
const least = ({ lowUsd, highUsd }: Outcome) => lowUsd ?? highUsd ?? 0

/** Year by year, the largest first in each. */
const inTime = <One extends Outcome>(rows: readonly One[]): One[] =>
	rows.toSorted(
		(a, b) =>
			a.date.slice(0, 4).localeCompare(b.date.slice(0, 4)) ||
			most(b) - most(a) ||
			least(b) - least(a) ||
			(a.id < b.id ? -1 : 1)
	)

export type Chosen<One extends Outcome = Outcome> = {
	/** Below which no sum is drawn, in US dollars; 0 for none. */
	least: number
	/** Those certain to reach it, and those that may. */
	sure: One[]
	maybe: One[]
}

/**
 * The offers for a whole term that a figure draws: those whose lower limit reaches 50 million dollars, or a smaller sum
 * where few do, and those that may; a rumour of one page, an estimate, a range wider than tenfold are never certain.
 */
export function chooseWhole<One extends Outcome>(rows: readonly One[]): Chosen<One> {
	const whole = rows.filter(({ per, lowUsd, highUsd }) => per === 'total' && (lowUsd || highUsd))
	const floor = leasts.find((sum) => whole.filter((row) => most(row) >= sum).length >= enough) ?? 0
	const large = whole.filter((row) => most(row) >= floor)
	const isSure = ({ ranked, lowUsd, status }: Outcome) => ranked && (lowUsd ?? 0) >= floor && status !== 'rumored'
	return { least: floor, sure: inTime(large.filter(isSure)), maybe: inTime(large.filter((row) => !isSure(row))) }
}

/** Yearly sums for named people who were to join: of those who stay it is their pay. */
export function chooseYearly<One extends Outcome>(rows: readonly One[]): One[] {
	return inTime(
		rows.filter(
			({ per, person, lowUsd, highUsd, labGroup, fromLabGroup }) =>
				per === 'year' && person !== null && (lowUsd || highUsd) && (labGroup === null || labGroup !== fromLabGroup)
		)
	)
}

/** Yearly pay of somebody who stays, as filings tell it, which nobody had to accept. */
const isPay = ({ kind, labGroup, fromLabGroup }: Outcome) =>
	['annual-compensation', 'base-salary'].includes(kind) && labGroup === fromLabGroup

/** How many of the offers to named people were accepted, by group of labs, those with most first; of counted statuses unless `statuses` are asked. */
export function countAcceptance(
	rows: readonly Outcome[],
	statuses: readonly string[] = countedStatuses
): ({ group: string } & Acceptance)[] {
	const known = rows.filter(
		(row) =>
			row.person !== null &&
			row.labGroup !== null &&
			['accepted', 'declined'].includes(row.outcome) &&
			statuses.includes(row.status) &&
			!isPay(row)
	)
	return [...Map.groupBy(known, ({ labGroup }) => labGroup!)]
		.map(([group, offers]) => {
			const accepted = offers.filter(({ outcome }) => outcome === 'accepted').length
			return { group, accepted, n: offers.length, ...boundShare(accepted, offers.length) }
		})
		.toSorted((a, b) => b.n - a.n || (a.group < b.group ? -1 : 1))
}

/** The title of offers for a whole term; `isAsked`: of one outcome. */
export function titleWhole(rows: readonly Outcome[], narrowing: string, isAsked = false): Part[] {
	const { least: floor, sure } = chooseWhole(rows)
	if (!sure.length) return [{ text: fateTitles.none }]
	const late = sure
		.filter(({ fate, daysLater }) => fate === 'came-later' && daysLater !== null)
		.toSorted((a, b) => most(b) - most(a))[0]
	const declined = sure.filter(({ outcome }) => outcome === 'declined').length
	return fateTitles.whole(
		{ sure: sure.length, declined, narrowing, isAsked },
		floor,
		late && {
			person: late.personName!,
			high: most(late),
			isOpen: late.highUsd === null,
			later: fateWords.cameLater(late.daysLater!)
		}
	)
}

/** The title of yearly sums: the currency that most are in. */
export function titleYearly(rows: readonly Outcome[], narrowing: string): Part[] {
	const yearly = chooseYearly(rows)
	const counts = [...Map.groupBy(yearly, ({ currency }) => currency ?? '')]
		.map(([currency, some]) => [currency, some.length] as const)
		.toSorted((a, b) => b[1] - a[1])
	const [first] = counts
	return first ? fateTitles.yearly(yearly.length, first[0], first[1], narrowing) : []
}

/** The title of acceptance by lab. */
export function titleAcceptance(
	labs: readonly ({ id: string; name: string } & Acceptance)[],
	narrowing: string
): Part[] {
	const sum = (key: 'accepted' | 'n') => labs.reduce((all, lab) => all + lab[key], 0)
	const [first] = labs
	const isTold = labs.length > 1 && first!.n >= 5
	return fateTitles.acceptance(
		{ accepted: sum('accepted'), n: sum('n'), narrowing },
		isTold ? { ...first!, group: first!.id } : undefined
	)
}

/** Sums for named people that nobody doubts, the largest lower limit first. */
const undoubted = (rows: readonly Outcome[]) =>
	rows
		.filter(({ person, per, ranked, status }) => {
			return person !== null && per === 'total' && ranked && (countedStatuses as readonly string[]).includes(status)
		})
		.toSorted((a, b) => (b.lowUsd ?? 0) - (a.lowUsd ?? 0) || Number(b.highUsd !== null) - Number(a.highUsd !== null))

/** The finding of the page of offers: whose sum is the largest; empty where nobody is named with one. */
export function sayLargest(rows: readonly Outcome[], narrowing: string): Part[] {
	const [best] = undoubted(rows)
	if (!best) return []
	const say = best.highUsd === null ? fateTitles.largestOpen : fateTitles.largest
	return fateTitles.largestAmong(narrowing, say(best.personName!, best.lowUsd!))
}

/** Its small print: how many are counted, and what may be larger or is in doubt. */
export function noteLargest(rows: readonly Outcome[]): string[] {
	const { least: floor, sure, maybe } = chooseWhole(rows)
	const [best, ...others] = undoubted(rows)
	const open = others.find(({ highUsd }) => highUsd === null)
	const doubted = sure
		.filter(({ person, status, lowUsd }) => {
			const isDoubted = !(countedStatuses as readonly string[]).includes(status)
			return person !== null && isDoubted && (lowUsd ?? 0) > (best?.lowUsd ?? 0)
		})
		.toSorted((a, b) => b.lowUsd! - a.lowUsd!)[0]
	const named = sure.filter(({ person }) => person !== null).length
	return [
		fateTitles.counts({ named, groups: sure.length - named, maybe: maybe.length, least: floor }),
		...(best && open ? [fateTitles.openRunner(open.personName!, open.lowUsd!)] : []),
		...(doubted
			? [fateTitles.doubted(doubted.personName!, { low: doubted.lowUsd, high: doubted.highUsd }, doubted.status)]
			: [])
	]
}
