// The figures of the page of means.
import { meansDeks, meansMarks } from '../../server/domain/language/index.ts'
import { usualPair } from '../../server/domain/means/divide.ts'
import type { MeansPart } from '../../server/domain/means/figure.ts'
import { findGaps, findPairs, findPart, sayFound } from '../../server/domain/means/finding.ts'
import { columnPx } from '../charts/drawing/sizes.ts'
import GapChart from '../charts/means/GapChart.svelte'
import MiniChart from '../charts/means/MiniChart.svelte'
import PairChart from '../charts/means/PairChart.svelte'
import PowerChart from '../charts/means/PowerChart.svelte'
import RowChart from '../charts/means/RowChart.svelte'
import type { RowPart } from '../charts/means/RowChart.sections.ts'
import type { PageData } from '../routes/means/$types'
import { load } from '../routes/means/+page.ts'
import { chart, loadPage, type Ask, type Chart, type Figure, type ReadFigure } from './figure.ts'

type Drawn = (data: PageData, figures: PageData['means']['figures'], label: string) => Chart

const read = (part: MeansPart, draw: Drawn): ReadFigure =>
	async function readMeansPart(ask: Ask): Promise<Figure | undefined> {
		const data = await loadPage<PageData>(load, ask)
		const figures = data.means.figures.filter((figure) => figure.part === part)
		const found = findPart(part, data.means.figures)
		const sentence = sayFound(found, { clocks: data.means })
		if (!figures.length) return undefined
		return {
			title: found.title,
			sentence,
			dek: meansDeks[part],
			behind: meansMarks.behind(figures.length),
			api: `/means/${part}${data.query}`,
			href: ask.url.pathname + ask.url.search,
			chart: draw(data, figures, sentence)
		}
	}
const readMinis = (part: 'people' | 'value') =>
	read(part, ({ series, since }, _, label) => chart(MiniChart, { part, series, since, label }))
const readRows = (part: RowPart, wide?: number) =>
	read(part, (_, figures, label) => chart(RowChart, { part, figures, label, ...(wide && { wide }) }))

async function readPairs(ask: Ask): Promise<Figure | undefined> {
	const { pairs, pairQuery } = await loadPage<PageData>(load, ask)
	const found = findPairs(pairs.pairs, pairs)
	if (!pairs.n) return undefined
	const isUsual = pairs.x === usualPair.x && pairs.y === usualPair.y
	return {
		title: found.title,
		sentence: sayFound(found, { clocks: pairs }),
		dek: isUsual ? meansDeks.pairs : meansDeks.other,
		behind: meansMarks.behindLabs(pairs.n, pairs.sourceCount),
		api: `/means/pairs${pairQuery}`,
		href: ask.url.pathname + ask.url.search,
		chart: chart(PairChart, { pairs: pairs.pairs, label: sayFound(found, { clocks: pairs }) })
	}
}

async function readGaps(ask: Ask): Promise<Figure | undefined> {
	const { gaps, query } = await loadPage<PageData>(load, ask)
	const found = findGaps(gaps.rows)
	if (!gaps.rows.length) return undefined
	return {
		title: found.title,
		sentence: sayFound(found, { clocks: gaps }),
		dek: meansDeks.gaps,
		behind: meansMarks.behind(gaps.n),
		api: `/means/gaps${query}`,
		href: ask.url.pathname + ask.url.search,
		chart: chart(GapChart, { rows: gaps.rows, label: sayFound(found, { clocks: gaps }) })
	}
}

export const meansFigures = {
	people: readMinis('people'),
	value: readMinis('value'),
	power: read('power', ({ means }, figures, label) =>
		chart(PowerChart, { figures, coverageEnd: means.coverageEnd, label })
	),
	chips: readRows('chips', columnPx[4]),
	capex: readRows('capex'),
	pay: readRows('pay'),
	pools: readRows('pools'),
	money: readRows('money'),
	pairs: readPairs,
	gaps: readGaps
}
