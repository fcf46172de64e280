import type { FastifyInstance } from 'fastify'
import type { Ask } from '../answers/answer.ts'
import type { Store } from '../store/store.ts'
import { countOrigins, listFounded, listRoutes } from '../domain/stories/feeder.ts'
import { sayFounded, sayOrigins, sayRoutes } from '../domain/stories/feeder-sentence.ts'
import { caveats, joinSentences, routeWords, sayCount, sayWithin } from '../domain/language/index.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { textOf, type Part } from '../domain/vocabulary/part.ts'
import { chooseMoves, columnsAt } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { tellLimits } from '../figures/limits.ts'
import { findLabRef } from '../figures/names.ts'
import { listChosenSources, listSourcesOf } from '../figures/sources.ts'
import { asOf, knownAt, level } from '../query/keys.ts'
import type { QueryOf } from '../query/query.ts'
import { Feeders, Founded, OriginRow, Route, Routes } from '../schemas/feeders.ts'
import { listWhole } from '../lists/list.ts'
import { ListOf } from '../schemas/list.ts'
import { nameRefs } from '../views/spells.ts'

const keys = { level, asOf, knownAt }

/** A sentence with the clocks it was counted at, and whether units are left out. */
const sayAt = (parts: Part[], { level, asOf, knownAt }: QueryOf<typeof keys>) =>
	textOf(sayWithin({ isAlone: level === 'lab', asOf, knownAt }, parts))

export function registerFeeders(app: FastifyInstance, store: Store): void {
	const labOf = ({ params }: Ask<typeof keys>) => findLabRef(store.columns.current(), params.id!)
	const sourcesOf = ({ moves }: { moves: string[] }) => listSourcesOf(store, moves)
	const shared = { tag: 'labs', keys }
	addFigure(app, store, {
		...shared,
		path: '/labs/:id/feeders',
		summary: 'Where a lab’s people came from, by year',
		description: 'Moves into the lab by origin and year of joining, the largest origin first.',
		answer: Feeders,
		row: OriginRow,
		choose(ask) {
			const lab = labOf(ask)
			return { ...chooseMoves(store, { ...ask.query, to: [lab.id] }), lab }
		},
		count({ columns, filter, lab }) {
			const { origins, ...counts } = countOrigins(columns, lab.id, filter.level)
			const rows = origins.map(({ from, ...row }): OriginRow => {
				const [origin] = nameLabs(columns, from === null ? [] : [from])
				return { from, fromName: origin?.name ?? null, fromGroup: origin?.group ?? null, ...row }
			})
			return { rows, counts }
		},
		say({ rows, counts }, chosen) {
			const { lab, filter } = chosen
			const figure = tellLimits(counts, chosen)
			const sentence = `${sayAt(sayOrigins(lab, rows), filter)} ${sayCount(figure)}`
			return { lab, ...listWhole(rows), ...figure, sentence }
		},
		rows: ({ rows }) => rows,
		sources: { all: (chosen) => listChosenSources(store, chosen) },
		caveats: caveats.feeders
	})

	addFigure(app, store, {
		...shared,
		path: '/labs/:id/routes',
		summary: 'The labs before and after the next one',
		description: 'Of those who came, the two labs before; of those who left, the two after; with the people.',
		answer: Routes,
		row: Route,
		choose: (ask) => ({ query: ask.query, lab: labOf(ask), columns: columnsAt(store, ask.query, true) }),
		count({ query, lab, columns }) {
			const { routes, before, after } = listRoutes(columns, lab.id, query.level)
			const rows = routes.map((route): Route => ({ ...route, ...nameRefs(store, route), count: route.people.length }))
			return { rows, before, after }
		},
		say({ rows, before, after }, { query, lab, columns: { coverageEnd } }) {
			const told = joinSentences(sayRoutes(lab, 'in', rows, before), sayRoutes(lab, 'out', rows, after))
			const sentence = sayAt(told.length ? told : routeWords.nothing(lab), query)
			return { lab, ...listWhole(rows), before, after, coverageEnd, sentence }
		},
		rows: ({ rows }) => rows,
		sources: sourcesOf,
		caveats: caveats.routes
	})

	addFigure(app, store, {
		...shared,
		path: '/labs/:id/founded',
		summary: 'What people left a lab to found',
		description: 'Labs that people went from this one to found, the newest first.',
		answer: ListOf(Founded),
		row: Founded,
		choose: (ask) => ({ query: ask.query, lab: labOf(ask), columns: columnsAt(store, ask.query) }),
		count: ({ query, lab: { id }, columns }) =>
			listFounded(columns, id, query.level).map(({ lab, people, ...one }): Founded => {
				const named = nameRefs(store, { labs: [lab], people })
				const { name, group } = named.labs[0]!
				return { ...one, lab, labName: name, labGroup: group, people: named.people, count: people.length }
			}),
		say: (rows, { query, lab }) => ({ ...listWhole(rows), sentence: sayAt(sayFounded(lab, rows), query) }),
		rows: (rows) => rows,
		sources: sourcesOf,
		caveats: caveats.founded
	})
}
