// The comparator in a browser: what is typed stays out of the address and the log until its link is taken.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectBrowser, startOwnSite } from './site.ts'
import type { Started } from './start.ts'

const lines: string[] = []
let site: Started
let browser: Browser
let base = ''
beforeAll(async () => {
	site = await startOwnSite({ env: { LABFLOW_LOG: 'trace' }, listen: (line) => lines.push(line) })
	browser = await connectBrowser()
	base = site.base
})
afterAll(async () => {
	await browser.close()
	await site.end()
})

const chinese = '一位资深研究员4年2亿美元'
const inLog = (...words: string[]) => lines.filter((line) => words.some((word) => line.includes(word)))

test('an offer is pasted, set right, followed to the closest deal and shared', async () => {
	const page = await browser.newPage()
	const asked: string[] = []
	page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
	await page.goto(`${base}/compare`)
	await page.locator('html[data-ready]').waitFor({ state: 'attached' })
	const text = page.getByLabel('An offer, in words or notation')
	await text.fill(chinese)
	await page.getByRole('button', { name: 'Read and compare' }).click()
	await page.getByRole('heading', { name: 'Read as $200M/4yr' }).waitFor()
	await page.getByLabel('Years').fill('5')
	await page.getByLabel('Years').press('Tab')
	await page.getByRole('heading', { name: 'How $200M/5yr compares' }).waitFor()
	expect([await text.inputValue(), page.url()]).toEqual(['$200M/5yr', `${base}/compare`])
	await page.getByLabel('A second one beside it').fill('¥9,876,543 im Jahr')
	await page.getByRole('button', { name: 'Read and compare' }).click()
	await page
		.getByRole('heading', { name: /^Read as/ })
		.nth(1)
		.waitFor()

	// Nothing that was typed or read is in an address, also when the link that would share it is pointed at; nor in what
	// the browser keeps: its history, its caches, its stores.
	await page.getByRole('link', { name: 'Link to share' }).hover()
	await page.waitForTimeout(300)
	const traces = await page.evaluate(async () => ({
		url: location.href,
		state: JSON.stringify(history.state),
		stores: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
		caches: 'caches' in globalThis ? await caches.keys() : []
	}))
	const typed = (line: string) => /200M|2亿|5yr|9,876,543|9876543/.test(decodeURIComponent(line.replaceAll('+', ' ')))
	expect([asked, Object.values(traces).flat()].map((lines) => lines.filter(typed))).toEqual([[], []])
	expect(asked.filter((line) => line.startsWith('POST'))).toEqual(Array(3).fill(`POST ${base}/compare`))
	await page.getByLabel('A second one beside it').fill('')
	await page.getByRole('button', { name: 'Read and compare' }).click()
	await page
		.getByRole('heading', { name: /^Read as/ })
		.nth(1)
		.waitFor({ state: 'detached' })

	const heading = await page.getByRole('heading', { level: 1 }).innerText()
	await page.getByRole('link', { name: 'Link to share' }).click()
	await page.waitForURL('**/compare?text=*')
	const shared = page.url()
	expect(shared).toBe(`${base}/compare?text=%24200M%2F5yr`)

	const deal = page.getByRole('table', { name: 'The reported offers, the closest' }).getByRole('link').first()
	const href = await deal.getAttribute('href')
	await deal.click()
	await page.waitForURL(`**${href}`)
	expect(href).toMatch(/^\/offers\/./)
	await page.goto(shared)
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading)
	await page.close()
	expect(inLog('"path":"/api/v1/compare"')).not.toEqual([])
	expect(inLog(chinese, encodeURIComponent(chinese), '200M', '9,876,543')).toEqual([])
})

test('with script off the form is posted: read, set right, and never in the address', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false })
	const page = await context.newPage()
	await page.goto(`${base}/compare`)
	await page.getByLabel('An offer, in words or notation').fill('up to $300 million over four years')
	await page.getByLabel('A second one beside it').fill('3 Mio. € im Jahr')
	await page.getByRole('button', { name: 'Read and compare' }).click()
	expect(await page.getByRole('heading', { level: 2, name: /^Read as/ }).allInnerTexts()).toEqual([
		'Read as up to $300M/4yr',
		'Read as €3M/yr'
	])
	await page.getByLabel('At least').first().fill('100,000,000')
	await page.getByRole('button', { name: 'Apply corrections' }).first().click()
	expect([
		await page.getByLabel('An offer, in words or notation').inputValue(),
		await page.getByLabel('A second one beside it').inputValue(),
		page.url()
	]).toEqual(['$100M–$300M/4yr', '3 Mio. € im Jahr', `${base}/compare`])
	await context.close()
	expect(inLog('million', 'Mio')).toEqual([])
})

test('a page that holds a text is kept nowhere, one that holds none is', async () => {
	const headersOf = async (path: string, init?: RequestInit) => {
		const { status, headers } = await fetch(base + path, init)
		return [status, headers.get('cache-control'), headers.has('etag'), headers.get('referrer-policy')]
	}
	const post = (text: string) => ({ method: 'POST', body: new URLSearchParams({ text }) })
	expect(await headersOf('/compare?text=$5M/yr')).toEqual([200, 'no-store', false, 'no-referrer'])
	expect(await headersOf('/compare', post('$5M/yr'))).toEqual([200, 'no-store', false, 'no-referrer'])
	expect(await headersOf('/compare', post(''))).toEqual([400, 'no-store', false, 'no-referrer'])
	expect(await headersOf(`/compare?text=${'x'.repeat(2001)}`)).toEqual([400, 'no-store', false, 'no-referrer'])
	expect((await headersOf('/compare')).slice(0, 3)).toEqual([
		200,
		'public, max-age=60, stale-while-revalidate=60',
		true
	])
})
