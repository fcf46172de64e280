// Who stays at labs, and how long.
import { behindWords, figureDeks, retentionTitle } from '../../server/domain/language/index.ts'
import RetentionChart from '../charts/careers/RetentionChart.svelte'
import type { PageData } from '../routes/trends/retention/$types'
import { load } from '../routes/trends/retention/+page.ts'
import { chart, loadPage, plain, type Ask, type Figure } from './figure.ts'

export async function readRetention(ask: Ask): Promise<Figure> {
	const { retention, asked } = await loadPage<PageData>(load, ask)
	return {
		title: plain(retentionTitle),
		sentence: retention.sentence,
		dek: figureDeks.retention,
		behind: behindWords.spells(retention.n),
		api: `/retention${asked}`,
		href: ask.url.pathname + ask.url.search,
		chart: retention.labs.length ? chart(RetentionChart, { retention }) : undefined
	}
}
