// A pasted list in a browser: matched, chosen by keyboard, kept as a file; also with script off.
import { buffer } from 'node:stream/consumers'
import type { Browser, Download, Page } from 'playwright-core'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectBrowser, findSite } from './site.ts'

let browser: Browser
let base: string
beforeAll(async () => {
	base = await findSite()
	browser = await connectBrowser()
})
afterAll(() => browser.close())

const list = 'Noam Shazer\n罗福莉\nShunyu Yao\nBo Sample'
const readDownload = async (download: Download) => buffer(await download.createReadStream())
const headline = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const paste = async (page: Page) => {
	await page.goto(`${base}/match`)
	await page.getByLabel('Your list').fill(list)
	await page.getByRole('button', { name: 'Match' }).click()
	await page.getByRole('heading', { name: 'Who they are, and where' }).waitFor()
}

test('a pasted list is matched, what is open is chosen by keys, and the file holds the choice', async () => {
	const page = await browser.newPage()
	const asked: string[] = []
	page.on('request', (request) => asked.push(request.url()))
	await page.goto(`${base}/match`)
	await page.locator('html[data-ready]').waitFor({ state: 'attached' })
	await paste(page)
	expect(await headline(page)).toBe('2 of 4 names are somebody here; 1 needs a choice, 1 fits nobody')
	await page.keyboard.press('2')
	expect(await headline(page)).toBe('3 of 4 names are somebody here; 1 fits nobody')
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'XLSX' }).click()
	])
	const [names, ...rows] = await readSheet(await readDownload(download))
	expect(rows.map((row) => row[names!.indexOf('person')])).toEqual([
		'noam-shazeer',
		'luo-fuli',
		'shunyu-yao-physicist',
		null
	])
	const feed = await page.getByRole('link', { name: 'One feed of their moves' }).getAttribute('href')
	expect(feed).toBe('/api/v1/moves.atom?person=noam-shazeer,luo-fuli,shunyu-yao-physicist')
	// Nothing of the list is in an address.
	expect([...asked, page.url()].filter((url) => /shazer|sample|罗/i.test(decodeURIComponent(url)))).toEqual([])
	await page.getByRole('link', { name: 'Report a missing move' }).click()
	expect(await page.locator('[name=proposed]').inputValue()).toBe('Bo Sample')
	await page.close()
})

test('with script off the same form matches, and takes what was chosen', async () => {
	const page = await browser.newPage({ javaScriptEnabled: false })
	await paste(page)
	await page.getByRole('radio', { name: /^Shunyu Yao.*Tencent/ }).check()
	await page.getByRole('button', { name: 'Take these choices' }).click()
	expect(await headline(page)).toBe('3 of 4 names are somebody here; 1 fits nobody')
	await page.close()
})
