// The moves between two labs by month.
import { titleMonths } from '../../server/domain/title.ts'
import { countOf, formatNumber } from '../../server/domain/language.ts'
import { labColour } from '../charts/colour.ts'
import ExchangeChart from '../charts/ExchangeChart.svelte'
import type { PageData } from '../routes/flows/[from]/[to]/$types'
import { load } from '../routes/flows/[from]/[to]/+page.ts'
import { chart, loadPage, plain, type Ask, type Figure } from './figure.ts'

type End = PageData['pair']['from']

/** "19 OpenAI → Meta" */
function sayWay(from: End, to: End, count: number): string {
	return `${formatNumber(count)} ${nameEnd(from)} → ${nameEnd(to)}`
}
const colourOf = (end: End) => labColour(end.id === 'unknown' ? null : end.group) ?? 'var(--ink-3)'
const nameEnd = (end: End) => (end.id === 'unknown' ? 'not known' : end.name)

export async function readPair(ask: Ask): Promise<Figure> {
	const { pair, api } = await loadPage<PageData>(load, ask)
	return {
		kicker: `${nameEnd(pair.from)} → ${nameEnd(pair.to)}`,
		title: plain(titleMonths(pair)),
		sentence: pair.sentence,
		dek: 'A square is one move; above the line those who went, below it those who came back the other way. Hatched: dated to the quarter or year alone.',
		behind: `${countOf(pair.n, 'move')}, ${countOf(pair.sourceCount, 'source')}`,
		api,
		href: ask.url.pathname + ask.url.search,
		keys: [
			{ text: sayWay(pair.from, pair.to, pair.forward), colour: colourOf(pair.from) },
			{ text: sayWay(pair.to, pair.from, pair.back), colour: colourOf(pair.to) }
		],
		chart: pair.n ? chart(ExchangeChart, { pair }) : undefined
	}
}
