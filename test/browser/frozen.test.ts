// A frozen link, opened after new data came: the same numbers, what has changed since, and where to go when it is gone.
import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDb } from '../../db/open.ts'
import { listSnapshots } from '../../db/revisions/snapshot.ts'
import { importAsItIs, importOneMore } from './more.ts'
import { addressOf, openOwnSite } from './site.ts'

const pair = '/flows/openai/meta?since=2025&until=2025'
let site: Awaited<ReturnType<typeof openOwnSite>>
let numbers: string
const numbersOf = (page: Page) => page.locator('main h1, main figure h2, main figure header').allInnerTexts()

beforeAll(async () => {
	site = await openOwnSite()
	const { page, close } = await site.visit(pair)
	numbers = JSON.stringify(await numbersOf(page))
	await close()
	importOneMore(site.db)
})
afterAll(() => site.close())

test('the frozen page has the numbers of then, a band with what changed, and links that stay with it', async () => {
	const live = await site.visit(pair)
	expect(JSON.stringify(await numbersOf(live.page))).not.toBe(numbers)
	await live.close()

	const { page, complaints, close } = await site.visit(`${pair}&rev=2`)
	expect(JSON.stringify(await numbersOf(page))).toBe(numbers)
	const band = page.getByRole('complementary', { name: 'Past revision' })
	expect(await band.innerText()).toMatch(
		/^Revision 2 of the data, published on .*: these numbers stay as they are\. Of \d+ records/
	)
	await band.getByText('What has changed').click()
	expect(await band.locator('li').allInnerTexts()).toEqual([expect.stringMatching(/^Ada Quill, OpenAI → Meta/)])

	await page.getByRole('link', { name: 'Moves', exact: true }).first().click()
	await page.waitForURL('**/moves?rev=2')
	await page.locator('html[data-ready]').waitFor({ state: 'attached' })
	await page.locator('aside a', { hasText: 'Apple' }).first().click()
	await page.waitForURL(/[?&]rev=2/)
	await page.goto(`${site.base}/?rev=2`)
	await page.locator('html[data-ready]').waitFor({ state: 'attached' })
	await page.locator('svg.wide [role="slider"]').first().focus()
	await page.keyboard.press('ArrowLeft')
	await page.waitForURL(/since=[^&]+&until=[^&]+&rev=2$/)
	await band.getByRole('link', { name: 'The page as it is now' }).click()
	await page.waitForURL((url) => !url.searchParams.has('rev'))
	expect(complaints).toEqual([])
	await close()
})

test('with script off links and forms stay with the revision too', async () => {
	const { page, close } = await site.visit('/?rev=2', { javaScriptEnabled: false })
	await page.locator('form.window input[name="since"]').fill('2025-05')
	await page.locator('form.window button').click()
	expect(addressOf(page)).toBe('/?rev=2&since=2025-05&until=2026-06')
	await page.locator('input[name="q"]').fill('beyer')
	await page.keyboard.press('Enter')
	await page.waitForURL('**/search?rev=2&q=beyer')
	await page.locator('main a', { hasText: 'Lucas Beyer' }).first().click()
	await page.waitForURL('**/people/lucas-beyer?rev=2')
	await close()
})

test('a page of a past revision is not for search engines, which are shown that of now', async () => {
	const answer = await fetch(`${site.base}${pair}&rev=2`)
	expect(answer.headers.get('x-robots-tag')).toBe('noindex')
	expect(/rel="canonical" href="([^"]*)"/.exec(await answer.text())?.[1]).toMatch(/\/meta\?since=2025&amp;until=2025$/)
})

test('when a revision can no longer be told the page says so and leads to the one of now', async () => {
	// A program that has answered from it already goes on to: nobody has asked this one for revision 3.
	importAsItIs(site.db)
	rmSync(listSnapshots(`${site.db}.snapshots`).find(({ number }) => number === 3)!.path)
	// Without its changes nobody can say what it was.
	const db = openDb(site.db)
	db.sqlite.exec('delete from changes where revision > 3')
	db.close()
	const { page, close } = await site.visit('/moves?lab=meta&rev=3')
	expect(await page.locator('h1').innerText()).toBe('This is no longer here')
	expect(await page.locator('main').innerText()).toContain('can no longer be told')
	await page.getByRole('link', { name: 'The page as it is now' }).click()
	await page.waitForURL('**/moves?lab=meta')
	expect((await fetch(`${site.base}/moves?lab=openai&rev=3`)).status).toBe(410)
	await close()
})
