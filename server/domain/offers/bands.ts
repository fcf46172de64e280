// Pay that goes with posts: what is drawn, what counts, and the median of what counts.
import { boundMedian } from './median.ts'
import type { Bounds } from '../vocabulary/said.ts'
import { countsBy, isEstimate } from './ranking.ts'
import { populationOf } from '../vocabulary/offers.ts'

type Band = {
	person: string | null
	kind: string
	population: string | null
	basis: string | null
	lab: string | null
	date: string
	yearlyLowUsd: number | null
	yearlyHighUsd: number | null
}
export type BandTally<One extends Band = Band> = {
	/** Those with a sum a year in US dollars, whatever they count for. */
	drawn: One[]
	/** Bands of posts that count, and the labs that they are of. */
	posts: number
	labs: number
	/** The least and the most of them a year, in US dollars; 0 where there is none. */
	low: number
	high: number
	/** Years of the oldest and the newest of them. */
	first: string
	last: string
	/** Between which sums the median of five or more lies. */
	median: Bounds | undefined
	/** Drawn, and not counted: guesses of outsiders, averages and medians of several people. */
	estimates: number
	surveys: number
}

/** Whether terms are a base salary of a post in a group: other kinds of pay are not mixed with it. */
export function isBandOf(terms: Band & { labGroup: string | null }, group: string): boolean {
	return terms.kind === 'base-salary' && terms.labGroup === group && ['role', 'survey'].includes(populationOf(terms))
}

/** Bands of one kind of pay in sum: averages count as no post, estimates only where `asked` says what sums are to rest on. */
export function tallyBands<One extends Band>(bands: readonly One[], asked?: readonly string[]): BandTally<One> {
	const drawn = bands.filter(({ yearlyLowUsd, yearlyHighUsd }) => yearlyLowUsd || yearlyHighUsd)
	const counts = countsBy(asked)
	const counted = drawn.filter((band) => populationOf(band) === 'role' && counts(band))
	const sums = counted.flatMap(({ yearlyLowUsd, yearlyHighUsd }) => [yearlyLowUsd, yearlyHighUsd].filter(Boolean))
	const dates = counted.map(({ date }) => date.slice(0, 4)).toSorted()
	return {
		drawn,
		posts: counted.length,
		labs: new Set(counted.flatMap(({ lab }) => lab ?? [])).size,
		low: sums.length ? Math.min(...sums.map(Number)) : 0,
		high: sums.length ? Math.max(...sums.map(Number)) : 0,
		first: dates[0] ?? '',
		last: dates.at(-1) ?? '',
		median: boundMedian(counted.map(({ yearlyLowUsd, yearlyHighUsd }) => ({ low: yearlyLowUsd, high: yearlyHighUsd }))),
		estimates: drawn.filter((band) => isEstimate(band) && !counts(band)).length,
		surveys: drawn.filter((band) => populationOf(band) === 'survey' && counts(band)).length
	}
}
