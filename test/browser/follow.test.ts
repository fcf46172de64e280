// Following the data: feeds are found from the pages, a week is read and taken along, a correction is found in the log.
import { parseFeed } from '@rowanmanning/feed-parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

test.each([
	['/moves?from=openai&sort=person', ['/api/v1/moves.atom?from=openai']],
	['/offers?named=person', ['/api/v1/offers.atom?named=person']],
	['/changes?kind=removed', ['/api/v1/changes.atom?kind=removed', '/api/v1/changes.atom?kind=changed,removed']],
	['/labs/meta', ['/api/v1/moves.atom?from=meta', '/api/v1/moves.atom?to=meta', '/api/v1/offers.atom?lab=meta']],
	['/people/andrej-karpathy', ['/api/v1/moves.atom?person=andrej-karpathy']],
	['/briefing/2025-W27?lab=meta', ['/api/v1/briefing.atom?lab=meta']]
])('a reader finds the feeds of %s in its head, and each can be read', async (path, feeds) => {
	const { page, close } = await site.visit(path, { javaScriptEnabled: false })
	const links = page.locator('head link[type="application/atom+xml"]')
	const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
	expect(found.toSorted()).toEqual(feeds.toSorted())
	for (const href of found) {
		const answer = await fetch(site.base + href)
		expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
		expect(parseFeed(await answer.text()).self).toBe(site.base + href)
	}
	await close()
})

test('a week is read with its records, the week before is a link away, and its text can be taken along', async () => {
	const { page, complaints, close } = await site.visit('/briefing', {
		permissions: ['clipboard-read', 'clipboard-write']
	})
	const week = await page.locator('.kicker').innerText()
	expect(week).toContain('Week 26 of 2026')
	await page.getByRole('link', { name: '← Week 25' }).click()
	await page.waitForURL('**/briefing/2026-W25')
	await page.getByRole('link', { name: 'John Jumper: Google DeepMind → Anthropic' }).waitFor()
	await page.getByRole('button', { name: 'Copy the text' }).click()
	await page.getByRole('button', { name: 'Copied' }).waitFor()
	const copied = await page.evaluate(() => navigator.clipboard.readText())
	const answer = await fetch(`${site.base}/api/v1/briefing.txt?week=2026-W25`)
	expect(copied).toBe(await answer.text())
	expect(complaints).toEqual([])
	await close()
})

test('any range of a lab can be asked for with script off, and a week is also a file', async () => {
	const { page, close } = await site.visit('/briefing/2025-W27', { javaScriptEnabled: false })
	await page.getByRole('combobox', { name: 'Lab', exact: true }).fill('openai')
	await page.getByLabel('From').fill('2025')
	await page.getByLabel('To', { exact: true }).fill('2025')
	await page.getByRole('button', { name: 'Show' }).click()
	expect(addressOf(page)).toBe('/briefing?lab=openai&since=2025&until=2025')
	expect(await page.locator('h1').innerText()).toContain('moves into or out of OpenAI in 2025')
	const markdown = await fetch(`${site.base}/briefing/2025-W27.md`)
	expect(await markdown.text()).toContain('# Labflow briefing: The week of 30 June 2025')
	await close()
})

test('the log begins with what the newest revision changed', async () => {
	const { page, close } = await site.visit('/changes', { javaScriptEnabled: false })
	expect(await page.locator('h1').innerText()).toBe(
		'Revision 2, of 29 Nov 2026: 2,685 added, 430 changed and 12 removed'
	)
	await close()
})
