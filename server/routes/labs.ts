import type { FastifyInstance } from 'fastify'
import { findLab, labSorts, listLabs, walkLabs, type LabRow } from '../../db/queries/labs.ts'
import type { Store } from '../store/store.ts'
import { caveats, labPeopleWords, sayWithin } from '../domain/language/index.ts'
import { hasClock, type Clocks } from '../domain/time/clocks.ts'
import type { Level } from '../domain/vocabulary/filter.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { freshYears, isFresh } from '../domain/careers/last-told.ts'
import { listAlumni, listRoster } from '../domain/careers/spell.ts'
import { columnsAt } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { findLabRef } from '../figures/names.ts'
import { addList, addRecord, citedSources, listWhole } from '../lists/list.ts'
import { asOf, knownAt, labKeys, level } from '../query/keys.ts'
import { choice, dateKey, type QueryOf } from '../query/query.ts'
import { ListOf } from '../schemas/list.ts'
import { Alumnus, LabRecord, Spell } from '../schemas/records.ts'
import { Lab } from '../schemas/rows.ts'
import { alumniOrder, alumniSorts, readAlumni, readFounders, readRoster } from '../views/spells.ts'
import { listLabsAt, standAt, walkLabsAt } from '../lists/at-the-clocks.ts'

/** Lists of a lab's people, and what each is called. */
const peopleLists = { roster: 'People at a lab', alumni: 'People who left a lab', founders: 'Who founded a lab' }
type LeftIn = { since?: string | null; until?: string | null }
const peopleKeys = { level, asOf, knownAt }
const alumniKeys = {
	...peopleKeys,
	since: dateKey('Left on that day or in that period, or later; who left on no known date is in no range.'),
	until: dateKey('Left on that day or in that period, or earlier.'),
	sort: choice(
		alumniSorts.flatMap((sort) => [sort, `-${sort}`]),
		alumniOrder,
		'Order of the rows; a minus for descending.'
	)
}

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
				peopleNow: listRoster(columnsAt(store, clocks, true), id, level).length,
				alumniCount: listAlumni(columnsAt(store, clocks, true), id, level).length
			}
		}
	})
	const addPeople = <Row extends Spell, K extends typeof peopleKeys>(
		name: keyof typeof peopleLists,
		row: typeof Spell | typeof Alumnus,
		keys: K,
		read: (lab: string, query: QueryOf<K>) => { rows: Row[]; partly?: number },
		description: string
	) =>
		addFigure(app, store, {
			path: `/labs/:id/${name}`,
			tag: 'labs',
			summary: peopleLists[name],
			description,
			keys,
			answer: ListOf(row),
			row,
			choose: ({ query, params }) => ({ query, lab: findLabRef(store.columns.current(), params.id!) }),
			count: ({ query, lab }) => read(lab.id, query),
			say({ rows, partly = 0 }, { query, lab }) {
				const { level, since = null, until = null, ...clocks }: Clocks & LeftIn & { level: Level } = query
				const now = columnsAt(store, clocks, true).coverageEnd
				const silent = rows.filter((row) => !isFresh({ ...row, since: row.start }, now)).length
				const day = clocks.asOf ? null : now
				const found = {
					roster: () => labPeopleWords.roster(rows.length, lab, day, silent, freshYears),
					alumni: () => labPeopleWords.alumni(rows.length, lab, day, { since, until, coverageEnd: now }),
					founders: () => labPeopleWords.founders(rows.length, lab)
				}[name]()
				return {
					...listWhole(rows),
					partly,
					sentence: textOf(sayWithin({ ...clocks, isAlone: level === 'lab' }, found))
				}
			},
			rows: ({ rows }) => rows,
			sources: (row) => ('sources' in row ? citedSources(row as Alumnus) : []),
			caveats: caveats.labPeople
		})
	addPeople(
		'roster',
		Spell,
		peopleKeys,
		(lab, { level, ...clocks }) => ({ rows: readRoster(store, lab, level, clocks) }),
		'Who is there at the end of coverage, by the records: since when, in which role, and the last evidence of it.'
	)
	addPeople(
		'alumni',
		Alumnus,
		alumniKeys,
		(lab, query) => readAlumni(store, lab, query),
		'Who left, when, who says so, where they went first, and where the records point to at the end of coverage.'
	)
	addPeople(
		'founders',
		Alumnus,
		peopleKeys,
		(lab, { level, ...clocks }) => ({ rows: readFounders(store, lab, level, clocks) }),
		'Who founded it, where they went first after it, and where the records point to at the end of coverage.'
	)
}
