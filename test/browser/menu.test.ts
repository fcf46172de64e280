// The menu on a phone and without script, and the order of the keyboard.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { back, rooms } from '../../web/parts/frame/menu.ts'
import { addressOf, openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

test('on a phone without script every room is seen whole and opens, and what stands under it from there', async () => {
	const { page, close } = await site.visit('/', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
	const all = [...rooms, ...back]
	for (const { name } of all) {
		const box = await page.locator('nav.main').getByRole('link', { name, exact: true }).boundingBox()
		expect([name, box!.x >= 0 && box!.x + box!.width <= 390, box!.height >= 24]).toEqual([name, true, true])
	}
	for (const name of ['Deals', 'Means', 'Trends']) {
		await page.locator('nav.main').getByRole('link', { name, exact: true }).click()
		expect(addressOf(page)).toBe(`/${name.toLowerCase()}`)
		expect(await page.locator('nav.main [aria-current]').allInnerTexts()).toEqual([name])
	}
	await page.locator('nav.near').getByRole('link', { name: 'Retention' }).click()
	expect(addressOf(page)).toBe('/trends/retention')
	expect(await page.locator('nav.near [aria-current=page]').innerText()).toBe('Retention')
	await close()
})

test('the keyboard goes through the flows as one reads: down the labs that people left, each with its ribbons', async () => {
	const { page, close } = await site.visit('/')
	const labels = await page
		.locator('svg.wide:has(a.ribbon) a')
		.evaluateAll((links) =>
			links.map((link) => link.getAttribute('aria-label') ?? link.querySelector('title')!.textContent)
		)
	const place = (text: string) => labels.findIndex((label) => label!.startsWith(text))
	expect(place('OpenAI to Meta')).toBe(place('OpenAI: ') + 1)
	expect(place('OpenAI to Meta')).toBeLessThan(place('Apple: '))
	expect(place('Apple: ')).toBeLessThan(place('Apple to '))
	await close()
})
