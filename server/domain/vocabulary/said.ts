// What sentences are made of: the shapes that a subject hands to the language, which puts them into words. They stand here, below
// both, so that neither imports the other's files for them.
import type { Clocked } from '../time/clocks.ts'
import type { Counted } from './counted.ts'
import type { Filter } from './filter.ts'
import type { Basis, Population } from './offers.ts'

/** Bounds in one unit; null where open. */
export type Bounds = { low: number | null; high: number | null }

/** How much a figure counts, of what, and between which dates. */
export type Counts = Clocked & {
	n: number
	/** What n counts; moves where it is left out. */
	counted?: Counted
	statuses: readonly string[]
	/** What narrows it beside labs and dates, as it goes on after "moves": " that are foundings"; left out: nothing does. */
	narrowed?: string
	/** The labs asked for, as it goes on after "moves": " into or out of Alpha"; left out: none, or said otherwise. */
	about?: string
}

/** What narrows a figure beside labs and dates; people and deals by their names, kinds and countries by their codes. */
export type Narrowing = Partial<Pick<Filter, 'person' | 'deal' | 'from' | 'to' | 'kind' | 'labKind' | 'country' | 'q'>>
/** The same with the synonyms that the words of `q` find too. */
export type Narrowed = Narrowing & { also: readonly string[] }

/** The keys of a list's filter that hold ids of people, labs and deals. */
export type NamedKey =
	| 'person'
	| 'lab'
	| 'from'
	| 'to'
	| 'now'
	| 'ever'
	| 'team'
	| 'teamFrom'
	| 'teamTo'
	| 'parent'
	| 'counterpart'
	| 'deal'
/** A list's filter; people, labs and deals by their names, null for an end that is not known. */
export type Listed = Partial<Omit<Filter, NamedKey>> &
	Partial<Record<NamedKey, readonly (string | null)[]>> & {
		list: string
		/** How many there are; null where that is not to be said. */
		total: number | null
		/** What else the words of `q` find: synonyms. */
		also: readonly string[]
		/** The same of the words of roles. */
		roleAlso: readonly string[]
		/** Whether labs are asked for without their units. */
		isAlone: boolean
		/** The day up to which pages were read. */
		coverageEnd: string | null
	}

/** First reporters that are told; `independentAtLeast`: there may be more, as a page does not say whom it repeats. */
export type Independence = { independentCount: number; independentAtLeast: boolean }

/** What is told of an offer beside its claims. */
export type OfferLike = {
	person: string | null
	personName: string | null
	lab: string | null
	labName: string | null
	labGroup: string | null
	fromLab: string | null
	fromLabName: string | null
	fromLabGroup: string | null
	kind: string
	notation: string
	low: number | null
	high: number | null
	currency: string | null
	years: number | null
	per: string | null
	outcome: string
	date: string
	datePrecision: string
	status: string
	/** What the sum rests on, whom the terms are for, and which post; null where nobody says. */
	basis: string | null
	population: string | null
	role: string | null
	title: string | null
	grade: readonly string[]
	place: string | null
}

/** What is compared with its like alone; `named` is whether a person is, as releases before 1.1.0 told no more. */
export type Series = { named: 'person' | 'role'; population: Population; per: 'total' | 'year' }
/** How many sums of offers a figure shows, and on which basis. */
export type OfferCounts = {
	basis: Basis
	/** Of all sums; null where there is none. */
	currency: string | null
	n: number
	/** Statuses that set records and make medians. */
	statuses: string[]
	/** Points that set no record and make no median, as outsiders' guesses nobody asked for. */
	estimates: number
}

type ChangeCounts = { added: number; changed: number; removed: number }
/** How many records a revision added, changed and removed, in all and by file. */
export type RevisionLike = ChangeCounts & {
	revision: number
	date: string
	files: readonly (ChangeCounts & { file: string })[]
}

/** What a batch did to each file of the dataset. */
export type BatchLike = {
	revision: number
	undoes: number | null
	files: readonly { file: string; added: number; changed: number; removed: number }[]
}
