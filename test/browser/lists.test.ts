// Lists and the search box: the whole view is in its address.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

test('a filter is in the address: reload, back and a reader who gets the link see the same rows', async () => {
	const { page, complaints, close } = await site.visit('/moves')
	const heading = () => page.locator('h1').innerText()
	const everything = await heading()
	const facet = page.locator('aside details.facets')
	if ((await facet.getAttribute('open')) === null && !(await facet.locator('a').first().isVisible()))
		await facet.locator('summary').first().click()
	await facet.getByRole('link', { name: /^acquihire/ }).click()
	await page.waitForURL('**/moves?kind=acquihire')
	await page.locator('label', { hasText: 'From' }).locator('input').fill('2025-06')
	await page.locator('aside button', { hasText: 'Show' }).click()
	await page.waitForURL((url) => url.searchParams.get('since') === '2025-06')
	const narrowed = await heading()
	expect(narrowed).not.toBe(everything)
	const address = addressOf(page)
	expect(new URL(page.url()).searchParams.get('kind')).toBe('acquihire')

	await page.reload()
	expect(await heading()).toBe(narrowed)
	const other = await site.visit(address, { javaScriptEnabled: false })
	expect(await other.page.locator('h1').innerText()).toBe(narrowed)
	await other.close()

	await page.goBack()
	await page.waitForURL('**/moves?kind=acquihire')
	await page.goBack()
	await page.waitForURL('**/moves')
	await expect.poll(heading).toBe(everything)
	expect(complaints).toEqual([])
	await close()
})

test('a list is paged by links, each row once, with script off', async () => {
	const { page, close } = await site.visit('/moves?lab=anthropic&limit=30', { javaScriptEnabled: false })
	const total = Number(/\d+/.exec(await page.locator('h1').innerText())![0])
	const seen: string[] = []
	for (;;) {
		seen.push(...(await page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.id))))
		const next = page.getByRole('link', { name: 'Next page' })
		if (!(await next.count())) break
		await next.click()
	}
	expect([seen.length, new Set(seen).size]).toEqual([total, total])
	await close()
})

test('the search box finds people and labs while typing, by keyboard, in any script', async () => {
	const { page, complaints, close } = await site.visit('/')
	await page.keyboard.press('/')
	await page.keyboard.type('吴恩达')
	await page.getByRole('option', { name: /Andrew Ng/ }).waitFor()
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('Enter')
	await page.waitForURL('**/people/andrew-ng')
	await page.keyboard.press('/')
	await page.keyboard.type('月之暗面')
	await page.getByRole('option', { name: /Moonshot/ }).waitFor()
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('Enter')
	await page.waitForURL('**/labs/moonshot*')
	await page.keyboard.press('/')
	await page.keyboard.type('zzzz')
	await page.getByText('No person or lab by that name').waitFor()
	await page.keyboard.press('Escape')
	expect(await page.locator('#search-hits').isVisible()).toBe(false)
	expect(complaints).toEqual([])
	await close()
})

test('the search box is a plain form with script off', async () => {
	const { page, close } = await site.visit('/labs', { javaScriptEnabled: false })
	await page.locator('input[type="search"]').fill('阿里')
	await page.keyboard.press('Enter')
	await page.waitForURL('**/search?q=*')
	await page.getByRole('link', { name: 'Alibaba', exact: true }).click()
	await page.waitForURL('**/labs/alibaba')
	await close()
})

test('a question that cannot be answered says which value is wrong, and the way back', async () => {
	const { page, close } = await site.visit('/moves?since=yesterday', { javaScriptEnabled: false })
	expect(await page.locator('main').innerText()).toContain('yesterday')
	await page.getByRole('link', { name: 'The same page without filters' }).click()
	await page.waitForURL('**/moves')
	await close()
})

test('the clocks are set in the header, go along from page to page, and back to now', async () => {
	const { page, complaints, close } = await site.visit('/flows')
	await page.locator('details.clock summary').click()
	await page.locator('details.clock input[name="asOf"]').fill('2023-11-16')
	await page.locator('details.clock button').click()
	await page.waitForURL((url) => url.searchParams.get('asOf') === '2023-11-16')
	expect(await page.locator('details.clock summary').innerText()).toContain('As of 16 November 2023')
	await page.getByRole('link', { name: 'Moves', exact: true }).first().click()
	await page.waitForURL('**/moves?asOf=2023-11-16')
	expect(await page.locator('h1').innerText()).toContain('as of 16 November 2023')
	await page.getByRole('link', { name: 'Back to now' }).click()
	await page.waitForURL((url) => url.pathname === '/moves' && !url.searchParams.has('asOf'))
	// What links carried at the earlier day is not carried on.
	await page.getByRole('link', { name: 'Labs', exact: true }).first().click()
	await page.waitForURL((url) => url.pathname === '/labs' && !url.searchParams.has('asOf'))
	expect(complaints).toEqual([])
	await close()
})

test('the clocks are a form with script off', async () => {
	const { page, close } = await site.visit('/people/andrej-karpathy', { javaScriptEnabled: false })
	await page.locator('details.clock summary').click()
	await page.locator('details.clock input[name="asOf"]').fill('2021-05')
	await page.locator('details.clock button').click()
	expect(await page.locator('h1').innerText()).toContain('Andrej Karpathy is at Tesla')
	await page.getByRole('link', { name: 'Moves', exact: true }).first().click()
	expect(new URL(page.url()).search).toBe('?asOf=2021-05')
	await page.getByRole('link', { name: 'Back to now' }).click()
	expect(new URL(page.url()).search).toBe('')
	await close()
})

