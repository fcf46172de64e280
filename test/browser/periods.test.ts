// Two periods, set in a browser: the address, the embed, the picture and the CSV hold the same.
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Flows } from '../../server/schemas/flows.ts'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

const asked = 'since=2025-07&until=2026-06&vs=2023'
const ask = async (path: string) => fetch(site.base + path)
const finding =
	'In 2023 Meta lost 8 people and is not known to have gained any; from July 2025 to June 2026 it gained 62 people and lost 38'

test('periods typed in words stand in the address, and the finding, the bars and the lines are of both', async () => {
	const { page, complaints } = await site.visit('/flows/periods')
	await page.locator('input[name=vsSince]').fill('January 2023')
	await page.locator('input[name=vsUntil]').fill('December 2023')
	await page.locator('input[name=since]').fill('July 2025')
	await page.locator('input[name=until]').fill('June 2026')
	await page.getByRole('button', { name: 'Compare' }).first().click()
	await page.waitForURL(/vs=2023-01\.\.2023-12/)
	expect(await page.locator('h1').innerText()).toBe(finding)
	const svg = page.locator('svg.fig.wide')
	expect(await svg.first().locator('text', { hasText: '+24' }).count()).toBe(1)
	expect(await svg.nth(1).locator('line.line').count()).toBe(12)
	expect(await page.locator('svg.fig.phone').count()).toBe(0)
	expect(complaints).toEqual([])
	await page.context().close()
})

test('the link that is shared, the embed, the picture and the CSV hold the same counts', async () => {
	const { page } = await site.visit(`/flows/periods?${asked}`)
	await page.locator('summary', { hasText: 'Share' }).first().click()
	const link = await page.locator('dd a').first().getAttribute('href')
	expect(new URL(link!).search).toBe(`?${asked}`)
	await page.context().close()
	const flows = (await (await ask(`/api/v1/flows?${asked}`)).json()) as Flows
	expect(flows.sentence).toContain(finding)
	const rows = Papa.parse<Record<string, string>>(await (await ask(`/api/v1/flows.csv?${asked}&rows=labs`)).text(), {
		header: true,
		skipEmptyLines: true
	}).data
	const meta = flows.vs!.labs.find(({ id }) => id === 'meta')!
	const row = rows.find(({ lab }) => lab === 'meta')!
	expect([row.in, row.out, row.inWas, row.outWas]).toEqual([meta.in, meta.out, meta.inWas, meta.outWas].map(String))
	const [embed, picture, png] = await Promise.all([
		(await ask(`/embed/flows/periods?${asked}`)).text(),
		(await ask(`/embed/flows/periods.svg?${asked}`)).text(),
		ask(`/embed/flows/periods.png?${asked}&size=square`)
	])
	for (const text of [embed, picture]) {
		expect(text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toContain('62')
		expect(text).toContain('Meta: 38 left, 62 joined; 8 and 0 in 2023')
	}
	expect(png.headers.get('content-type')).toBe('image/png')
})

test('with script off the form and the links beside it do the same; one period is a click away', async () => {
	const { page } = await site.visit('/flows', { javaScriptEnabled: false })
	await page.getByRole('link', { name: 'the same months a year earlier' }).click()
	expect(new URL(page.url()).searchParams.get('vs')).toBe('year-earlier')
	await page.locator('input[name=split]').fill('30 June 2025')
	await page.getByRole('button', { name: 'Compare' }).last().click()
	expect(new URL(page.url()).search).toBe('?since=2025-07&until=2026-06&vs=before')
	// A page without script is there only when its answer is.
	await page.locator('svg.fig.phone').nth(1).waitFor({ state: 'attached' })
	expect(await page.locator('svg.fig.phone').count()).toBe(2)
	await page.getByRole('link', { name: 'One period only' }).click()
	expect(new URL(page.url()).pathname).toBe('/flows')
	await page.context().close()
})

test('a title of one’s own is in the embed’s address, marked as not ours, and never runs', async () => {
	// An embed has no script of its own that says when it is ready.
	const { page, complaints } = await site.visit('/method')
	await page.goto(
		`${site.base}/embed/flows/periods?${asked}&title=${encodeURIComponent('<script>alert(1)</script> Ours')}&note=${encodeURIComponent('换工作的人'.repeat(20))}`
	)
	expect(await page.locator('h1').innerText()).toBe('<script>alert(1)</script> Ours')
	expect(await page.locator('figcaption').innerText()).toContain('Title and note are not Labflow’s.')
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
	expect(complaints).toEqual([])
	await page.context().close()
})
