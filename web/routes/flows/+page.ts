import { redirect } from '@sveltejs/kit'
import { changeQuery } from '../../parts/address/api.ts'
import { windowAt } from '../../parts/address/clocks.ts'
import { askedOf, readWithNames } from '../../parts/address/names.ts'
import { figureQuery, loadFlows } from '../../parts/asks/flows.ts'
import { settleVersus } from '../../parts/asks/periods.ts'
import { views, type View } from '../../parts/address/words.ts'
import type { PageLoad } from './$types'

/** What the page of two periods does not know. */
const onlyOne = { view: null, open: null, step: null }

export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { about } = await parent()
	settleVersus(url, about)
	if (url.searchParams.get('vs')) redirect(307, `/flows/periods${changeQuery(url.searchParams, onlyOne)}`)
	const query = figureQuery(url.searchParams, windowAt(about, url.searchParams))
	const asked = url.searchParams.get('view') ?? ''
	const view: View = Object.hasOwn(views, asked) ? (asked as View) : 'ribbons'
	const read = () => loadFlows(fetch, query)
	return { view, query: query.toString(), ...(await readWithNames(url, read, ({ flows }) => [askedOf(flows)])) }
}
