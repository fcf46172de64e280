// Pages fetch the public API; on the server it answers in this process. Finished pages are kept by server/front.ts.
import { createHash } from 'node:crypto'
import { version } from '$app/env'
import type { Handle, HandleFetch } from '@sveltejs/kit/hooks'
import type { Dataset } from '../server/schemas/dataset.ts'
import type { PageRequest } from '../server/site.ts'
import { withRevision } from './parts/frozen.ts'

/** The API as server/site.ts put it on the request; undefined where a page is rendered without a request. */
const apiOf = (platform: App.Platform | undefined) => (platform?.req as Partial<PageRequest> | undefined)?.answerApi

/** What a page asks for before it is read: its script, its style, and the two fonts that most of its text is set in. */
const early = {
	preload: ({ type, path }: { type: string; path: string }) => type !== 'font' || /-latin-(wght|opsz)-normal/.test(path)
}

export const handle: Handle = async ({ event, resolve }) => {
	const { request, url } = event
	const tidy = dropEmpty(event)
	if (tidy) return withPageHeaders(new Response(null, { status: 307, headers: { location: tidy } }))
	const rev = url.searchParams.get('rev')
	const answerApi = apiOf(event.platform)
	// What somebody typed is neither kept here nor anywhere on its way.
	const isTyped = request.method === 'POST' || (url.pathname === '/compare' && url.search !== '')
	const plain = (request.method === 'GET' || request.method === 'HEAD') && !event.isDataRequest && !isTyped
	const render = async () => {
		const response = frame(withPageHeaders(await resolve(event, early), isTyped), url)
		// Found by who has the link; search engines are shown the page of now.
		if (rev) response.headers.set('x-robots-tag', 'noindex')
		return response
	}
	if (!plain || !answerApi) return render()

	const about = await answerApi('/api/v1/about')
	const { revision } = (await about.json()) as Dataset
	// Pages say where they stand: who asks the site by another name gets pages of its own.
	const address = url.origin + url.pathname + url.search
	const etag = `W/"${createHash('sha256').update(`${version} ${revision} ${address}`).digest('base64url').slice(0, 22)}"`
	if (request.headers.get('if-none-match')?.split(/,\s*/).includes(etag))
		return withPageHeaders(new Response(null, { status: 304, headers: { etag } }))

	const response = await render()
	const type = response.headers.get('content-type') ?? ''
	if (response.status === 200 && /^(text\/(html|markdown)|image\/)/.test(type)) response.headers.set('etag', etag)
	return response
}

/** Where a page stands without the keys that a form left empty; undefined where there are none. */
function dropEmpty({ request, url, isDataRequest }: Parameters<Handle>[0]['event']): string | undefined {
	const given = [...url.searchParams].filter(([, value]) => value !== '')
	if (request.method !== 'GET' || isDataRequest || given.length === url.searchParams.size) return undefined
	const query = new URLSearchParams(given).toString().replaceAll('%2C', ',')
	return url.pathname + (query && `?${query}`)
}

/** Embeds may stand in any page, nothing else in any. */
function frame(response: Response, { pathname }: URL): Response {
	const { headers } = response
	const rules = headers.get('content-security-policy') ?? ''
	if (/^\/embed(\/|$)/.test(pathname))
		headers.set('content-security-policy', rules.replace("frame-ancestors 'none'", 'frame-ancestors *'))
	else headers.set('x-frame-options', 'DENY')
	return response
}

function withPageHeaders(response: Response, isTyped = false): Response {
	const { headers } = response
	headers.set('x-content-type-options', 'nosniff')
	headers.set('referrer-policy', 'no-referrer')
	headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()')
	if (isTyped) headers.delete('etag')
	const mayKeep = response.status < 400 && !isTyped
	headers.set('cache-control', mayKeep ? 'public, max-age=60, stale-while-revalidate=60' : 'no-store')
	return response
}

export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
	const url = new URL(request.url)
	const own = url.origin === event.url.origin && url.pathname.startsWith('/api/v1/')
	const answerApi = apiOf(event.platform)
	const rev = event.url.searchParams.get('rev')
	const address = url.pathname + url.search
	return own && answerApi ? answerApi(rev ? withRevision(address, rev) : address) : fetch(request)
}
