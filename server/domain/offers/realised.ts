// Headline against realised: whether the person was there long enough for the whole sum, as far as moves are on record.
import { dayNumber, spanOf, yearDays, type Precision } from '../time/date.ts'
import type { Spell } from '../careers/spell.ts'
import { realisedWords } from '../language/index.ts'

export type RealisedOffer = {
	person: string | null
	outcome: string
	/** Id of the move that it led to. */
	move: string | null
	date: string
	datePrecision: Precision
	per: string | null
	years: number | null
}
export type Realised = {
	/** left: before the term ended, or nobody says how long it is; served: the term ended first; there: no record of leaving. */
	state: 'left' | 'served' | 'there' | 'not-accepted' | 'unknown'
	/** When the term begins and ends: joining, and so many years later, known as exactly. */
	start: string | null
	startPrecision: Precision | null
	end: string | null
	left: string | null
	leftPrecision: Precision | null
	leftMove: string | null
	/** Years from the start until leaving, else until the end of coverage; a vague date is taken at its middle. */
	servedYears: number | null
	/** Years of the term, from 1, that began after leaving; null where that cannot be told. */
	forfeited: number[] | null
	how: string
}

/** The middle of the days that a date may mean, as a day number. */
function middleOf(date: string, precision: Precision): number {
	const { first, last } = spanOf(date, precision)
	return (first + last) / 2
}

/** The date so many years later, to the month: `addYears('2025-07-04', 1.5)` is 2027-01-04. */
function addYears(date: string, years: number): string {
	const [year, month, day] = date.split('-').map(Number)
	return new Date(Date.UTC(year!, month! - 1 + Math.round(years * 12), day)).toISOString().slice(0, 10)
}

/**
 * What became of an accepted offer by the person's spells at level `group`: of four years from 1 July 2025, left on
 * 1 March 2027, 1.66 are served and years 3 and 4 possibly forfeited. Whether anything was paid, no move tells.
 */
export function realiseOffer(offer: RealisedOffer, spells: readonly Spell[], coverageEnd: string): Realised {
	const { outcome, person, years, per, move } = offer
	const blank = { start: null, startPrecision: null, end: null, left: null, leftPrecision: null, leftMove: null }
	const none = { ...blank, servedYears: null, forfeited: null }
	const unknown = (how: string): Realised => ({ state: 'unknown', ...none, how })
	if (outcome === 'unknown') return unknown(realisedWords.noOutcome)
	if (outcome !== 'accepted') return { state: 'not-accepted', ...none, how: realisedWords.notAccepted(outcome) }
	if (person === null) return unknown(realisedWords.noPerson)
	if (move === null) return unknown(realisedWords.noMove)
	// The move is also of the spell that it ends; inside a group it begins none.
	const spell =
		spells.find(({ startMove }) => startMove === move) ??
		spells.findLast(({ moves, endMove }) => moves.includes(move) && endMove !== move)
	if (!spell) return unknown(realisedWords.noMove)
	const opens = spell.startMove === move && spell.start !== null
	const start = opens ? spell.start! : offer.date
	const startPrecision = opens ? spell.startPrecision! : offer.datePrecision
	const { end: left, endPrecision: leftPrecision, endMove: leftMove, ended } = spell
	if (ended && left === null) return unknown(realisedWords.noLeaving)
	const middle = middleOf(start, startPrecision)
	const until = left === null ? dayNumber(coverageEnd) : middleOf(left, leftPrecision!)
	const servedYears = Math.max(0, Math.round(((until - middle) / yearDays) * 100) / 100)
	const term = per === 'total' || per === null ? years : null
	const dates = { start, startPrecision, left, leftPrecision, leftMove, servedYears }
	const end = term === null ? null : addYears(start, term)
	if (left === null) {
		const how = realisedWords.there(coverageEnd, servedYears)
		const isOver = term !== null && servedYears >= term
		return { state: isOver ? 'served' : 'there', ...dates, end, forfeited: isOver ? [] : null, how }
	}
	const isVague = [startPrecision, leftPrecision].some((precision) => precision !== 'day')
	const leaving = { date: left, datePrecision: leftPrecision!, servedYears, isVague }
	if (term === null) {
		const isWhole = per === 'total' || per === null
		const how = isWhole ? realisedWords.leftNoTerm(leaving) : realisedWords.leftByPeriod(leaving, per)
		return { state: 'left', ...dates, end, forfeited: null, how }
	}
	const forfeited = Array.from({ length: Math.ceil(term) }, (_, i) => i + 1).filter((year) => year - 1 >= servedYears)
	const state = servedYears < term ? 'left' : 'served'
	return { state, ...dates, end, forfeited, how: realisedWords.leftOfTerm(leaving, term) }
}
