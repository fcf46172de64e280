// A figure in another paper's page, as a picture, and in the preview of its link: all of it from the page's address.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTexts } from '../../web/pictures/png.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let paper: Server
let paperBase: string
beforeAll(async () => {
	site = await openSite()
	// Another host's page, which holds what its address asks for.
	paper = createServer((request, response) => {
		const html = new URL(request.url!, 'http://paper').searchParams.get('html') ?? ''
		response.setHeader('content-type', 'text/html; charset=utf-8')
		response.end(`<!doctype html><html lang="en"><title>A paper</title><body style="margin:0">${html}</body></html>`)
	}).listen(0)
	paperBase = `http://localhost:${(paper.address() as AddressInfo).port}`
})
afterAll(async () => {
	paper.close()
	await site.close()
})

const path = '/flows/openai/meta?since=2025'
const finding =
	'Of 19 moves from OpenAI to Meta from 2025 up to the end of June 2026, when coverage ends, 14 date from June and July 2025'
const hold = (html: string) => `${paperBase}/?html=${encodeURIComponent(html)}`
const ask = (path: string, headers: Record<string, string> = {}) => fetch(site.base + path, { headers })

test('the copied line puts the figure into a foreign page, as tall as it is, without a cookie', async () => {
	const { page, complaints } = await site.visit(path)
	await page.locator('summary', { hasText: 'Embed' }).first().click()
	const line = await page.locator('dd code').first().innerText()
	await page.goto(hold(line))
	const frame = page.frameLocator('iframe')
	await frame.getByText(finding).waitFor()
	expect(await frame.getByText('19 OpenAI → Meta').count()).toBe(1)
	expect(await frame.locator('figcaption').innerText()).toMatch(
		/^Labflow, revision \d+ of the data, reports up to .*; 29 moves/
	)
	await page.waitForFunction(() => document.querySelector('iframe')!.style.height !== '')
	const { frameHeight, wanted } = await page.evaluate(() => ({
		frameHeight: document.querySelector('iframe')!.clientHeight,
		wanted: Number.parseInt(document.querySelector('iframe')!.style.height)
	}))
	const inside = page.frames()[1]!
	expect(frameHeight).toBe(wanted)
	expect(await inside.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(2)
	expect(await inside.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
	expect(await page.context().cookies()).toEqual([])
	expect(complaints).toEqual([])
	await page.context().close()
})

test('the figure, its source and its links are there for a reader without script', async () => {
	const { page } = await site.visit('/embed/flows?view=matrix&theme=dark', { javaScriptEnabled: false })
	expect(await page.locator('svg.fig.wide text').count()).toBeGreaterThan(50)
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
	expect(await page.locator('figcaption a').first().getAttribute('href')).toMatch(
		/^\/flows\?since=[\d-]+&until=[\d-]+&view=matrix$/
	)
	await page.context().close()
})

test('only embeds may stand in a frame', async () => {
	for (const [path, may] of [
		['/embed/flows', true],
		['/embed/offers?named=person', true],
		['/', false],
		['/flows', false],
		['/method', false]
	] as const) {
		const { headers } = await ask(path)
		const policy = headers.get('content-security-policy') ?? ''
		expect([path, /frame-ancestors \*/.test(policy), headers.get('x-frame-options')]).toEqual([
			path,
			may,
			may ? null : 'DENY'
		])
		expect(headers.get('set-cookie')).toBeNull()
	}
})

test('page, embed, drawing, JSON and CSV of a pair hold the same numbers', async () => {
	const [page, embed, svg, json, csv] = await Promise.all(
		[
			path,
			`/embed${path}`,
			'/embed/flows/openai/meta.svg?since=2025',
			`/api/v1${path}`,
			'/api/v1/flows/openai/meta.csv?since=2025'
		].map(async (address) => (await ask(address)).text())
	)
	const pair = JSON.parse(json!)
	expect(csv!.trim().split(/\r?\n/).length - 1).toBe(pair.n)
	for (const text of [page, embed, svg]) expect(text).toContain(pair.sentence)
	const squares = (text: string) => (text.match(/<rect[^>]* width="16"/g) ?? []).length
	expect([squares(page!), squares(embed!), squares(svg!)]).toEqual([pair.n, pair.n, pair.n])
})

test('a picture tells its size, its finding and where it is from, and is asked for once', async () => {
	const address = '/embed/flows/openai/meta.png?since=2025&scale=2&theme=dark'
	const answer = await ask(address)
	const png = Buffer.from(await answer.arrayBuffer())
	const texts = readTexts(png)
	expect(answer.headers.get('content-type')).toBe('image/png')
	expect(answer.headers.get('content-disposition')).toMatch(
		/^inline; filename="labflow-flows-openai-meta-2025-r\d+-dark@2x\.png"$/
	)
	expect(png.readUInt32BE(16)).toBe(2 * 1022)
	expect(texts).toMatchObject({
		Title: finding,
		Source: site.base + path
	})
	expect(texts.Copyright).toContain('CC BY 4.0')
	const again = await ask(address, { 'if-none-match': answer.headers.get('etag')! })
	expect(again.status).toBe(304)
})

test.for([
	['/embed/flows.png?scale=9', 400, '`scale` is “9”: it is one of 1, 2.'],
	['/embed/flows.svg?theme=pink', 400, '`theme` is “pink”: it is one of light, dark.'],
	['/embed/flows.png?figure=pie', 404, '`figure` is “pie”: /flows has flows.'],
	['/embed/method.png', 404, '/method has no figure.'],
	['/oembed?url=nothing', 400, '`url` is “nothing”: it is the whole address of a page.'],
	['/oembed?format=yaml', 501, '`format` is “yaml”: it is json or xml.'],
	['/oembed?url=https://elsewhere.test/flows', 404, '`url` is “https://elsewhere.test/flows”']
] as const)('%s is answered %i, with what was wrong', async ([address, status, message]) => {
	const answer = await ask(address, { accept: 'application/json' })
	expect([answer.status, (await answer.json()).message]).toEqual([status, expect.stringContaining(message)])
})

test('a page names its oEmbed answer, as JSON and as XML, and that holds a frame of the same figure', async () => {
	const html = await (await ask('/flows?lab=xai')).text()
	const links = Array.from(html.matchAll(/type="(\S+)\+oembed" href="([^"]+)"/g), ([, type, href]) => [
		type,
		href!.replaceAll('&amp;', '&')
	])
	expect(links.map(([type]) => type)).toEqual(['application/json', 'text/xml'])
	const [json, xml] = await Promise.all(links.map(async ([, href]) => (await fetch(href!)).text()))
	const answer = JSON.parse(json!)
	expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Labflow', width: 960 })
	expect(answer.html).toContain('/embed/flows?lab=xai"')
	expect(xml).toContain(`<title>${answer.title}</title>`)
	const small = await (await fetch(`${links[0]![1]}&maxwidth=400&maxheight=500`)).json()
	expect([small.width, small.height]).toEqual([400, 500])
})

test.for([
	[
		'/flows/openai/meta?since=2025',
		'From 2025 up to the end of June 2026, when coverage ends, OpenAI lost 19 people to Meta and gained 10 from it. n = 29 moves, 2025 up to the end of June 2026, when coverage ends, confirmed or reported.'
	],
	['/method', undefined]
] as const)('the preview of %s is a picture of 1200 by 630 with the page’s own words', async ([address, sentence]) => {
	const html = await (await ask(address)).text()
	const read = (name: string) =>
		new RegExp(`property="${name}" content="([^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&')
	const png = Buffer.from(await (await fetch(read('og:image')!)).arrayBuffer())
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
	expect(read('og:description')).toBe(/name="description" content="([^"]*)"/.exec(html)?.[1])
	expect(read('og:image:alt')).toBe(read('og:description'))
	if (sentence) expect(read('og:description')).toBe(sentence)
})

test('what somebody typed into the comparison is in no address of a preview', async () => {
	const html = await (await ask('/compare?text=$777M')).text()
	const tags = html.match(/<meta property="og:(url|image)"[^>]*>/g)
	expect(tags?.join('')).not.toContain('777')
})
