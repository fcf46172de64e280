// Where those who left a lab are now: a bar a lab, the others together, not known last.
import { labStory } from '../../../server/domain/language/index.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import type { Whereabout } from '../../../server/schemas/lab-story.ts'
import { labColour } from '../drawing/colour.ts'
import { fitText, labelPx, roundPx } from '../drawing/text.ts'

type Row = { key: string; lab: string | null; text: string; count: number; width: number; y: number; colour: string }
export const alumniWidth = 358
const [namePx, rowPx, mostRows] = [150, 30, 9]

export function placeAlumni(rows: readonly Whereabout[], own: { group: string; name: string }) {
	const isOwn = ({ labGroup }: Whereabout) => labGroup === own.group
	const known = rows.filter((row) => row.lab !== null && !isOwn(row))
	const sum = (some: readonly Whereabout[]) => some.reduce((all, { count }) => all + count, 0)
	const shown = known.slice(0, known.length > mostRows ? mostRows - 1 : mostRows)
	const other = (key: string, text: string, count: number, colour: string) => ({ key, lab: null, text, count, colour })
	const all = [
		...shown.map((row) => ({
			key: row.lab!,
			lab: row.lab,
			text: shortName(row.lab!, row.labName!),
			count: row.count,
			colour: labColour(row.labGroup ?? row.lab!)
		})),
		other('others', labStory.others, sum(known) - sum(shown), 'var(--lab-other)'),
		other('back', labStory.backAt(own.name), sum(rows.filter(isOwn)), labColour(own.group)),
		other('unknown', labStory.unknown, sum(rows.filter(({ lab }) => lab === null)), 'var(--ink-2)')
	].filter(({ count }) => count)
	const most = Math.max(1, ...all.map(({ count }) => count))
	const placed = all.map((row, place): Row => ({
		...row,
		text: fitText(row.text, namePx - 10, labelPx),
		width: roundPx(Math.max(1, (row.count / most) * (alumniWidth - namePx - 40))),
		y: place * rowPx
	}))
	return { width: alumniWidth, height: all.length * rowPx + 2, namePx, rowPx, rows: placed }
}
