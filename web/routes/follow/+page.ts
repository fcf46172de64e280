import { error } from '@sveltejs/kit'
import { getJson } from '../../parts/address/api.ts'
import { feeds, parseFeed, type JsonFeed } from './feeds.ts'
import type { PageLoad } from './$types'

/** Entries that the page shows. */
const shown = 20

export const load: PageLoad = async ({ fetch, url }) => {
	const text = url.searchParams.get('feed') || feeds[0]!.path
	const asked = parseFeed(text)
	if (!asked)
		error(404, `There is no feed “${text.slice(0, 80)}”. There are ${feeds.map(({ path }) => path).join(', ')}.`)
	const { path, query } = asked
	const limited = new URLSearchParams(query)
	limited.set('limit', String(shown))
	const answer = await fetch(`/api/v1/${path}.feed.json?${limited}`)
	if (!answer.ok) await getJson(fetch, `/${path}?${query}`)
	const feed = (await answer.json()) as JsonFeed
	return { path, query, isChosen: url.searchParams.has('feed'), feed }
}
