import type { FastifyInstance } from 'fastify'
import type { Store } from '../store/store.ts'
import { caveats } from '../domain/language/index.ts'
import { boundsOf, meansParts, type MeansPart } from '../domain/means/figure.ts'
import { leastLabs, offerPairs, pairLabs, usualPair, type LabPair } from '../domain/means/divide.ts'
import { findGaps, findAll, findPairs, findPart, sayFound } from '../domain/means/finding.ts'
import { listGaps } from '../domain/means/gaps.ts'
import { addFigure } from '../figures/figure.ts'
import { badInput } from '../query/problem.ts'
import { choice } from '../query/query.ts'
import { metricNames } from '../../db/words.ts'
import { Means, MeansFigure, MeansGapRow, MeansGaps, MeansPairRow, MeansPairs } from '../schemas/means.ts'
import { chooseMeans, countMeans, listBusiest, listMeansSources, meansKeys, type ChosenMeans } from '../views/means.ts'

const subjects: Record<MeansPart, string> = {
	people: 'People, AI staff and researchers of labs',
	value: 'What labs were valued at, or were in talks to be',
	power: 'Electric power of labs and sites, running and planned',
	chips: 'GPUs and TPUs of labs and sites, running and planned',
	capex: 'Capital spending and its outlook, one row a statement',
	pay: 'Pay a head, as published and by our division',
	pools: 'Stock and cash set aside for staff, paid to them or bought from them',
	money: 'What labs raised, earn, spend on research and have committed'
}
const pairKeys = {
	...meansKeys,
	x: choice(metricNames, usualPair.x, 'The metric that is divided by.'),
	y: choice(metricNames, usualPair.y, 'The metric that is divided.')
}

/** What limits what is said of a question. */
const limitsOf = ({ query: { asOf, knownAt, lab, level }, asked }: Pick<ChosenMeans, 'query' | 'asked'>) => ({
	clocks: { asOf, knownAt },
	labs: asked,
	isAlone: level === 'lab' && lab !== undefined
})

export function registerMeans(app: FastifyInstance, store: Store): void {
	const describe = ({ query, figures, nameOf }: ChosenMeans) => ({
		figures,
		groups: [...new Set(figures.map(({ labGroup }) => labGroup))].map((id) => ({ id, name: nameOf(id) })),
		...countMeans(store, query, figures)
	})
	const addPart = (path: string, summary: string, part?: MeansPart) => {
		const pick = (chosen: ChosenMeans): ChosenMeans => ({
			...chosen,
			figures: chosen.figures.filter((figure) => !part || figure.part === part)
		})
		addFigure(app, store, {
			path,
			summary,
			description:
				'Each is an interval with its stage and scope; what is not actual a lab never has, and sites are never summed.',
			keys: meansKeys,
			answer: Means,
			row: MeansFigure,
			choose: ({ query }) => pick(chooseMeans(store, query)),
			count: (chosen) => chosen,
			say: (chosen) => ({
				...describe(chosen),
				sentence: sayFound(
					part ? findPart(part, chosen.figures) : findAll(chosen.figures, chosen.asked),
					limitsOf(chosen)
				)
			}),
			rows: ({ figures }) => figures,
			pageOf: ({ id, terms }: MeansFigure) => `/metrics/${terms[0] ?? id}`,
			sources: { all: ({ figures }) => listMeansSources(figures) },
			caveats: caveats.means
		})
	}
	addPart('/means', 'What labs can bid with')
	for (const part of meansParts) addPart(`/means/${part}`, subjects[part], part)
	addPairs(app, store)
	addGaps(app, store)
}

function addPairs(app: FastifyInstance, store: Store): void {
	addFigure(app, store, {
		path: '/means/pairs',
		summary: 'One figure of labs by another',
		description: `Labs that have both, actual, of one scope and at most a year apart; headcount and valuation, or a pair that ${leastLabs} labs have.`,
		keys: pairKeys,
		answer: MeansPairs,
		row: MeansPairRow,
		choose({ query }) {
			const chosen = chooseMeans(store, query)
			const offered = offerPairs(chooseMeans(store, { ...query, lab: undefined }).figures)
			const { x, y } = query
			const isUsual = x === usualPair.x && y === usualPair.y
			if (!isUsual && !offered.some((one) => one.x === x && one.y === y)) {
				const names = offered.map((one) => `x=${one.x}&y=${one.y}`).join(', ')
				const message = `Fewer than ${leastLabs} labs have both \`${x}\` and \`${y}\`, actual, of one scope and at most a year apart. Offered: ${names || 'none'}.`
				throw badInput([{ path: 'y', message }])
			}
			return { ...chosen, x, y, offered }
		},
		count: ({ figures, x, y }) => pairLabs(figures, { x, y }),
		say(pairs, { query, asked, x, y, offered }) {
			const figures = pairs.flatMap((pair) => [pair.x, pair.y])
			const beside = { ...countMeans(store, query, figures), n: pairs.length }
			return {
				x,
				y,
				pairs,
				offered,
				...beside,
				sentence: sayFound(findPairs(pairs, { x, y }), limitsOf({ query, asked }))
			}
		},
		rows: (pairs) => pairs.map(writePair),
		pageOf: ({ yId }: MeansPairRow) => `/metrics/${yId}`,
		sources: { all: (_, count) => listMeansSources(count().flatMap(({ x, y }) => [x, y])) },
		caveats: caveats.means
	})
}

function writePair({ x, y, ...pair }: LabPair<MeansFigure>): MeansPairRow {
	const [below, above] = [boundsOf(x), boundsOf(y)]
	return {
		...pair,
		x: x.metric,
		xId: x.id,
		xDate: x.date,
		xLow: below.low,
		xHigh: below.high,
		y: y.metric,
		yId: y.id,
		yDate: y.date,
		yLow: above.low,
		yHigh: above.high
	}
}

function addGaps(app: FastifyInstance, store: Store): void {
	addFigure(app, store, {
		path: '/means/gaps',
		summary: 'What has been published about each lab',
		description: 'Labs by kinds of figure: published, an estimate, only planned, only sought, or nothing.',
		keys: meansKeys,
		answer: MeansGaps,
		row: MeansGapRow,
		choose: ({ query }) => chooseMeans(store, query),
		count: ({ figures, asked }) => listGaps(figures, asked ?? listBusiest(store), Boolean(asked)),
		say(rows, { query, asked, figures }) {
			const cells = rows.flatMap((row) => row.cells.flatMap(({ figure }) => figure ?? []))
			const beside = { ...countMeans(store, query, figures), n: cells.length, labs: rows.length }
			return { rows, ...beside, sentence: sayFound(findGaps(rows), limitsOf({ query, asked })) }
		},
		rows: (rows) =>
			rows.flatMap(({ id, name, cells }) =>
				cells.map(({ part, state, figure }) => ({ lab: id, labName: name, part, state, figure: figure?.id ?? null }))
			),
		sources: {
			all: (_, count) => listMeansSources(count().flatMap(({ cells }) => cells.flatMap(({ figure }) => figure ?? [])))
		},
		caveats: caveats.means
	})
}
