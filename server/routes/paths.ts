import type { FastifyInstance } from 'fastify'
import type { Store } from '../store/store.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { sayPaths } from '../domain/stories/feeder-sentence.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { caveats } from '../domain/language/index.ts'
import { listPaths } from '../domain/careers/lab-path.ts'
import { columnsAt } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { findLabRef } from '../figures/names.ts'
import { listSourcesOf } from '../figures/sources.ts'
import { listWhole } from '../lists/list.ts'
import { asOf, knownAt, level } from '../query/keys.ts'
import { badInput } from '../query/problem.ts'
import { nameKey, need, type QueryOf } from '../query/query.ts'
import { Path, Paths } from '../schemas/feeders.ts'
import { nameRefs } from '../views/spells.ts'

const keys = {
	from: need(nameKey('lab', 'The lab where the way begins.', 'google')),
	to: need(nameKey('lab', 'The lab where it ends; the same lab: who came back.', 'anthropic')),
	level,
	asOf,
	knownAt
}

export function registerPaths(app: FastifyInstance, store: Store): void {
	const findEnd = (query: QueryOf<typeof keys>, end: 'from' | 'to') => {
		const id = query[end]
		if (!id) throw badInput([{ path: end, message: `\`${end}\` is needed: the id of a lab, as in \`${end}=openai\`.` }])
		return findLabRef(store.columns.current(), id, end)
	}
	addFigure(app, store, {
		path: '/paths',
		summary: 'Ways from one lab to another',
		description:
			'People whose careers lead from one lab to another, whatever labs lie between: from the last time at the first to ' +
			'the next time at the second. Fewest labs between first, then the newest arrival.',
		keys,
		answer: Paths,
		row: Path,
		choose: ({ query }) => ({
			query,
			from: findEnd(query, 'from'),
			to: findEnd(query, 'to'),
			columns: columnsAt(store, query, true)
		}),
		count: ({ query, from, to, columns }) =>
			listPaths(columns, from.id, to.id, query.level).map(({ person, stops, moves }): Path => {
				const [first, last] = [stops[0]!, stops.at(-1)!]
				return {
					person,
					personName: nameRefs(store, { labs: [], people: [person] }).people[0]!.name,
					between: stops.length - 2,
					left: first.end,
					leftPrecision: first.endPrecision,
					joined: last.start,
					joinedPrecision: last.startPrecision,
					stops: stops.map(({ lab, ...dates }) => ({ ...nameLabs(columns, [lab])[0]!, ...dates })),
					moves
				}
			}),
		say(rows, { query, from, to, columns: { coverageEnd } }) {
			const sentence = textOf(sayPaths(from, to, rows, { ...query, isAlone: query.level === 'lab' }))
			return { from, to, ...listWhole(rows), coverageEnd, sentence }
		},
		rows: (rows) => rows,
		sources: ({ moves }: Path) => listSourcesOf(store, moves),
		caveats: caveats.paths
	})
}
