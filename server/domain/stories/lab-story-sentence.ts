// The findings of a lab's page beside its flows: what became of its largest wave, and why people leave it.
import { joinersTitle, labStory, say, sayWithin, type Limits } from '../language/index.ts'
import type { Named, Part } from '../vocabulary/part.ts'
import type { Wave } from './wave.ts'
import type { Peak } from './reasons.ts'

type At = { level: string; asOf?: string | null | undefined; knownAt?: string | null | undefined }
const limitsAt = ({ level, asOf, knownAt }: At): Limits => ({ isAlone: level === 'lab', asOf, knownAt })

/** "Of the 54 who came to Meta from June to September 2025, 2 are known to have left again"; empty without an wave. */
export function sayWave(lab: Named, wave: Wave | null, at: At): Part[] {
	return wave ? sayWithin(limitsAt(at), labStory.wave(lab, wave)) : say``
}

/** "More people left Meta in the third quarter of 2025 than in any other: 14; 12 of the 81 departures are tied to an event" */
export function sayReasons(lab: Named, counts: { n: number; tied: number; peak: Peak | null }, at: At): Part[] {
	return sayWithin(limitsAt(at), labStory.reasons(lab, counts))
}

/** "12 of the 81 who left Meta are now at OpenAI" */
export function sayWhereabouts(
	lab: Named,
	rows: readonly { lab: string | null; labName: string | null; labGroup: string | null; count: number }[],
	at: At
): Part[] {
	const all = rows.reduce((sum, { count }) => sum + count, 0)
	const most = rows.find((row) => row.lab !== null && row.lab !== lab.id)
	const end = most && { id: most.lab!, name: most.labName!, group: most.labGroup ?? most.lab! }
	return sayWithin(limitsAt(at), labStory.whereabouts(lab, all, end && { lab: end, count: most.count }))
}

type Squares = At & {
	lab: Named
	wave: Wave | null
	rows: readonly { way: 'joined' | 'left'; date: string }[]
	coverageEnd: string
}
/** Of the squares of a lab: what became of its largest wave, else how many came since the January before last. */
export function titleLabMoves({ lab, wave, rows, coverageEnd, ...at }: Squares): Part[] {
	if (wave) return sayWave(lab, wave, at)
	const joined = rows.filter(({ way }) => way === 'joined')
	const year = String(Number(coverageEnd.slice(0, 4)) - 1)
	const recent = joined.filter(({ date }) => date >= year).length
	const found = joined.length ? joinersTitle.since([lab], recent, joined.length, year) : joinersTitle.nothing([lab])
	return sayWithin(limitsAt(at), found)
}
