// Step 8b. Which kind of pay a sum is, and of which time, by the words that belong to it.
import { notationNotes } from '../../language/index.ts'
import { nearest, type Bearing } from './bearing.ts'
import type { TermKind, TermPeriod } from './reading.ts'

/** The kind of an amount: cash with equity or bonus is a package; else the nearest special word, else the nearest of all. */
export function kindOf({ kinds }: Bearing): TermKind {
	const near = kinds.filter(({ distance }) => distance < 60)
	const special = near.filter(({ value }) => value !== 'package' && value !== 'offer' && value !== 'cash')
	const first = nearest(special)
	const once = nearest(special.filter(({ value }) => value === 'signing-bonus' || value === 'retention-bonus'))
	if (once) return once.value as TermKind
	const close = near.filter(({ distance }) => distance < (nearest(near)?.distance ?? 0) + 30)
	const groups = new Set(close.map(({ value }) => (value === 'base-salary' || value === 'cash' ? 'salary' : value)))
	if (['salary', 'bonus', 'equity'].filter((group) => groups.has(group)).length > 1) return 'package'
	const kind = first ?? nearest(near.filter(({ value }) => value !== 'cash'))
	return (kind?.value as TermKind | undefined) ?? 'unspecified'
}

const regularPeriods = new Set(['year', 'month', 'week', 'day', 'hour', 'quarter'])
type Time = { per: TermPeriod; years: number | null; notes: string[] }
const untold = (per: TermPeriod): Time => ({ per, years: null, notes: [] })

/** The period of an amount and the years that it spans; `payments`: it is one of so many a year. */
export function periodOf({ periods, spans, earned }: Bearing, kind: TermKind, payments: number | null): Time {
	const span = nearest(spans)
	const values = new Set(periods.map(({ value }) => value))
	if (values.has('first-year')) return { per: 'first-year', years: 1, notes: [] }
	// What is paid once may stand beside "and even larger annual pay".
	const once = kind === 'signing-bonus' || kind === 'retention-bonus'
	const reach = once ? 16 : Infinity
	const regular = nearest(periods.filter(({ value, distance }) => regularPeriods.has(value) && distance < reach))
	if (span && (!regular || values.has('total'))) {
		if (span.years === null) return { per: 'multi-year', years: null, notes: span.notes }
		return { per: 'total', years: span.years, notes: span.notes }
	}
	if (regular?.value === 'quarter') return { per: 'total', years: 0.25, notes: [notationNotes.quarterly] }
	if (regular) {
		const notes = span?.years ? [notationNotes.forYears(span.years)] : []
		return { per: regular.value as TermPeriod, years: regular.value === 'year' ? 1 : null, notes }
	}
	if (values.has('multi-year')) return untold('multi-year')
	if (values.has('total')) return untold('total')
	if (values.has('once')) return untold('once')
	if (once) return { per: 'once', years: null, notes: [notationNotes.once(kind)] }
	if (payments !== null) return untold('month')
	const year = earned ? nearest(periods.filter(({ value }) => value.startsWith('in '))) : undefined
	if (year) return { per: 'year', years: 1, notes: [notationNotes.earnedIn(year.value)] }
	return untold('unstated')
}
