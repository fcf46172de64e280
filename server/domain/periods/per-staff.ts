// Who joined labs for every hundred on their staff, in a period and in the one before, where somebody published a headcount.
import { findRate, type Headcount } from '../flows/rate-per-staff.ts'
import { endSentence, joinSentences, perStaffWords, say, sayWithin, type Limits } from '../language/index.ts'
import type { LabChange } from './compare.ts'
import type { Clocked } from '../time/clocks.ts'
import type { Part } from '../vocabulary/part.ts'

export type StaffGain = {
	id: string
	name: string
	group: string
	joined: number
	joinedWas: number
	left: number
	leftWas: number
	/** The least and the most people that sources give; null where they give none. */
	staffLow: number | null
	staffHigh: number | null
	/** Joined for every hundred of the most, and of the least; null where that is not known. */
	per100Low: number | null
	per100High: number | null
	per100LowWas: number | null
	per100HighWas: number | null
	/** Ids of the metrics behind the headcount. */
	metrics: string[]
}

/** To four figures: no headcount is known better. */
const round = (value: number | null) => (value === null ? null : Number(value.toPrecision(4)))

/** Labs with a headcount, those that gained most people first; of both periods the same headcounts. */
export function countPerStaff(
	labs: readonly LabChange[],
	headcounts: ReadonlyMap<string, readonly Headcount[]>
): StaffGain[] {
	return labs
		.flatMap((lab): StaffGain[] => {
			const known = headcounts.get(lab.id) ?? []
			const [is, was] = [findRate(lab.in, known), findRate(lab.inWas, known)]
			if (!is || !was) return []
			return [
				{
					id: lab.id,
					name: lab.name,
					group: lab.group,
					joined: lab.in,
					joinedWas: lab.inWas,
					left: lab.out,
					leftWas: lab.outWas,
					staffLow: is.staffLow,
					staffHigh: is.staffHigh,
					per100Low: round(is.low),
					per100High: round(is.high),
					per100LowWas: round(was.low),
					per100HighWas: round(was.high),
					metrics: is.metrics
				}
			]
		})
		.toSorted((a, b) => b.joined - a.joined || b.joinedWas - a.joinedWas || (a.id < b.id ? -1 : 1))
}

/** The lab that certainly gained most for every hundred: its lower bound is above all others' upper ones. */
export function findClearest(rows: readonly StaffGain[]): StaffGain | undefined {
	const [first] = rows.toSorted((a, b) => (b.per100Low ?? 0) - (a.per100Low ?? 0))
	if (!first?.per100Low || first.per100High === null || rows.length < 2) return undefined
	const { per100Low } = first
	return rows.every((row) => row === first || (row.per100High !== null && row.per100High < per100Low))
		? first
		: undefined
}

/** Who gained most for every hundred on its staff, where that is certain; else who gained most people. */
export function titlePerStaff(rows: readonly StaffGain[], range: Clocked, limits: Limits): Part[] {
	const [most, next] = rows
	if (!most?.joined) return sayWithin(limits, perStaffWords.nobody(range))
	const clear = findClearest(rows)
	if (clear) return sayWithin(limits, perStaffWords.clear(clear, rows.length, range))
	return sayWithin(limits, perStaffWords.most(most, rows.length, most.joined > (next?.joined ?? 0), range))
}

/** The same with what it rests on. */
export function sayPerStaff(title: readonly Part[], range: Clocked & { was: Clocked }): Part[] {
	return joinSentences(endSentence(title), say`${perStaffWords.how(range)}`)
}
