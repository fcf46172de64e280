// Pages fetch the public API, which on the server answers in this process; the headers that pages leave with.
import type { Handle, HandleFetch } from '@sveltejs/kit/hooks'
import { writeQuery } from '../server/domain/publishing/write-query.ts'
import { withRevision } from './parts/address/revision.ts'
import { findFaults } from './parts/address/keys.ts'

/** What a page asks for before it is read: its script, its style, and the two fonts that most of its text is set in. */
const early = {
	preload: ({ type, path }: { type: string; path: string }) => type !== 'font' || /-latin-(wght|opsz)-normal/.test(path)
}

export const handle: Handle = async ({ event, resolve }) => {
	const { request, url, locals } = event
	const response = refuseForeign(event) ?? askTidily(event) ?? refuse(event) ?? (await resolve(event, early))
	// What somebody typed is kept nowhere on its way.
	const isTyped = request.method === 'POST' || (url.pathname === '/compare' && url.search !== '')
	const mayKeep = response.status < 400 && !isTyped && !isDesk(event.route.id)
	const { headers } = response
	headers.set('cache-control', mayKeep ? 'public, max-age=60, stale-while-revalidate=60' : 'no-store')
	headers.set('x-content-type-options', 'nosniff')
	// Who posts a form of the desk says from where; no other site is told.
	headers.set('referrer-policy', isSigned(event.route.id) ? 'same-origin' : 'no-referrer')
	for (const cookie of locals.cookies ?? []) headers.append('set-cookie', cookie)
	headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()')
	headers.set('cross-origin-opener-policy', 'same-origin')
	// Found by who has the link; search engines are shown the page of now.
	if (url.searchParams.get('rev')) headers.set('x-robots-tag', 'noindex')
	// Embeds may stand in any page, nothing else in any.
	const rules = headers.get('content-security-policy')
	if (!/^\/embed(\/|$)/.test(url.pathname)) headers.set('x-frame-options', 'DENY')
	else if (rules) headers.set('content-security-policy', rules.replace("frame-ancestors 'none'", 'frame-ancestors *'))
	return response
}

type Event = Parameters<Handle>[0]['event']

/** What other sites hang on a link to know it by. */
const foreign = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid)$/

/** Leads to a page without the keys that a form left empty or another site added; undefined where there are none. */
function askTidily({ request, url, isDataRequest }: Event): Response | undefined {
	const given = [...url.searchParams].filter(([key, value]) => value !== '' && !foreign.test(key))
	if (request.method !== 'GET' || isDataRequest || given.length === url.searchParams.size) return undefined
	return new Response(null, { status: 307, headers: { location: url.pathname + writeQuery(given) } })
}

/** The page that says what of the query a page cannot mean; undefined where it knows all. */
function refuse({ request, url, route, params, platform }: Event): Response | undefined {
	if (request.method !== 'GET') return undefined
	const faults = findFaults(route.id, url.searchParams, (params as { path?: string }).path)
	return faults.length ? platform?.refuse?.(faults) : undefined
}

/**
 * Refuses what another site posts to the desk: browsers say so themselves where they can, else the origin is that of the
 * host that was asked. The CSRF token in the form is checked beside it, but who signs in has none yet.
 */
function refuseForeign({ request, url, route, platform }: Event): Response | undefined {
	if (!isSigned(route.id) || request.method === 'GET') return undefined
	const site = request.headers.get('sec-fetch-site')
	const from = URL.parse(request.headers.get('origin') ?? '')?.host
	const isOwn = site ? site === 'same-origin' : from === url.host || from === request.headers.get('host')
	const message = 'This form was not sent from this site: open the page here and send it again.'
	return isOwn ? undefined : platform?.refuse?.([{ path: 'origin', message }], 'not-allowed')
}

/** Whether a page is one of the desk: for one asker alone (`server/addresses/desk.ts`). */
const isDesk = (route: string | null) => route?.startsWith('/(desk)/') ?? false
/** Whether a page writes in the name of who is signed in alone: reports, what is followed and questions in SQL may be nobody's, and their private links go nowhere. */
const isSigned = (route: string | null) => isDesk(route) && !/^\/\(desk\)\/(report|follow|sql)\b/.test(route!)

/** What a page of the desk asks, or one that posts, in the name of who asked for the page. */
async function readAsked(request: Request, page: Request) {
	const headers: Record<string, string> = {}
	for (const name of ['authorization', 'content-type', 'if-match', 'x-csrf-token']) {
		const value = request.headers.get(name)
		if (value !== null) headers[name] = value
	}
	const cookie = page.headers.get('cookie')
	if (cookie !== null) headers.cookie = cookie
	return { method: request.method, headers, body: new Uint8Array(await request.arrayBuffer()) }
}

export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
	const { origin, pathname, search } = new URL(request.url)
	if (origin !== event.url.origin) throw new Error(`Pages ask no other host: ${origin}`)
	const answerApi = event.platform?.answerApi
	if (!pathname.startsWith('/api/v1/') || !answerApi) return fetch(request)
	if (isDesk(event.route.id) || request.method !== 'GET') {
		const answer = readAsked(request, event.request).then((asked) => answerApi(pathname + search, asked))
		return answer.then((told) => {
			;(event.locals.cookies ??= []).push(...told.headers.getSetCookie())
			return told
		})
	}
	const rev = event.url.searchParams.get('rev')
	return answerApi(rev ? withRevision(pathname + search, rev) : pathname + search)
}
