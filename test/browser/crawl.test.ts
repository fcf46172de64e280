// What search engines read in the head of each page, and the Markdown twins; without a browser.
import { beforeAll, expect, test } from 'vitest'
import { findSite } from './site.ts'

let base: string
beforeAll(async () => {
	base = await findSite()
})

const readPage = async (path: string) => (await fetch(base + path)).text()
const canonicalIn = (page: string) => /<link rel="canonical" href="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
const linkedIn = (page: string) =>
	[...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].flatMap(
		([, json]) => JSON.parse(json!) as Record<string, unknown>[]
	)

test.for([
	['/', '/'],
	['/flows?until=2026-06&level=group&lab=openai', '/flows?lab=openai&until=2026-06'],
	['/people/andrej-karpathy', '/people/andrej-karpathy'],
	['/search?q=li', '/search'],
	['/data', '/data']
])('%s has one address, %s', async ([path, canonical]) => {
	expect(canonicalIn(await readPage(path!))).toBe(base + canonical)
})

test('a page that is not there has no address', async () => {
	expect(canonicalIn(await readPage('/people/nobody-of-that-name'))).toBeUndefined()
})

test.for([
	['/', ['WebSite']],
	['/people/andrej-karpathy', ['Person', 'BreadcrumbList']],
	['/labs/google-deepmind', ['Organization', 'BreadcrumbList']],
	['/labs/cmu', ['CollegeOrUniversity', 'BreadcrumbList']],
	['/moves/andrew-tulloch-meta-2025-10', ['BreadcrumbList']],
	['/data', ['Dataset', 'BreadcrumbList']]
] as const)('%s says in schema.org’s words what it is about: %j', async ([path, types]) => {
	expect(linkedIn(await readPage(path)).map((thing) => thing['@type'])).toEqual(types)
})

test.for(['/method', '/data', '/api'])(
	'%s is there as Markdown, with the same headings and whole links',
	async (path) => {
		const page = await readPage(path)
		expect(page).toContain(`<link rel="alternate" type="text/markdown" href="${path}.md"`)
		const answer = await fetch(`${base}${path}.md`)
		expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/markdown; charset=utf-8'])
		const text = await answer.text()
		const titles = [...page.matchAll(/<h2\b[^>]*>([^<]+)<\/h2>/g)].map(([, title]) => title!.trim())
		expect(titles.length).toBeGreaterThan(3)
		for (const title of titles) expect(text).toContain(`\n## ${title}\n`)
		expect(text).not.toMatch(/\]\(\/|<script|<!--\[/)
		const again = await fetch(`${base}${path}.md`, { headers: { 'if-none-match': answer.headers.get('etag')! } })
		expect(again.status).toBe(304)
	}
)

test.for(['/data', '/api'])(
	'%s as Markdown holds every row of its tables, each with as many cells as its head',
	async (path) => {
		const [page, text] = await Promise.all([readPage(path), readPage(`${path}.md`)])
		const lines = text.split('\n')
		let width = 0
		let rows = 0
		for (const [place, line] of lines.entries()) {
			if (!line.startsWith('|')) continue
			const cells = line.slice(1, -1).split(/(?<!\\)\|/).length
			if (lines[place + 1]?.startsWith('| ---')) width = cells
			else if (!line.startsWith('| ---')) rows++
			expect([place, cells]).toEqual([place, width])
		}
		const inPage = page.match(/<tr\b/g)!.length - page.match(/<thead\b/g)!.length
		// The files of a table stand in one row of /data beside the list of all files.
		const files = path === '/data' ? page.match(/class="full files/g)!.length : 0
		expect(rows).toBe(inPage - files)
		expect(text.replaceAll(/```[^`]*```|`[^`\n]*`/g, '')).not.toMatch(/<(?!!--|https?:)/)
	}
)

test('a twin is asked without a query, so that no key makes another', async () => {
	const answer = await fetch(`${base}/api.md?x=1`)
	expect([answer.status, answer.headers.get('cache-control')]).toEqual([400, 'no-store'])
})

test('other pages are not there as Markdown', async () => {
	expect((await fetch(`${base}/flows.md`)).status).toBe(404)
})
