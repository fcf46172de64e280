// Who stays at labs, and how long.
import { countOf } from '../../server/domain/language.ts'
import RetentionChart from '../charts/RetentionChart.svelte'
import type { PageData } from '../routes/trends/retention/$types'
import { load } from '../routes/trends/retention/+page.ts'
import { chart, loadPage, plain, type Ask, type Figure } from './figure.ts'

export async function readRetention(ask: Ask): Promise<Figure> {
	const { retention, asked } = await loadPage<PageData>(load, ask)
	return {
		title: plain('Share of joiners still there, by years since they joined'),
		sentence: retention.sentence,
		dek: 'The steps are the Kaplan–Meier estimate, the band its 95% interval, a tick someone last seen still there. Dashed: fewer than five are followed. Lozenge: published by others. Grey: the other labs.',
		behind: countOf(retention.n, 'spell'),
		api: `/retention${asked}`,
		href: ask.url.pathname + ask.url.search,
		chart: retention.labs.length ? chart(RetentionChart, { retention }) : undefined
	}
}
