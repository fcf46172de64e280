// The moves between two labs by month.
import { titleMonths } from '../../server/domain/flows/lab-title.ts'
import { behindWords, figureDeks, pairMarks } from '../../server/domain/language/index.ts'
import { labColour } from '../charts/drawing/colour.ts'
import ExchangeChart from '../charts/flows/ExchangeChart.svelte'
import type { PageData } from '../routes/flows/[from]/[to]/$types'
import { load } from '../routes/flows/[from]/[to]/+page.ts'
import { chart, loadPage, type Ask, type Figure } from './figure.ts'

type End = PageData['pair']['from']

const colourOf = (end: End) => labColour(end.id === 'unknown' ? null : end.group) ?? 'var(--ink-3)'

export async function readPair(ask: Ask): Promise<Figure> {
	const { pair, api } = await loadPage<PageData>(load, ask)
	return {
		kicker: pairMarks.way(pair.from, pair.to),
		title: titleMonths(pair),
		sentence: pair.sentence,
		dek: figureDeks.pair(pair.from, pair.to),
		behind: behindWords.moves(pair),
		api,
		href: ask.url.pathname + ask.url.search,
		keys: [
			{ text: pairMarks.key(pair.from, pair.to, pair.forward), colour: colourOf(pair.from) },
			{ text: pairMarks.key(pair.to, pair.from, pair.back), colour: colourOf(pair.to) }
		],
		chart: pair.n ? chart(ExchangeChart, { pair }) : undefined
	}
}
