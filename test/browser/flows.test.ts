// The flow explorer: what it is asked, how it is drawn, what is opened and which months are played is all in its address.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Flows } from '../../server/schemas/flows.ts'
import { addressOf, openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

const ask = async <T>(path: string) => (await (await fetch(`${site.base}/api/v1${path}`)).json()) as T

test('with script off: people asked for by words, drawn as a matrix, other labs opened and folded, windows stepped through', async () => {
	const { page, close } = await site.visit('/flows?since=2025&until=2025', { javaScriptEnabled: false })
	await page.locator('select[name="count"]').selectOption('people')
	await page.getByLabel('Words in role or name').fill('scientist')
	await page.locator('form.filters').getByRole('button', { name: 'Show' }).click()
	const flows = await ask<Flows>('/flows?since=2025&until=2025&count=people&q=scientist')
	expect(await page.locator('h1').innerText()).toContain(`${flows.n} people in moves with “scientist”`)
	expect(await page.locator('main .print').first().innerText()).toContain(
		`n = ${flows.n} people in ${flows.moves} moves`
	)

	await page.goto('/flows?since=2025&until=2025&min=2')
	const { smaller } = await ask<Flows>('/flows?since=2025&until=2025&min=2')
	const said = `${smaller.count} moves on ${smaller.flows} smaller flows, of fewer than 2, are not drawn.`
	expect(await page.locator('main figure .under').innerText()).toContain(said)

	await page.goto('/flows?since=2025&until=2025')
	const named = () => page.locator('svg.wide a.node').count()
	const folded = await named()
	await page.getByRole('link', { name: /^Show the other labs people left/ }).click()
	expect(new URL(page.url()).searchParams.get('open')).toBe('from')
	expect(await named()).toBeGreaterThan(folded + 5)
	await page.getByRole('link', { name: 'Matrix' }).click()
	expect(addressOf(page)).toBe('/flows?since=2025&until=2025&open=from&view=matrix')
	await page.getByRole('link', { name: 'Hide the other labs' }).click()
	expect(addressOf(page)).toBe('/flows?since=2025&until=2025&view=matrix')

	await page.getByRole('link', { name: 'Play over time' }).click()
	expect(new URL(page.url()).searchParams.get('step')).toBe('quarter')
	expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0)
	await page.getByRole('link', { name: 'Earlier', exact: true }).click()
	expect(addressOf(page)).toBe('/flows?since=2024-10&until=2025-09&view=matrix&step=quarter')
	expect(await page.locator('.playback .now').innerText()).toBe('Oct 2024 to Sep 2025, 12 months')
	await page.getByRole('link', { name: '6 months' }).click()
	expect(addressOf(page)).toBe('/flows?since=2025-04&until=2025-09&view=matrix&step=quarter')
	const left = page.getByRole('link', { name: /left, destination not reported$/i })
	expect(await left.getAttribute('href')).toBe('/moves?since=2025-04&until=2025-09&to=unknown')
	await close()
})

test('by mouse: playing goes from window to window in one entry of the history, and stops where it is told to', async () => {
	const { page, complaints, close } = await site.visit('/flows?since=2024-07&until=2024-12&view=chord')
	await page.getByRole('link', { name: 'Play over time' }).click()
	await page.waitForURL('**step=quarter')
	const start = addressOf(page)
	const entries = await page.evaluate(() => history.length)
	await page.getByRole('button', { name: 'Play' }).click()
	await page.waitForURL('**/flows?since=2025-01&until=2025-06&view=chord&step=quarter')
	await page.getByRole('button', { name: 'Pause' }).click()
	const shown = addressOf(page)
	await page.waitForTimeout(1200)
	expect(addressOf(page)).toBe(shown)
	expect(await page.evaluate(() => history.length)).toBe(entries)
	const flows = await ask<Flows>(`/flows${new URL(page.url()).search.replace('&view=chord&step=quarter', '')}`)
	expect(await page.locator('main .print').first().innerText()).toContain(`n = ${flows.n} moves`)
	expect(start).not.toBe(shown)
	await page.goBack()
	await page.waitForURL('**/flows?since=2024-07&until=2024-12&view=chord')
	expect(complaints).toEqual([])
	await close()
})

test('by keyboard: the slider and the links step; who wants no motion is offered no playing', async () => {
	const { page, complaints, close } = await site.visit('/flows?since=2025-07&until=2025-12&step=quarter', {
		reducedMotion: 'reduce'
	})
	expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0)
	await page.getByRole('slider', { name: 'Window', exact: true }).focus()
	await page.keyboard.press('ArrowLeft')
	await page.waitForURL('**/flows?since=2025-04&until=2025-09&step=quarter')
	expect(await page.getByRole('slider', { name: 'Window', exact: true }).getAttribute('aria-valuetext')).toBe(
		'Apr 2025 to Sep 2025'
	)
	await page.getByRole('link', { name: 'Later' }).focus()
	await page.keyboard.press('Enter')
	await page.waitForURL('**/flows?since=2025-07&until=2025-12&step=quarter')
	expect(complaints).toEqual([])
	await close()
})
