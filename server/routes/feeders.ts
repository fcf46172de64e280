import type { FastifyInstance } from 'fastify'
import { readMoves } from '../../db/queries/moves.ts'
import type { Store } from '../answers/answer.ts'
import { addTable } from '../answers/table.ts'
import { caveats, joinSentences, routeWords, sayCount, sayWithin } from '../domain/language/index.ts'
import { textOf, type Part } from '../domain/vocabulary/part.ts'
import { countOrigins, listFounded, listRoutes } from '../domain/stories/feeder.ts'
import { sayFounded, sayOrigins, sayRoutes } from '../domain/stories/feeder-sentence.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { columnsAt, findLabRef, listFigureSources, withClocks } from '../views/figure.ts'
import { asOf, knownAt, level } from '../query/keys.ts'
import type { QueryOf } from '../query/query.ts'
import { Feeders, Founded, OriginRow, Route, Routes } from '../schemas/feeders.ts'
import { ListOf } from '../schemas/list.ts'
import { nameRefs } from '../views/spells.ts'

const keys = { level, asOf, knownAt }
type Ask = { query: QueryOf<typeof keys>; params: Record<string, string> }

/** A table's rows as a list that is not paged. */
const listWhole = <Row>(rows: Row[]) => ({ rows, total: rows.length, next: null, partly: 0, facets: {} })
/** A sentence with the clocks it was counted at, and whether units are left out. */
const sayAt = (parts: Part[], { level, asOf, knownAt }: Ask['query']) =>
	textOf(sayWithin({ isAlone: level === 'lab', asOf, knownAt }, parts))

export function registerFeeders(app: FastifyInstance, store: Store): void {
	const current = () => store.columns.current()
	const revision = () => current().revision
	const labOf = ({ params }: Ask) => findLabRef(current(), params.id!)
	const sourcesOf = ({ moves }: { moves: string[] }) =>
		readMoves(store.db, moves).flatMap((move) => move.sources.map((source) => source.id))

	const countFeeders = (ask: Ask) => {
		const { query } = ask
		const lab = labOf(ask)
		const { origins, ...parts } = countOrigins(columnsAt(store, query), lab.id, query.level)
		const figure = withClocks(store, { ...query, to: [lab.id] }, parts)
		const rows = origins.map(({ from, ...row }): OriginRow => {
			const [origin] = nameLabs(current(), from === null ? [] : [from])
			return { from, fromName: origin?.name ?? null, fromGroup: origin?.group ?? null, ...row }
		})
		const sentence = `${sayAt(sayOrigins(lab, rows), query)} ${sayCount(figure)}`
		return { lab, ...listWhole(rows), ...figure, sentence, revision: revision() }
	}
	const shared = { tag: 'labs', keys, revision }
	addTable(app, store, {
		...shared,
		path: '/labs/:id/feeders',
		summary: 'Where a lab’s people came from, by year',
		description: 'Moves into the lab by origin and year of joining, the largest origin first.',
		answer: Feeders,
		row: OriginRow,
		find: countFeeders,
		rows: (ask) => countFeeders(ask).rows,
		sources: { all: (ask) => listFigureSources(store, { ...ask.query, to: [labOf(ask).id] }) },
		caveats: caveats.feeders
	})

	const readRoutes = (ask: Ask) => {
		const { query } = ask
		const lab = labOf(ask)
		const columns = columnsAt(store, query, true)
		const { routes, before, after } = listRoutes(columns, lab.id, query.level)
		const rows = routes.map((route): Route => ({ ...route, ...nameRefs(store, route), count: route.people.length }))
		const told = joinSentences(sayRoutes(lab, 'in', rows, before), sayRoutes(lab, 'out', rows, after))
		const parts = told.length ? told : routeWords.nothing(lab)
		const { coverageEnd } = columns
		return { lab, ...listWhole(rows), before, after, coverageEnd, sentence: sayAt(parts, query), revision: revision() }
	}
	addTable(app, store, {
		...shared,
		path: '/labs/:id/routes',
		summary: 'The labs before and after the next one',
		description: 'Of those who came, the two labs before; of those who left, the two after; with the people.',
		answer: Routes,
		row: Route,
		find: readRoutes,
		rows: (ask) => readRoutes(ask).rows,
		sources: sourcesOf,
		caveats: caveats.routes
	})

	const readFounded = (ask: Ask) =>
		listFounded(columnsAt(store, ask.query), labOf(ask).id, ask.query.level).map(({ lab, people, ...one }): Founded => {
			const named = nameRefs(store, { labs: [lab], people })
			const { name, group } = named.labs[0]!
			return { ...one, lab, labName: name, labGroup: group, people: named.people, count: people.length }
		})
	addTable(app, store, {
		...shared,
		path: '/labs/:id/founded',
		summary: 'What people left a lab to found',
		description: 'Labs that people went from this one to found, the newest first.',
		answer: ListOf(Founded),
		row: Founded,
		find(ask) {
			const rows = readFounded(ask)
			return { ...listWhole(rows), sentence: sayAt(sayFounded(labOf(ask), rows), ask.query), revision: revision() }
		},
		rows: readFounded,
		sources: sourcesOf,
		caveats: caveats.founded
	})
}
