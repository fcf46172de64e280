// One figure on its way into a story: what its action row gives is taken from the page, and still says the same when new
// data has come.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTexts } from '../../web/pictures/png.ts'
import { importOneMore } from './more.ts'
import { openOwnSite } from './site.ts'

const path = '/flows/openai/meta?since=2025&until=2025'
let site: Awaited<ReturnType<typeof openOwnSite>>
beforeAll(async () => {
	site = await openOwnSite()
})
afterAll(() => site.close())

/** Opens a panel of the figure's action row. */
const open = async (page: Page, word: string) => {
	await page.locator('.acts summary', { hasText: word }).first().click()
	const panel = page.locator('.acts details[open] .panel').first()
	await panel.locator('a, code, dd').first().waitFor()
	return panel
}
const text = async (address: string) => (await fetch(address)).text()
/** Squares of the strip: one is one move. */
const squares = (svg: string) => svg.match(/<rect[^>]* width="16"/g)?.length

test('link, frozen link, embed, picture, CSV and citation of OpenAI → Meta in 2025 agree, and the frozen ones for good', async () => {
	const { page, complaints, close } = await site.visit(path)
	const sentence = 'In 2025 OpenAI lost 16 people to Meta and gained 5 from it.'
	const [live, frozen] = await (
		await open(page, 'Share')
	)
		.locator('dd a')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
	expect(live).toBe(site.base + path)
	expect(frozen).toMatch(/&rev=2-[0-9a-f]{8}$/)
	const line = await (await open(page, 'Embed')).locator('dd code').first().innerText()
	const download = await open(page, 'Download')
	const hrefOf = (name: string) =>
		download
			.getByRole('link', { name, exact: true })
			.first()
			.evaluate((link) => (link as HTMLAnchorElement).href)
	const [csv, json, svg, png] = (await Promise.all(['CSV', 'JSON', 'SVG', 'PNG'].map(hrefOf))) as [
		string,
		string,
		string,
		string
	]
	const cited = await (await open(page, 'Cite')).innerText()
	for (const part of [sentence, frozen!, live!]) expect(cited).toContain(part)
	expect(complaints).toEqual([])

	const at = (address: string, rev = new URL(frozen!).searchParams.get('rev')) => `${address}&rev=${rev}`
	const counts = async (addresses: { csv: string; json: string; svg: string; embed: string; page: string }) => {
		const pair = JSON.parse(await text(addresses.json))
		return {
			json: [pair.forward + pair.back, pair.sentence],
			csv: (await text(addresses.csv)).trim().split(/\r?\n/).length - 1,
			svg: squares(await text(addresses.svg)),
			embed: squares(await text(addresses.embed)),
			page: squares(await text(addresses.page))
		}
	}
	const embed = /src="([^"]+)"/.exec(line)![1]!.replaceAll('&amp;', '&')
	const ours = { csv, json, svg, embed, page: live! }
	const print = (n: number) => ` n = ${n} moves, in 2025, confirmed or reported.`
	const then = { json: [21, sentence + print(21)], csv: 21, svg: 21, embed: 21, page: 21 }
	expect(await counts(ours)).toEqual(then)
	expect(readTexts(Buffer.from(await (await fetch(png)).arrayBuffer()))).toMatchObject({
		Description: expect.stringContaining(sentence)
	})
	const bytes = await text(at(csv))

	importOneMore(site.db)
	const theirs = { csv: at(csv), json: at(json), svg: at(svg), embed: at(embed), page: frozen! }
	expect(await counts(theirs)).toEqual(then)
	expect(await text(at(csv))).toBe(bytes)
	const next = 'In 2025 OpenAI lost 17 people to Meta and gained 5 from it.'
	expect(await counts(ours)).toEqual({ json: [22, next + print(22)], csv: 22, svg: 22, embed: 22, page: 22 })

	await close()

	// In another paper's page, from another port, for a reader who has nothing of before in store: live and frozen.
	const reader = await site.visit('/method')
	const paper = createServer((_request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8')
		response.end(
			`<!doctype html><html lang="en"><title>A paper</title>${line}${line.replace(/(src="[^"]*)"/, `$1&amp;rev=2"`)}`
		)
	}).listen(0)
	await reader.page.goto(`http://localhost:${(paper.address() as AddressInfo).port}`)
	const words = [next, sentence].map((said, place) =>
		reader.page.frameLocator(`iframe >> nth=${place}`).getByText(said)
	)
	for (const said of words) await said.first().waitFor()
	paper.close()
	await reader.close()
})
