// Labs and people as people type them: in the search, in the fields of every list and figure, in addresses.
import { selectAll } from 'css-select'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findForm, readPage, sendForm, textOf } from '../plain-form.ts'
import { addressOf, openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

test('what people type finds its record as the first or second hit', async () => {
	const { page, complaints, close } = await site.visit('/method')
	for (const [typed, path] of [
		['Alexandr Wang', '/people/alexandr-wang'],
		['John Shulman', '/people/john-schulman'],
		['Andrej Karpathi', '/people/andrej-karpathy'],
		['Mira Muratti', '/people/mira-murati'],
		['Wang Alexandr', '/people/alexandr-wang'],
		['wu enda', '/people/andrew-ng'],
		['吳恩達', '/people/andrew-ng'],
		['姚順雨', '/people/shunyu-yao'],
		['Google, Inc.', '/labs/google'],
		['openai meta', '/flows/openai/meta'],
		['$200M/4yr', '/offers/meta-msl-typical-200m-4yr-2025'],
		['Hyperion', '/events/meta-2025-07-prometheus-hyperion']
	]) {
		const answered = page.waitForResponse((answer) =>
			answer.url().includes(`q=${encodeURIComponent(typed!).replaceAll('%20', '+')}`)
		)
		await page.locator('input[type="search"]').fill(typed!)
		await answered
		const link = page.locator(`#search-hits li:nth-child(-n + 2) a[href="${path}"]`)
		await link.waitFor()
	}
	expect(complaints).toEqual([])
	await close()
})

test('who is nowhere gets similar names, and is told that only people with a record are listed', async () => {
	const { page, close } = await site.visit('/search?q=Ada+Altman', { javaScriptEnabled: false })
	const text = await page.locator('main').innerText()
	expect(text).toContain('No person or lab here is called “Ada Altman”. Only people and labs with a record are listed')
	await page.getByRole('link', { name: 'Sam Altman' }).click()
	expect(addressOf(page)).toBe('/people/sam-altman')
	await close()
})

test.each([
	['/moves', 'lab', 'main tbody tr'],
	['/offers', 'lab', 'main tbody tr'],
	['/deals', 'lab', 'main tbody tr'],
	['/events', 'lab', 'main tbody tr'],
	['/metrics', 'lab', 'main tbody tr'],
	['/people', 'lab', 'main tbody tr'],
	['/flows', 'lab', 'main figure svg path'],
	['/trends', 'lab', 'main figure svg'],
	['/trends/retention', 'lab', 'main figure svg path'],
	['/offers/bands', 'lab', 'main'],
	['/compare/labs', 'lab', 'main tbody tr'],
	['/briefing?since=2025', 'lab', 'main li']
])('“Google DeepMind” typed on %s gives its rows, with script off', async (path, key, row) => {
	const page = await readPage(site.base + path)
	const answer = await sendForm(page, findForm(page, key), { [key]: 'Google DeepMind' })
	expect(answer.url.searchParams.get(key)).toBe('google-deepmind')
	expect(selectAll(row, answer.document).length).toBeGreaterThan(0)
	expect(textOf(findForm(answer, key), key)).toBe('Google DeepMind')
})

test.each(['', '&rev=2'])('labs are compared by their names with script too, now and at a revision', async (rev) => {
	const { page, complaints, close } = await site.visit('/compare/labs?lab=openai,meta' + rev)
	await page.locator('main form input[name="lab"]').fill('Google DeepMind, Anthropic')
	await page.locator('main form').getByRole('button', { name: 'Compare' }).click()
	await page.waitForURL((url) => url.searchParams.get('lab') === 'google-deepmind,anthropic')
	expect(new URL(page.url()).pathname).toBe('/compare/labs')
	expect(await page.locator('main tbody tr').count()).toBeGreaterThan(3)
	expect(complaints).toEqual([])
	await close()
})

test('who left is one list: what it is not made of is refused', async () => {
	const statuses = ['/left?nowIs=left', '/left?nowIs=elsewhere'].map(
		async (path) => (await fetch(site.base + path)).status
	)
	expect(await Promise.all(statuses)).toEqual([200, 400])
})

test('a field suggests labs while somebody types, one after the other, and by keyboard', async () => {
	const { page, complaints, close } = await site.visit('/moves')
	const field = page.locator('input[name="lab"]')
	await field.pressSequentially('深')
	await page.getByRole('option', { name: /DeepSeek/ }).waitFor()
	await field.press('ArrowDown')
	await field.press('Enter')
	expect(await field.inputValue()).toBe('DeepSeek')
	await field.press('End')
	await field.pressSequentially(', facebook')
	await page.getByRole('option', { name: /^Meta/ }).first().click()
	expect(await field.inputValue()).toBe('DeepSeek, Meta')
	await field.press('Enter')
	await page.waitForURL('**/moves?lab=deepseek,meta')
	expect(complaints).toEqual([])
	await close()
})

test('a name that nobody has keeps the form and what was typed, and suggests', async () => {
	const { page, close } = await site.visit('/moves?from=Openia&since=2025', { javaScriptEnabled: false })
	expect(await page.locator('h1').innerText()).toBe('No lab is called “Openia”')
	expect(await page.locator('main input[type="text"][name="from"]').inputValue()).toBe('Openia')
	expect(await page.locator('main input[type="text"][name="since"]').inputValue()).toBe('2025')
	await page.getByRole('link', { name: 'OpenAI', exact: true }).click()
	expect(addressOf(page)).toBe('/moves?from=openai&since=2025')
	await close()
})

test('filters are chips that can be taken off, those of units too', async () => {
	const { page, close } = await site.visit('/moves?from=google-brain,openai&q=RL&since=2020')
	const chips = page.getByRole('list', { name: 'Filters that are set' })
	expect((await chips.innerText()).replaceAll(/\s*×\s*/g, '|')).toContain('Left: Google Brain|')
	expect(await chips.innerText()).toContain('also RLHF, reinforcement learning')
	await chips.getByRole('link', { name: 'Take off Left: Google Brain' }).click()
	await page.waitForURL('**/moves?from=openai&q=RL&since=2020')
	await chips.getByRole('link', { name: /Take off Words/ }).click()
	await page.waitForURL('**/moves?from=openai&since=2020')
	await close()
})

test('who left a lab and where they are now, and who is at one now and came from others, are one question each', async () => {
	const { page, close } = await site.visit('/moves', { javaScriptEnabled: false })
	await page.locator('main input[type="text"][name="from"]').fill('Google DeepMind')
	await page.locator('main input[type="text"][name="since"]').fill('2025-01')
	await Promise.all([page.waitForURL('**since=2025-01'), page.locator('main form button').first().click()])
	const row = page.locator('main tbody tr', { hasText: 'Noam Shazeer' })
	expect(await row.locator('td.now').innerText()).toMatch(/OpenAI\s+Still there/)
	await page.getByRole('link', { name: /^At another lab/ }).click()
	expect(addressOf(page)).toBe('/moves?from=google-deepmind&since=2025-01&nowIs=elsewhere')
	expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0)

	await page.goto('/people')
	await page.locator('main input[type="text"][name="lab"]').fill('xAI')
	await page.locator('main input[type="text"][name="from"]').fill('Google, OpenAI')
	await Promise.all([page.waitForURL('**from=**'), page.locator('aside').getByRole('button', { name: 'Show' }).click()])
	expect(addressOf(page)).toBe('/people?lab=xai&from=google,openai')
	expect(await page.locator('h1').innerText()).toContain('people at xAI who were at Google or OpenAI before')
	for (const ending of ['CSV', 'Excel']) {
		const link = page.getByRole('link', { name: ending, exact: true })
		expect(await link.getAttribute('href')).toMatch(/^\/api\/v1\/people\.(csv|xlsx)\?lab=xai&from=google,openai$/)
	}
	await close()
})

test('who left with no new post on record is a page with its feed', async () => {
	const { page, complaints, close } = await site.visit('/left?from=xAI')
	expect(addressOf(page)).toBe('/left?from=xai')
	expect(await page.locator('main tbody tr').count()).toBeGreaterThan(10)
	const feed = page.getByRole('link', { name: 'RSS' })
	expect(await feed.getAttribute('href')).toBe('/api/v1/moves.atom?from=xai&nowIs=left')
	await page.getByRole('link', { name: 'Take off Left: xAI' }).click()
	await page.waitForURL('**/left')
	expect(complaints).toEqual([])
	await close()
})

test('an address with a name leads to the record', async () => {
	const { page, close } = await site.visit('/labs/deepmind', { javaScriptEnabled: false })
	expect(addressOf(page)).toBe('/labs/google-deepmind')
	await page.goto('/people/alex-wang')
	expect(addressOf(page)).toBe('/people/alexandr-wang')
	await close()
})
