// Who left in the days after an event, against as many before.
import { titleAfter } from '../../server/domain/after.ts'
import { countOf, formatDate } from '../../server/domain/language.ts'
import AfterChart from '../charts/AfterChart.svelte'
import type { PageData } from '../routes/events/[id]/$types'
import { load } from '../routes/events/[id]/+page.ts'
import { chart, loadPage, type Ask, type Figure } from './figure.ts'

export async function readAfter(ask: Ask): Promise<Figure | undefined> {
	const { after, event } = await loadPage<PageData>(load, ask)
	if (!after) return undefined
	const notCovered =
		after.coveredDays < after.days ? ` Grey: not covered; pages were read up to ${formatDate(after.coverageEnd)}.` : ''
	return {
		kicker: `${event.title}, ${formatDate(event.date, event.datePrecision)}`,
		title: titleAfter(after),
		sentence: after.sentence,
		dek: `After is not because: people leave for many reasons, and reports cluster around news. A dot is a departure at the date of leaving; open: for no known lab; dashed: known to the month or quarter. Hatched: dated too coarsely, in no count.${notCovered}`,
		behind: `n = ${countOf(after.n, 'departure')}, ${countOf(after.sourceCount, 'source')}`,
		api: `/trends/after?event=${after.event.id}&days=${after.days}`,
		href: `${ask.url.pathname}${ask.url.search}`,
		chart: chart(AfterChart, { after })
	}
}
