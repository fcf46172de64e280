// What a reading is: the terms that a text states, what in it could not be read, and what its parts come to.
export const termKinds = [
	'package',
	'offer',
	'salary',
	'base-salary',
	'bonus',
	'signing-bonus',
	'retention-bonus',
	'equity',
	'unspecified'
] as const
export type TermKind = (typeof termKinds)[number]
export const termPeriods = [
	'total',
	'year',
	'first-year',
	'month',
	'week',
	'day',
	'hour',
	'once',
	'multi-year',
	'unstated'
] as const
export type TermPeriod = (typeof termPeriods)[number]

/** One sum of pay: bounds in whole units of the currency, null where open or unstated. */
export type Term = {
	kind: TermKind
	low: number | null
	high: number | null
	/** ISO code: as written, or the likeliest where the text names none (`assumed` says so); null where nothing tells. */
	currency: string | null
	/** What the text leaves unsaid and the reader took from custom: its currency, or that 650 means 650 thousand. */
	assumed: Assumed[]
	/** The currencies that an assumed one may be, the likeliest first; empty where the text says which. */
	currencies: string[]
	/** The span that the sum covers; 1 where it is yearly. */
	years: number | null
	per: TermPeriod
	/** How many times a year a monthly sum is paid, where that is told: 16 of "25k*16薪". */
	payments: number | null
	/** "about", "nearly", or a bracket such as "nine-figure". */
	approximate: boolean
	/** The compact form, e.g. "up to $300M/4yr". */
	notation: string
	assumptions: string[]
	/** Why this sum is no pay: valuation, investment, wage-bill ... */
	notPay: string | null
	/** The words of the text that hold the sum. */
	quote: string
}
export type Assumed = 'currency' | 'scale'

/** Why a number of the text is no term: a percentage, a number of shares, a multiple, an unknown scale or currency ... */
export const unreadReasons = [
	'percent',
	'equity-units',
	'multiple',
	'scale',
	'currency',
	'former',
	'schedule',
	'number'
] as const
export type UnreadReason = (typeof unreadReasons)[number]
export type Unread = { quote: string; why: UnreadReason }

/** A bonus told as a percentage of the base; `upTo`: at most so much. */
export type Share = { percent: number; upTo: boolean; quote: string }

/** Bounds of a figure of ours, in whole units; `high` is null where open. */
export type Reach = { low: number; high: number | null }
/** One part of an offer as our arithmetic spreads it; null where its time is not known. */
export type Part = {
	kind: TermKind
	notation: string
	firstYear: Reach | null
	steadyYear: Reach | null
	total: Reach | null
	/** It is in the whole that stands beside it, and not added. */
	inside: boolean
	how: string
}
/** The parts of an offer added up, by our arithmetic. */
export type Sums = {
	currency: string | null
	/** The years of the longest part; null where none tells them. */
	years: number | null
	parts: Part[]
	firstYear: Reach | null
	steadyYear: Reach | null
	total: Reach | null
	how: string
}

export type Reading = {
	text: string
	/** Sums of pay first, in the order of the text; then sums that are no pay. */
	terms: Term[]
	/** Why the main sum is no pay; null where it is, or where there is none. */
	notPay: string | null
	/** The numbers of the text that are in no term. */
	unread: Unread[]
	/** What its parts come to; null where there are none to add. */
	sums: Sums | null
}
