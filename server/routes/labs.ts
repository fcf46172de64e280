import type { FastifyInstance } from 'fastify'
import { findLab, labSorts, listLabs, walkLabs, type LabRow } from '../../db/queries/labs.ts'
import type { Store } from '../store/store.ts'
import { caveats, labPeopleWords, sayWithin } from '../domain/language/index.ts'
import { hasClock, type Clocks } from '../domain/time/clocks.ts'
import type { Level } from '../domain/vocabulary/filter.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { freshYears, isFresh } from '../domain/careers/last-told.ts'
import { columnsAt } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { findLabRef } from '../figures/names.ts'
import { listWhole, addList, addRecord } from '../lists/list.ts'
import { asOf, knownAt, labKeys, level } from '../query/keys.ts'
import type { QueryOf } from '../query/query.ts'
import { ListOf } from '../schemas/list.ts'
import { Alumnus, LabRecord, Spell } from '../schemas/records.ts'
import { Lab } from '../schemas/rows.ts'
import { readAlumni, readFounders, readRoster } from '../views/spells.ts'
import { listLabsAt, standAt, walkLabsAt } from '../lists/at-the-clocks.ts'

/** Lists of a lab's people, and what each is called. */
const peopleLists = { roster: 'People at a lab', alumni: 'People who left a lab', founders: 'Who founded a lab' }
const peopleKeys = { level, asOf, knownAt }

export function registerLabs(app: FastifyInstance, store: Store): void {
	const { db } = store
	addList<Lab>(app, store, {
		name: 'labs',
		description:
			'One row is one organisation that people work for, or that buys, funds or regulates them; with asOf or knownAt with its moves by that day.',
		keys: labKeys,
		row: Lab,
		sorts: labSorts,
		order: 'name',
		list: (filter, paging) => (hasClock(filter) ? listLabsAt(store, filter, paging) : listLabs(db, filter, paging)),
		walk: (filter, sort) => (hasClock(filter) ? walkLabsAt(store, filter, sort) : walkLabs(db, filter, sort)),
		sources: () => [],
		caveats: caveats.labs
	})
	addRecord(app, store, {
		noun: 'lab',
		list: 'labs',
		description: 'A lab with its ancestors, its units and how many people are there and left, by the records.',
		keys: peopleKeys,
		answer: LabRecord,
		find(id, query) {
			const { level, ...clocks } = query as QueryOf<typeof peopleKeys>
			const lab = findLab(db, id)
			if (!lab) return undefined
			const stand = (one: LabRow) => standAt(store, one, clocks)
			return {
				...(hasClock(clocks) ? { ...lab, ...stand(lab), children: lab.children.map(stand) } : lab),
				peopleNow: readRoster(store, id, level, clocks).length,
				alumniCount: readAlumni(store, id, level, clocks).length
			}
		}
	})
	const addPeople = <Row extends Spell>(
		name: keyof typeof peopleLists,
		row: typeof Spell | typeof Alumnus,
		read: (lab: string, level: Level, clocks: Clocks) => Row[],
		description: string
	) =>
		addFigure(app, store, {
			path: `/labs/:id/${name}`,
			tag: 'labs',
			summary: peopleLists[name],
			description,
			keys: peopleKeys,
			answer: ListOf(row),
			row,
			choose: ({ query, params }) => ({ query, lab: findLabRef(store.columns.current(), params.id!) }),
			count: ({ query, lab }) => read(lab.id, query.level, query),
			say(rows, { query, lab }) {
				const now = columnsAt(store, query, true).coverageEnd
				const silent = rows.filter((row) => !isFresh({ ...row, since: row.start }, now)).length
				const day = query.asOf ? null : now
				const found =
					name === 'roster'
						? labPeopleWords.roster(rows.length, lab, day, silent, freshYears)
						: labPeopleWords[name](rows.length, lab, day)
				return { ...listWhole(rows), sentence: textOf(sayWithin({ ...query, isAlone: query.level === 'lab' }, found)) }
			},
			rows: (rows) => rows,
			sources: () => [],
			caveats: caveats.labPeople
		})
	addPeople(
		'roster',
		Spell,
		(lab, at, clocks) => readRoster(store, lab, at, clocks),
		'Who is there at the end of coverage, by the records: since when, in which role, and the last evidence of it.'
	)
	addPeople(
		'alumni',
		Alumnus,
		(lab, at, clocks) => readAlumni(store, lab, at, clocks),
		'Who left, where they went first, and where the records point to at the end of coverage.'
	)
	addPeople(
		'founders',
		Alumnus,
		(lab, at, clocks) => readFounders(store, lab, at, clocks),
		'Who founded it, where they went first after it, and where the records point to at the end of coverage.'
	)
}
