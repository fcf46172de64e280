// Who left in the days after an event, against as many before.
import { titleAfter } from '../../server/domain/trends/after-sentence.ts'
import { afterMarks, figureDeks, formatDate } from '../../server/domain/language/index.ts'
import AfterChart from '../charts/trends/AfterChart.svelte'
import type { PageData } from '../routes/events/[id]/$types'
import { load } from '../routes/events/[id]/+page.ts'
import { chart, loadPage, type Ask, type Figure } from './figure.ts'

export async function readAfter(ask: Ask): Promise<Figure | undefined> {
	const { after, event, query } = await loadPage<PageData>(load, ask)
	if (!after) return undefined
	return {
		kicker: `${event.title}, ${formatDate(event.date, event.datePrecision)}`,
		title: titleAfter(after),
		sentence: after.sentence,
		dek: figureDeks.after(after.coveredDays < after.days ? after.coverageEnd : null),
		behind: afterMarks.behind(after.n, after.sourceCount),
		api: `/trends/after?${query}`,
		href: `${ask.url.pathname}${ask.url.search}`,
		chart: chart(AfterChart, { after })
	}
}
