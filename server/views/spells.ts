// Spells as the API gives them: the domain's ids and dates, with names, and with the roles of the moves behind them.
import { readMoves } from '../../db/queries/moves.ts'
import type { Store } from '../store/store.ts'
import type { Clocks } from '../domain/time/clocks.ts'
import type { Level } from '../domain/vocabulary/filter.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import {
	chooseEnded,
	listAlumni,
	listFounders,
	listRoster,
	spellsOf,
	type AlumnusSpell,
	type Spell as DerivedSpell
} from '../domain/careers/spell.ts'
import { followCohort, type RetentionFilter } from '../domain/careers/retention.ts'
import { readLastPublished, type LastPublished } from '../domain/careers/last-told.ts'
import { columnsAt } from '../figures/choose.ts'
import { orderRows, type Sorts } from '../lists/page-in-memory.ts'
import type { Alumnus, Spell } from '../schemas/records.ts'
import type { CohortSpell } from '../schemas/retention.ts'
import type { LabRef, PersonRef } from '../schemas/rows.ts'

/** Names the lab of an id: `{ name, group }`, both null where there is none. */
function nameLab(store: Store, id: string | null): { name: string | null; group: string | null } {
	const [lab] = id === null ? [] : nameLabs(store.columns.current(), [id])
	return { name: lab?.name ?? null, group: lab?.group ?? null }
}

/** Ids of labs and people as they are named in passing. */
export function nameRefs(store: Store, { labs, people }: { labs: readonly string[]; people: readonly string[] }) {
	const columns = store.columns.current()
	const namePerson = (id: string): PersonRef => ({ id, name: columns.people[columns.personIndex.get(id)!]!.name })
	return { labs: nameLabs(columns, labs), people: people.map(namePerson) }
}

/** When it was last told that people are at labs, by pages up to knownAt; of a day in the past later pages tell, too. */
export function readLast(store: Store, { knownAt }: Clocks, people?: readonly string[]): LastPublished {
	return readLastPublished(store.columns.current(), { knownAt, people })
}

/** Spells with names, the roles of the moves behind them, and when each was last told. */
export function nameSpells(store: Store, spells: DerivedSpell[], clocks: Clocks): Spell[] {
	const columns = store.columns.current()
	const lastOf = readLast(
		store,
		clocks,
		spells.map(({ person }) => person)
	)
	const told = spells.flatMap((spell) => (spell.role ? [spell.role.move] : []))
	const moves = new Map(readMoves(store.db, [...new Set(told)]).map((move) => [move.id, move]))
	return spells.map(({ role, ...spell }) => {
		const move = role ? moves.get(role.move) : undefined
		const [lab] = nameLabs(columns, [spell.lab])
		return {
			...spell,
			personName: columns.people[columns.personIndex.get(spell.person)!]!.name,
			labName: lab!.name,
			labGroup: lab!.group,
			role: (role?.end === 'to' ? move?.toRole : move?.fromRole) ?? null,
			status: spell.status as Spell['status'],
			lastPublished: lastOf(spell.person, spell.lab)
		}
	})
}

/** A person's career at the clocks, oldest spell first. */
export function readCareer(store: Store, person: string, clocks: Clocks): Spell[] {
	return nameSpells(store, spellsOf(columnsAt(store, clocks, true), person), clocks)
}

/** The people of a lab at the clocks, newest first. */
export function readRoster(store: Store, lab: string, level: Level, clocks: Clocks): Spell[] {
	return nameSpells(store, listRoster(columnsAt(store, clocks, true), lab, level), clocks)
}

/** What alumni can be sorted by; the last to leave first unless asked. */
const alumniOrders: Sorts<{ id: string; row: Alumnus }> = {
	end: ({ row }) => row.end,
	start: ({ row }) => row.start,
	person: ({ row }) => row.personName,
	next: ({ row }) => row.nextName,
	now: ({ row }) => row.nowName
}
export const alumniSorts = Object.keys(alumniOrders)
export const alumniOrder = '-end'

type Range = { since?: string | undefined; until?: string | undefined }
/**
 * Those who had left a lab at the clocks and where they went, in the order of `sort`. With a range those who left in it;
 * `partly`: those whose date of leaving overlaps its edge.
 */
export function readAlumni(
	store: Store,
	lab: string,
	{ level, sort, since, until, ...clocks }: Clocks & Range & { level: Level; sort: string }
): { rows: Alumnus[]; partly: number } {
	const { spells, partly } = chooseEnded(listAlumni(columnsAt(store, clocks, true), lab, level), { since, until })
	const rows = nameAlumni(store, spells, clocks).map((row) => ({ id: row.person, row }))
	return { rows: orderRows(rows, alumniOrders, sort).map(({ row }) => row), partly }
}

/** Who founded a lab, and where they were at the clocks; the first to begin first. */
export function readFounders(store: Store, lab: string, level: Level, clocks: Clocks): Alumnus[] {
	return nameAlumni(store, listFounders(columnsAt(store, clocks, true), lab, level), clocks)
}

const unsourced = { sourceCount: 0, independentCount: 0, independentAtLeast: false, sources: [] }

/** Spells with where people went and are, and the pages behind the move by which they left. */
function nameAlumni(store: Store, alumni: AlumnusSpell[], clocks: Clocks): Alumnus[] {
	const lastOf = readLast(
		store,
		clocks,
		alumni.map(({ person }) => person)
	)
	const leaving = new Map(
		readMoves(store.db, [...new Set(alumni.flatMap(({ endMove }) => endMove ?? []))]).map((move) => [move.id, move])
	)
	return nameSpells(store, alumni, clocks).map((spell, place) => {
		const { next, now, endMove } = alumni[place]!
		const [first, last] = [nameLab(store, next), nameLab(store, now)]
		const { sourceCount, independentCount, independentAtLeast, sources } = leaving.get(endMove ?? '') ?? unsourced
		return {
			...spell,
			next,
			nextName: first.name,
			nextGroup: first.group,
			now,
			nowName: last.name,
			nowGroup: last.group,
			nowPublished: lastOf(spell.person, now),
			sourceCount,
			independentCount,
			independentAtLeast,
			sources
		}
	})
}

/** The spells that retention at labs follows, lab by lab, oldest start first. */
export function readCohort(store: Store, labs: readonly LabRef[], filter: RetentionFilter & Clocks): CohortSpell[] {
	const columns = columnsAt(store, filter, true)
	return labs.flatMap(({ id, name }) => {
		const { spells } = followCohort(columns, id, filter)
		return nameSpells(store, spells, filter).map((spell, place) => {
			const { days, marginDays, left, coarse, hindsight, knownAfter, startPublished } = spells[place]!
			const followed = { days, marginDays, left, coarse, hindsight, knownAfter, startPublished }
			return { cohort: id, cohortName: name, ...spell, ...followed }
		})
	})
}
