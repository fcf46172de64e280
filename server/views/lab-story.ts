// A lab's moves one by one, and what happened there with whom it tied, at the clocks.
import { readTied, readTies, walkEvents } from '../../db/queries/events.ts'
import { readMoves, type MoveRow } from '../../db/queries/moves.ts'
import type { Store } from '../store/store.ts'
import { listAlumni } from '../domain/careers/spell.ts'
import { describeFigure, joinSelections, nameLabs } from '../domain/moves/evidence.ts'
import { selectMoves } from '../domain/moves/select.ts'
import { findWave } from '../domain/stories/wave.ts'
import { findPeak, reasonKinds } from '../domain/stories/reasons.ts'
import type { Precision } from '../domain/time/date.ts'
import type { Clocks } from '../domain/time/clocks.ts'
import type { Level } from '../domain/vocabulary/filter.ts'
import { columnsAt, type Chosen } from '../figures/choose.ts'
import type { LabMove, Reason, Whereabout } from '../schemas/lab-story.ts'

/** A move as seen from the lab at one of its ends. */
function turnMove(store: Store, move: MoveRow, way: LabMove['way'], events: string[]): LabMove {
	const [other, otherName, otherGroup] =
		way === 'joined' ? [move.from, move.fromName, move.fromGroup] : [move.to, move.toName, move.toGroup]
	const [group] = otherGroup === null ? [] : nameLabs(store.columns.current(), [otherGroup])
	const isLeft = way === 'left' && move.leftDate !== null
	return {
		id: move.id,
		way,
		person: move.person,
		personName: move.personName,
		other,
		otherName,
		otherGroup,
		otherGroupName: group?.name ?? null,
		date: isLeft ? move.leftDate! : move.date,
		datePrecision: (isLeft ? move.leftDatePrecision! : move.datePrecision) as Precision,
		status: move.status as LabMove['status'],
		events
	}
}

const compareDates = (a: LabMove, b: LabMove) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1)

/** Who joined and who left, the first first, and what stands beside such counts. */
export function countLabMoves(store: Store, { columns, filter }: Chosen, lab: string, ways: readonly LabMove['way'][]) {
	const { lab: _, ...rest } = filter
	const selections = ways.map((way) => ({
		way,
		selection: selectMoves(columns, { ...rest, [way === 'joined' ? 'to' : 'from']: [lab] })
	}))
	const rows = selections.flatMap(({ way, selection }) => {
		const ids = Array.from(selection.places, (place) => columns.ids[place]!)
		const part = way === 'joined' ? 'joiner' : 'leaver'
		const ties = readTies(store.db, ids, part)
		const eventsOf = (move: string) => ties.filter(({ moves }) => moves.includes(move)).map(({ event }) => event)
		return readMoves(store.db, ids).map((move) => turnMove(store, move, way, eventsOf(move.id)))
	})
	const [first, second] = selections.map(({ selection }) => selection)
	const whole = second ? joinSelections(first!, second) : first!
	return {
		rows: rows.toSorted(compareDates),
		joined: rows.filter(({ way }) => way === 'joined').length,
		left: rows.filter(({ way }) => way === 'left').length,
		wave: findWave(rows),
		...describeFigure(columns, rest, whole)
	}
}

/** What happened at a lab that people leave or come for, the oldest first, with those whom records tie to it. */
export function listReasons(store: Store, lab: string, { level, asOf, knownAt }: Clocks & { level: Level }): Reason[] {
	const filter = { lab: [lab], level, kind: [...reasonKinds], asOf, knownAt }
	return [...walkEvents(store.db, filter, 'date')].map((event, place) => {
		const ties = event.namedCount ? readTied(store.db, event.id) : []
		const of = (asked: string) =>
			ties
				.filter(({ part, move }) => part === asked && move.status !== 'reversed')
				.map(({ move }) => ({ move: move.id, person: move.person, personName: move.personName }))
		return { number: place + 1, ...event, leavers: of('leaver'), joiners: of('joiner') } as Reason
	})
}

/** Who left and why, as far as records tie the two. */
export function countReasons(store: Store, chosen: Chosen, lab: string) {
	const { filter } = chosen
	const events = listReasons(store, lab, { ...filter, level: filter.level as Level })
	const known = new Set(events.map(({ id }) => id))
	const { rows, wave: _, joined: __, left: ___, ...counts } = countLabMoves(store, chosen, lab, ['left'])
	const exits = rows.map((row) => ({ ...row, events: row.events.filter((event) => known.has(event)) }))
	const tied = exits.filter((row) => row.events.length).length
	return { exits, events, tied, peak: findPeak(exits), ...counts }
}

/** Where those who left a lab are at the clocks, by group or lab as the level says; most first, not known last. */
export function countWhereabouts(store: Store, lab: string, level: Level, clocks: Clocks): Whereabout[] {
	const columns = columnsAt(store, clocks, true)
	const counts = new Map<string | null, number>()
	for (const { now } of listAlumni(columns, lab, level)) {
		const [there] = now === null ? [] : nameLabs(columns, [now])
		const unit = there ? (level === 'lab' ? there.id : there.group) : null
		counts.set(unit, (counts.get(unit) ?? 0) + 1)
	}
	return [...counts]
		.map(([id, count]) => {
			const [there] = id === null ? [] : nameLabs(columns, [id])
			return { lab: id, labName: there?.name ?? null, labGroup: there?.group ?? null, count }
		})
		.toSorted(
			(a, b) =>
				Number(a.lab === null) - Number(b.lab === null) || b.count - a.count || (a.labName! < b.labName! ? -1 : 1)
		)
}
