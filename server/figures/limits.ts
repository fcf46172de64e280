// What limits a figure: how its clocks are set, what narrows it in words, and what it leaves out.
import { endOfDate } from '../domain/time/clocks.ts'
import { unknownDay } from '../domain/moves/columns.ts'
import { sayNarrowing } from '../domain/moves/listing.ts'
import { selectMoves } from '../domain/moves/select.ts'
import { sayEnds } from '../domain/language/index.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import type { Chosen } from './choose.ts'
import { nameEnd } from './names.ts'

/** Moves of the question that are left out because all their pages are undated; none where `knownAt` is not set. */
function countUndated({ filter, dated }: Chosen): number {
	if (!filter.knownAt) return 0
	const known = endOfDate(filter.knownAt)
	const isUndated = (i: number) => Number(dated.firstPublished[i] === unknownDay && dated.first[i]! <= known)
	return selectMoves(dated, filter).places.reduce((count, i) => count + isUndated(i), 0)
}

/** The labs that a figure is asked for, as it goes on after "moves": " into or out of Meta", " out of a lab in China". */
function sayAbout({ filter: { lab, from, to, level }, columns }: Chosen): string {
	const name = (ids: string[] | undefined) => ids?.map((id) => nameEnd(columns, id, level))
	return textOf(sayEnds({ lab: name(lab), from: name(from), to: name(to) }))
}

const withoutEnds = ({ from: _, to: __, ...rest }: Chosen['filter']) => rest

/**
 * Counts with what limits them. The ends asked for are words of their own (`about`), part of what narrows it (`narrowed`),
 * or said otherwise.
 */
export function tellLimits<Counts extends { leftOut: object }>(
	counts: Counts,
	chosen: Chosen,
	ends?: 'about' | 'narrowed'
) {
	const { filter, nameOf } = chosen
	return {
		...counts,
		narrowed: sayNarrowing(ends === 'narrowed' ? filter : withoutEnds(filter), nameOf),
		...(ends === 'about' && { about: sayAbout(chosen) }),
		asOf: filter.asOf ?? null,
		knownAt: filter.knownAt ?? null,
		leftOut: { ...counts.leftOut, undated: countUndated(chosen) }
	}
}

/** All that narrows a figure beside its dates, the labs asked for too, as it goes on after "moves". */
export function sayWhole(chosen: Chosen): string {
	return sayNarrowing(withoutEnds(chosen.filter), chosen.nameOf) + sayAbout(chosen)
}
