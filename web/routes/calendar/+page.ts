import type { CalendarDate } from '../../../server/schemas/calendar.ts'
import { loadList, writeAsked } from '../../parts/asks/records.ts'
import type { PageLoad } from './$types'

/** Unless dates are asked for, those from the last month that is covered on. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { about } = await parent()
	const asked = new URL(url)
	const isOpen = !['since', 'until', 'person', 'cursor'].some((key) => url.searchParams.get(key))
	if (isOpen) asked.searchParams.set('since', about.coverageEnd.slice(0, 7))
	const { query, list } = await loadList<CalendarDate>(fetch, '/calendar', url, asked)
	return { query, list, isOpen, own: writeAsked(url), coverageEnd: about.coverageEnd }
}
