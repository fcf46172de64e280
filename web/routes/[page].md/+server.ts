import { error } from '@sveltejs/kit'
import type { Dataset } from '../../../server/schemas/dataset.ts'
import type { Package } from '../../../server/schemas/package.ts'
import { getJson } from '../../parts/address/api.ts'
import { twins } from '../../parts/address/markdown-twins.ts'
import { writeApi } from '../api/markdown.ts'
import { readReference } from '../api/reference.ts'
import { writeData } from '../data/markdown.ts'
import { writeMethod } from '../method/markdown.ts'
import type { RequestHandler } from './$types'

type Fetch = typeof globalThis.fetch

/** The Markdown of each page that has a twin. */
const writers: Record<string, (fetch: Fetch, origin: string) => Promise<string>> = {
	'/api': async (fetch, origin) => writeApi(await readReference(fetch), origin),
	'/data': async (fetch, origin) => writeData(await getJson<Package>(fetch, '/dataset'), origin),
	'/method': async (fetch, origin) => writeMethod(await getJson<Dataset>(fetch, '/about'), origin)
}

export const GET: RequestHandler = async ({ params, url, fetch }) => {
	const path = `/${params.page}`
	const write = twins.includes(path) ? writers[path] : undefined
	if (!write) error(404, `There is no ${path}.md; as Markdown there are ${twins.join(', ')}.`)
	// One page, one twin: what a key would ask of it cannot be meant.
	if (url.search) error(400, `${path}.md is asked without a query.`)
	return new Response(await write(fetch, url.origin), { headers: { 'content-type': 'text/markdown; charset=utf-8' } })
}
