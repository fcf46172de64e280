import type { Flows } from '../../../../server/schemas/flows.ts'
import { changeQuery, getJson } from '../../../parts/address/api.ts'
import { askedOf, readWithNames } from '../../../parts/address/names.ts'
import { figureQuery } from '../../../parts/asks/flows.ts'
import { readDates, settleVersus } from '../../../parts/asks/periods.ts'
import { windowAt } from '../../../parts/address/clocks.ts'
import type { Both } from '../../../parts/figures/periods.ts'
import type { PageLoad } from './$types'

/** Flows in two periods: those of the address, or the usual window and the same months a year earlier. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { about } = await parent()
	settleVersus(url, about)
	const query = figureQuery(url.searchParams, windowAt(about, url.searchParams))
	for (const [key, value] of Object.entries(readDates(url.searchParams, about, 'year-earlier')))
		if (value) query.set(key, value)
	const isWhole = url.searchParams.get('open') === 'pairs'
	const read = async () => ({ flows: await getJson<Both<Flows>>(fetch, `/flows${changeQuery(query, {})}`) })
	return { query: query.toString(), isWhole, ...(await readWithNames(url, read, ({ flows }) => [askedOf(flows)])) }
}
