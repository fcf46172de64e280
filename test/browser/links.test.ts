// Every link of every kind of page leads somewhere.
import { globSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { findSite } from './site.ts'

let base: string
beforeAll(async () => {
	base = await findSite()
})

const pages = [
	'/',
	'/?since=2024&until=2024',
	'/flows',
	'/flows?level=country',
	'/flows?level=lab&lab=alibaba,bytedance',
	'/flows/openai/meta',
	'/flows/paths?from=google&to=anthropic',
	'/flows/google/unknown',
	'/flows/unknown/openai?since=2025-07&until=2026-06',
	'/labs',
	'/labs/meta',
	'/labs/google-deepmind?level=lab',
	'/people',
	'/people/andrej-karpathy',
	'/moves',
	'/moves?q=nothing-is-called-so',
	'/moves/andrew-tulloch-meta-2025-10',
	'/moves/mustafa-suleyman-google-2019-12',
	'/offers',
	'/offers?named=person&sort=-highUsd',
	'/offers/meta-tulloch-1-5b-2025',
	'/deals',
	'/follow',
	'/follow/mail?of=/moves%3Ffrom%3Dopenai',
	'/follow/webhook?of=/moves%3Ffrom%3Dopenai',
	'/deals/meta-scale-ai-2025',
	'/left',
	'/facts?lab=xai&since=2026',
	'/facts/offers?lab=meta',
	'/facts/metrics?lab=openai',
	'/flows/periods?since=2025-07&until=2026-06&vs=2023',
	'/flows/openai/meta?vs=year-earlier',
	'/labs/google?since=2026-01&until=2026-06&vs=2023',
	'/trends?lab=meta&vs=before',
	'/events',
	'/events/meta-superintelligence-labs-2025-10-layoff',
	'/events/meta-superintelligence-labs-2025-10-layoff?level=lab&days=30&asOf=2025-12',
	'/means',
	'/metrics',
	'/metrics/openai-power-mw-planned-2030',
	'/sources',
	'/sources/htx-20260702-nelson',
	'/trends',
	'/trends?lab=openai&by=month&asOf=2025',
	'/trends/retention',
	'/offers/bands',
	'/compare/labs?lab=openai,meta',
	'/embed/flows?lab=openai',
	'/search?q=li',
	'/match',
	'/sql?q=select name from labs',
	'/questions?q=Who left OpenAI in 2025 because',
	'/shortlists',
	'/compare?text=$200M/4yr',
	'/briefing',
	'/briefing/2025-W27',
	'/briefing/2026-W52',
	'/briefing?since=2025&until=2025&lab=openai',
	'/changes',
	'/changes?kind=changed,removed',
	'/batches/2',
	'/calendar',
	'/calendar?lab=xai&anniversaries=yes',
	'/method',
	'/data',
	'/api',
	'/sign-in',
	'/desk',
	'/queue',
	'/report',
	'/nothing-stands-here'
]
test('every kind of page is among those whose links are followed', () => {
	// What is for who is signed in, or has a private link, is looked at by the tests of the desk.
	const isForOne = (kind: string) => /^\/(edit$|(desk|edit|queue|report|follow\/(webhook|mail))\/)/.test(kind)
	const kinds = globSync('web/routes/**/+page.svelte')
		.map((file) => file.slice('web/routes'.length, -'/+page.svelte'.length).replace('/(desk)', ''))
		.filter((kind) => !isForOne(kind))
	const isListed = (kind: string) => {
		const pattern = new RegExp(
			`^${kind.replace(/\[\.\.\.[^\]]+\]/g, '.+').replace(/\[[^\]]+\]/g, '[^/?]+') || '/'}(\\?|$)`
		)
		return pages.some((path) => pattern.test(path))
	}
	expect(kinds.length).toBeGreaterThan(25)
	// Pages of who is signed in lead everybody else to /sign-in.
	const isOwn = (kind: string) => /^\/(desk|edit)(\/|$)/.test(kind)
	expect(kinds.filter((kind) => !isOwn(kind) && !isListed(kind))).toEqual([])
})

/** Links of one kind that are followed: they are written by the same code. */
const mostOfKind = 5
const followed = new Map<string, Set<string>>()

/** A link without its ids and values: `/flows/openai/meta?since=2025` is of the kind `/flows/:id/:id since`. */
function kindOf({ pathname, searchParams }: URL): string {
	const [room = '', ...ids] = pathname.slice(1).split('/')
	const steps = room === 'api' ? ids : ids.map((id) => (id === 'unknown' ? id : ':id'))
	return `/${[room, ...steps].join('/')} ${[...searchParams.keys()].join(' ')}`
}

test.for(pages)('no link of %s is dead', async (path) => {
	const page = await (await fetch(base + path)).text()
	const links = [...page.matchAll(/<a\b[^>]* href="([^"#][^"]*)"/g)]
		.map(([, href]) => new URL(href!.replaceAll('&amp;', '&'), base + path))
		.filter(({ origin }) => origin === base)
	const chosen: URL[] = []
	for (const link of links) {
		const kind = kindOf(link)
		const others = followed.get(kind) ?? new Set()
		followed.set(kind, others)
		link.hash = ''
		if (others.size === mostOfKind || others.has(link.href)) continue
		others.add(link.href)
		chosen.push(link)
	}
	const dead: string[] = []
	const next = chosen.values()
	// As many at once as the program has threads: each is made for the first time.
	const follow = async () => {
		for (const link of next) {
			const { status } = await fetch(link, { method: 'HEAD' })
			if (status !== 200) dead.push(`${link.pathname}${link.search} ${status}`)
		}
	}
	await Promise.all([follow(), follow()])
	expect([links.length > 10, dead]).toEqual([true, []])
})
