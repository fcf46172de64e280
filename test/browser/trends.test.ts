// The page of trends, without script: what it shows is in its address, and what followed an event is three clicks away.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { After } from '../../server/schemas/trends.ts'
import { addressOf, openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

test('who left OpenAI in the 180 days after its board removed its head is four clicks from the front page', async () => {
	const { page, close } = await site.visit('/', { javaScriptEnabled: false })
	await page.getByRole('main').getByRole('link', { name: 'OpenAI', exact: true }).first().click()
	await page.getByRole('link', { name: /: Everything that happened at OpenAI/ }).click()
	await page.getByRole('link', { name: 'OpenAI board removes Sam Altman as CEO' }).first().click()
	await page.getByRole('link', { name: '180', exact: true }).click()
	expect(addressOf(page)).toBe('/events/openai-2023-11-altman-removed?days=180')
	const answer = await fetch(`${site.base}/api/v1/trends/after?event=openai-2023-11-altman-removed&days=180`)
	const { counts, moves } = (await answer.json()) as After
	expect([counts.during, counts.after, counts.before]).toEqual([0, 10, 1])
	expect(await page.locator('#after h2').innerText()).toBe(
		'Ten named departures from OpenAI in the 180 days after (1 in the 180 before)'
	)
	expect(await page.locator('#after li s').allInnerTexts()).toContain('Greg Brockman')
	await page.locator('#after summary', { hasText: 'Table' }).click()
	expect(await page.locator('#after table tbody tr').count()).toBe(moves.length)
	await close()
})

test('periods and kinds of events are switched by links that keep the rest', async () => {
	const { page, close } = await site.visit('/trends?lab=openai,anthropic&since=2024', { javaScriptEnabled: false })
	await page.getByRole('link', { name: 'month', exact: true }).click()
	expect(addressOf(page)).toBe('/trends?lab=openai,anthropic&since=2024&by=month')
	expect(
		await page
			.locator('h2')
			.filter({ hasText: /\d moves into (OpenAI|Anthropic) and \d+ out of it/ })
			.count()
	).toBe(2)
	await page.getByRole('link', { name: 'Hide deal' }).click()
	expect(new URL(page.url()).searchParams.get('events')).toBe('leadership,layoff,reorganisation,model-release')
	// A page without script is there only when its answer is.
	await page.getByRole('link', { name: 'Show deal' }).waitFor()
	expect(await page.getByRole('link', { name: 'Show deal' }).count()).toBe(1)
	await close()
})
