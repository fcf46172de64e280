import type { FastifyInstance } from 'fastify'
import type { Ask } from '../answers/answer.ts'
import type { Store } from '../store/store.ts'
import {
	caveats,
	endSentence,
	joinSentences,
	labStory,
	say,
	sayCount,
	sayWithin,
	trendWords
} from '../domain/language/index.ts'
import { sayReasons, sayWhereabouts } from '../domain/stories/lab-story-sentence.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { chooseMoves, columnsAt } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { tellLimits } from '../figures/limits.ts'
import { findLabRef } from '../figures/names.ts'
import { listSourcesOf } from '../figures/sources.ts'
import { listWhole } from '../lists/list.ts'
import { asOf, knownAt, level } from '../query/keys.ts'
import { LabMove, LabMoves, Reasons, Whereabout, Whereabouts } from '../schemas/lab-story.ts'
import { countLabMoves, countReasons, countWhereabouts } from '../views/lab-story.ts'

const keys = { level, asOf, knownAt }
const pageOf = ({ id }: LabMove) => `/moves/${encodeURIComponent(id)}`

export function registerLabStory(app: FastifyInstance, store: Store): void {
	const labOf = ({ params }: Ask<typeof keys>) => findLabRef(store.columns.current(), params.id!)
	const shared = { tag: 'labs', keys }
	const choose = (ask: Ask<typeof keys>) => ({ ...chooseMoves(store, { ...ask.query }), lab: labOf(ask) })
	addFigure(app, store, {
		...shared,
		path: '/labs/:id/moves',
		summary: 'Who joined a lab and who left it, one by one',
		description:
			'Confirmed and reported moves into and out of a lab, the oldest first, with the events that they belong to.',
		answer: LabMoves,
		row: LabMove,
		pageOf,
		choose,
		count: (chosen) => countLabMoves(store, chosen, chosen.lab.id, ['joined', 'left']),
		say({ rows, ...counts }, chosen) {
			const { lab, filter } = chosen
			const figure = tellLimits(counts, chosen)
			const unknown = rows.filter(({ way, other }) => way === 'left' && other === null).length
			const { asOf, knownAt } = filter
			const range = { ...figure, since: null, until: null }
			const exchange = trendWords.exchange([lab], counts.joined, counts.left, unknown, range)
			const sentence = joinSentences(
				sayWithin({ isAlone: filter.level === 'lab', asOf, knownAt }, endSentence(exchange)),
				counts.wave ? endSentence(labStory.wave(lab, counts.wave)) : [],
				say`${sayCount(figure)}`
			)
			return { lab, ...listWhole(rows), ...figure, sentence: textOf(sentence) }
		},
		rows: ({ rows }) => rows,
		sources: {
			all: (_, count) =>
				listSourcesOf(
					store,
					count().rows.map(({ id }) => id)
				)
		},
		caveats: caveats.labMoves
	})

	addFigure(app, store, {
		...shared,
		path: '/labs/:id/reasons',
		summary: 'Why people leave a lab and come to it',
		description:
			'Who left by the date of leaving, and what happened at the lab, with those whom records tie to it. Coming after is not proof of cause.',
		answer: Reasons,
		row: LabMove,
		pageOf,
		choose,
		count: (chosen) => countReasons(store, chosen, chosen.lab.id),
		say(counts, chosen) {
			const { lab, filter } = chosen
			const figure = tellLimits(counts, chosen)
			const sentence = joinSentences(endSentence(sayReasons(lab, counts, filter)), say`${sayCount(figure)}`)
			return { lab, ...figure, sentence: textOf(sentence) }
		},
		rows: ({ exits }) => exits,
		sources: {
			all: (_, count) =>
				listSourcesOf(
					store,
					count().exits.map(({ id }) => id)
				)
		},
		caveats: caveats.reasons
	})

	addFigure(app, store, {
		...shared,
		path: '/labs/:id/whereabouts',
		summary: 'Where those who left a lab are now',
		description: 'People who left by the lab that the records place them at at the end of coverage, most first.',
		answer: Whereabouts,
		row: Whereabout,
		choose: (ask) => ({ query: ask.query, lab: labOf(ask) }),
		count: ({ query: { level, ...clocks }, lab }) => countWhereabouts(store, lab.id, level, clocks),
		say(rows, { query, lab }) {
			const { coverageEnd } = columnsAt(store, query, true)
			const n = rows.reduce((sum, { count }) => sum + count, 0)
			const sentence = textOf(endSentence(sayWhereabouts(lab, rows, query)))
			return { lab, ...listWhole(rows), n, coverageEnd, sentence }
		},
		rows: (rows) => rows,
		sources: { all: () => [] },
		caveats: caveats.labPeople
	})
}
