import { error } from '@sveltejs/kit'
import { readFigure } from '../../../figures/registry.ts'
import { readAsked } from '../../../pictures/ask.ts'
import type { PageLoad } from './$types'

/** Other people's pages get the figure, its words and its links, and no program of ours. */
export const csr = false

export const load: PageLoad = async ({ fetch, url, params, parent }) => {
	const { about } = await parent()
	const asked = readAsked(url, params.path)
	const found = await readFigure({ fetch, url: asked.url, about }, asked.figure)
	if ('fault' in found) error(404, found.fault)
	return { about, asked, figure: found.figure }
}