test('sums of offers are switched by links, and facets narrow the figure too, with script off', async () => {
	const { page, close } = await site.visit('/offers?sums=reported', { javaScriptEnabled: false })
	const count = async () => Number(/^\d+/.exec(await page.locator('figure .behind').innerText())![0])
	const figure = page.locator('figure')
	const everything = await count()
	await figure.getByRole('link', { name: 'today’s dollars' }).click()
	await page.waitForURL('**/offers?sums=today')
	expect(await count()).toBeGreaterThan(everything)
	await figure.getByRole('link', { name: 'named people', exact: true }).click()
	await page.waitForURL('**/offers?sums=today&population=person')
	expect(await figure.locator('[aria-current]').allInnerTexts()).toEqual(['today’s dollars', 'named people'])
	const people = await count()
	expect(people).toBeLessThan(everything)
	await page.getByRole('link', { name: /^total package/ }).click()
	await page.waitForURL('**/offers?sums=today&population=person&kind=total-package')
	expect(await count()).toBeLessThan(people)
	expect(await figure.locator('svg.wide a.point').count()).toBe(await count())
	// The list's own files know nothing of the figure's sums.
	const csv = await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')
	expect(csv).toBe('/api/v1/offers.csv?population=person&kind=total-package')
	await close()
})

test('an offer in the figure says itself under the pointer and by the keyboard, and opens', async () => {
	const { page, complaints, close } = await site.visit('/offers?population=person&sums=usd')
	const caption = page.locator('figure header [aria-live]')
	const points = page.locator('svg.wide a.point')
	const nameOf = async (place: number) => (await points.nth(place).getAttribute('aria-label'))!
	await points.last().hover()
	expect(await caption.innerText()).toBe(await nameOf((await points.count()) - 1))
	await page.mouse.move(0, 0)
	await expect.poll(() => caption.innerText()).toContain('Each bar runs from lower to upper limit')
	// One stop of the tab key, behind the switches.
	await page.locator('figure').getByRole('link', { name: 'posts' }).focus()
	await page.keyboard.press('Tab')
	expect(await caption.innerText()).toBe(await nameOf(0))
	await page.keyboard.press('ArrowRight')
	expect(await caption.innerText()).toBe(await nameOf(1))
	await page.keyboard.press('ArrowLeft')
	await page.keyboard.press('ArrowLeft')
	expect(await caption.innerText()).toBe(await nameOf((await points.count()) - 1))
	await page.keyboard.press('Tab')
	expect(await page.locator('summary:focus').innerText()).toBe('Share')
	await page.keyboard.press('Shift+Tab')
	const href = (await points.last().getAttribute('href'))!
	await page.keyboard.press('Enter')
	await page.waitForURL(`**${href}`)
	expect(complaints).toEqual([])
	await close()
})

test('the moves between two labs are turned into their table by the same key', async () => {
	const { page, complaints, close } = await site.visit('/flows/openai/meta?since=2025')
	const twin = page.locator('figure .acts details', { hasText: 'Table' }).first()
	await page.locator('svg.wide a').first().focus()
	await page.keyboard.press('t')
	await twin.locator('table').waitFor()
	const { forward, back } = await page.evaluate(async () =>
		(await fetch('/api/v1/flows/openai/meta?since=2025')).json()
	)
	expect(await twin.locator('tfoot td').allInnerTexts()).toEqual(['All', String(forward), String(back)])
	expect(complaints).toEqual([])
	await close()
})

test('a figure is turned into its table by one key', async () => {
	const { page, complaints, close } = await site.visit('/people/andrej-karpathy')
	const twin = page.locator('.acts details', { hasText: 'Table' })
	await page.locator('svg.wide a[href="/labs/tesla"]').focus()
	await page.keyboard.press('t')
	await twin.locator('table').waitFor()
	expect(await twin.locator('table').innerText()).toContain('irector of AI')
	await page.keyboard.press('t')
	await twin.locator('table').waitFor({ state: 'hidden' })
	expect(complaints).toEqual([])
	await close()
})

test.for([
	'/',
	'/flows?view=chord',
	'/flows?view=matrix',
	'/flows/openai/meta',
	'/trends',
	'/trends/retention',
	'/labs/openai',
	'/people/andrej-karpathy',
	'/offers',
	'/events/openai-2023-11-altman-removed?days=180'
])('%s: the arrow keys walk from link to link in every figure, and Enter opens one', async (path) => {
	const { page, complaints, close } = await site.visit(path)
	const figures = page.locator('svg.fig:has(a ~ a):visible')
	expect(await figures.count()).toBeGreaterThan(0)
	for (const figure of await figures.all()) {
		const steps = []
		await figure.locator('a').first().focus()
		for (const key of ['ArrowRight', 'ArrowLeft']) {
			await page.keyboard.press(key)
			steps.push(
				await figure.evaluate((svg) => [...svg.querySelectorAll('a')].indexOf(document.activeElement as never))
			)
		}
		expect(steps).toEqual([1, 0])
	}
	await page.keyboard.press('ArrowRight')
	const href = await page.evaluate(() => document.activeElement?.getAttribute('href'))
	await page.keyboard.press('Enter')
	await page.waitForURL((url) => url.href !== new URL(path, site.base).href)
	expect(addressOf(page)).toContain(href?.replace(/#.*/, '').split('?')[0])
	expect(complaints).toEqual([])
	await close()
})
