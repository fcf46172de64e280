// What moves tell beyond their counts, with names: who left to found what, who went together, who came back.
import type { Store } from '../store/store.ts'
import { countUnmatched, listBoomerangs, type BoomerangFilter } from '../domain/stories/boomerang.ts'
import type { Clocks } from '../domain/time/clocks.ts'
import { listFoundings } from '../domain/stories/founding.ts'
import type { FigureFilter } from '../domain/moves/select.ts'
import { listTeams } from '../domain/stories/team.ts'
import { listDealStays, listTenures, type TenureFilter } from '../domain/careers/tenure.ts'
import { checkIds, columnsAt } from '../figures/choose.ts'
import { findLabRef } from '../figures/names.ts'
import type { LabRef } from '../schemas/rows.ts'
import type { BoomerangRow, DealStayRow, FoundingRow, TeamRow, TenureRow } from '../schemas/stories.ts'
import { nameRefs } from './spells.ts'

const nameLab = (store: Store, id: string): LabRef => findLabRef(store.columns.current(), id)
const namePeople = (store: Store, people: string[]) => nameRefs(store, { labs: [], people }).people

/** Founders by the lab founded and the lab left, at the clocks; labs of most founders first. */
export function readFoundings(store: Store, filter: FigureFilter): FoundingRow[] {
	const columns = columnsAt(store, filter)
	checkIds(columns, filter)
	return listFoundings(columns, filter).map(({ lab, from, people, ...rest }) => {
		const [founded, left] = [nameLab(store, lab), from === null ? null : nameLab(store, from)]
		return {
			...rest,
			lab,
			labName: founded.name,
			labGroup: founded.group,
			from,
			fromName: left?.name ?? null,
			fromGroup: left?.group ?? null,
			count: people.length,
			people: namePeople(store, people)
		}
	})
}

/** Three or more who went from one lab to another together, at the clocks; the largest team first. */
export function readTeams(store: Store, filter: FigureFilter): TeamRow[] {
	const columns = columnsAt(store, filter)
	checkIds(columns, filter)
	return listTeams(columns, filter).map(({ from, to, people, ...rest }) => {
		const [left, joined] = [nameLab(store, from), nameLab(store, to)]
		return {
			...rest,
			from,
			fromName: left.name,
			fromGroup: left.group,
			to,
			toName: joined.name,
			toGroup: joined.group,
			count: people.length,
			people: namePeople(store, people)
		}
	})
}

/** Who left a lab and came back, at the clocks; the newest return first. */
export function readBoomerangs(store: Store, filter: BoomerangFilter & Clocks): BoomerangRow[] {
	const columns = columnsAt(store, filter, true)
	checkIds(columns, filter)
	return listBoomerangs(columns, filter).map(({ person, lab, between, ...rest }) => {
		const { name, group } = nameLab(store, lab)
		const personName = namePeople(store, [person])[0]!.name
		const labs = between.map((id) => nameLab(store, id))
		return { ...rest, person, personName, lab, labName: name, labGroup: group, between: labs }
	})
}

/** How many moves called a return have no earlier exit on record, at the clocks. */
export function countReturnsAlone(
	store: Store,
	filter: BoomerangFilter & Clocks,
	found: readonly BoomerangRow[]
): number {
	return countUnmatched(columnsAt(store, filter, true), filter, found)
}

/** Tenure of those who left, by lab, at the clocks. */
export function readTenures(store: Store, filter: TenureFilter & Clocks): TenureRow[] {
	const columns = columnsAt(store, filter, true)
	checkIds(columns, filter)
	return listTenures(columns, filter).map((tenure) => {
		const { name, group } = nameLab(store, tenure.lab)
		return { ...tenure, labName: name, labGroup: group }
	})
}

/** Time from deal to exit, by deal, at the clocks, and of all deals. */
export function readDealStays(store: Store, filter: TenureFilter & Clocks) {
	const columns = columnsAt(store, filter, true)
	checkIds(columns, filter)
	const { rows, ...all } = listDealStays(columns, filter)
	const named = rows.map((stay): DealStayRow => {
		const [lab, from] = [nameLab(store, stay.lab), stay.from === null ? null : nameLab(store, stay.from)]
		return {
			...stay,
			labName: lab.name,
			labGroup: lab.group,
			fromName: from?.name ?? null,
			fromGroup: from?.group ?? null
		}
	})
	return { rows: named, ...all }
}
