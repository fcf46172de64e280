// The seed's story can be followed on the pages that tell it, from top to bottom: each of its facts is there, with its record.
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

type Fact = { fact: string; record: string; page: string }
const facts = Papa.parse<Fact>(readFileSync('test/fixtures/seed-facts.csv', 'utf8'), {
	header: true,
	skipEmptyLines: true
}).data
const paths: Record<string, string> = {
	move: '/moves/',
	person: '/people/',
	event: '/events/',
	offer: '/offers/',
	metric: '/metrics/',
	deal: '/deals/'
}
/** The page of a fact's record. */
const addressOfRecord = ({ record }: Fact) => {
	const [kind = '', id = ''] = record.split(':')
	return `${paths[kind]}${id}`
}
type Page = Awaited<ReturnType<Site['visit']>>['page']
/** Addresses that a page's visible links lead to, without what follows a path. */
const listLinks = (page: Page) =>
	page
		.locator('main a[href^="/"]')
		.evaluateAll((links) =>
			links.filter((link) => link.getClientRects().length).map((link) => link.getAttribute('href')!.split(/[?#]/)[0]!)
		)

test('every fact of the seed is on /labs/meta, walked from top to bottom, its lists opened in place', async () => {
	const { page, complaints, close } = await site.visit('/labs/meta')
	const tops = await page
		.locator('#gains, #reasons, #pay, #exchange, #whereabouts, .latest, .lists')
		.evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top))
	expect(tops.length).toBe(7)
	expect(tops.every((top, place) => !place || top >= tops[place - 1]!)).toBe(true)
	const lists = await page.locator('section[id]:has(> header a[href*="open="])').count()
	for (let opened = 0; opened < lists; opened++) {
		const list = page.locator('section:has(> header a:text-matches("^Show"))').first()
		const id = await list.getAttribute('id')
		await list.locator('header a').click()
		await page.locator(`#${id} > header a:text-is("Hide")`).waitFor()
	}
	expect(new URL(page.url()).searchParams.get('open')?.split(',').length).toBe(lists)
	const links = new Set(await listLinks(page))
	const missing = facts.filter((fact) => fact.page === '/labs/meta' && !links.has(addressOfRecord(fact)))
	expect(missing.map(({ fact }) => fact)).toEqual([])
	expect(complaints).toEqual([])
	await close()
})

test.for([...new Set(facts.map(({ page }) => page))].filter((page) => page !== '/labs/meta'))(
	'the facts of the seed that belong on %s are there',
	async (path) => {
		const { page, close } = await site.visit(path, { javaScriptEnabled: false })
		const wanted = facts.filter((fact) => fact.page === path).map(addressOfRecord)
		const found = new Set<string>()
		for (;;) {
			for (const link of await listLinks(page)) found.add(link)
			const next = page.locator('main a[rel="next"]').last()
			if (wanted.every((address) => found.has(address)) || !(await next.count())) break
			await page.goto((await next.getAttribute('href'))!)
		}
		expect(wanted.filter((address) => !found.has(address))).toEqual([])
		await close()
	}
)
