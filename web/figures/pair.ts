// The moves between two labs by month.
import { titleMonths } from '../../server/domain/flows/lab-title.ts'
import { behindWords, figureDeks, pairMarks } from '../../server/domain/language/index.ts'
import { squaresOfPair } from '../charts/squares/pair-squares.ts'
import SquaresChart from '../charts/squares/SquaresChart.svelte'
import type { PageData } from '../routes/flows/[from]/[to]/$types'
import { load } from '../routes/flows/[from]/[to]/+page.ts'
import { chart, loadPage, type Ask, type Figure } from './figure.ts'

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
		chart: pair.n ? chart(SquaresChart, squaresOfPair(pair)) : undefined
	}
}
