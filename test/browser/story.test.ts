// The story: from the finding to the page that says so, by mouse, by keyboard and with script off.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, middleOf, openSite, pointOn, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

const pair = '/flows/openai/meta?since=2025-05&until=2025-08'
const ribbon = 'svg.wide a.ribbon[aria-label^="OpenAI to Meta"]'

test('by mouse: brush to mid-2025, open OpenAI → Meta, a person, the move, and the page that says so', async () => {
	const { page, complaints, close } = await site.visit('/')
	const month = (name: string) => page.locator(`svg.wide a[aria-label^="${name}:"] rect.hit`)
	await month('May 2025').scrollIntoViewIfNeeded()
	const [first, last] = [await middleOf(month('May 2025')), await middleOf(month('Aug 2025'))]
	await page.mouse.move(first.x, first.y)
	await page.mouse.down()
	await page.mouse.move((first.x + last.x) / 2, last.y)
	await page.mouse.move(last.x, last.y)
	await page.mouse.up()
	await page.waitForURL('**/?since=2025-05&until=2025-08')

	const point = await pointOn(page.locator(`${ribbon} path`))
	await page.mouse.move(point.x, point.y)
	await page.getByText(/^OpenAI → Meta: \d+ moves/).waitFor()
	await page.mouse.click(point.x, point.y)
	await page.waitForURL(`**${pair}`)

	const row = page.locator('tr', { hasText: 'Lucas Beyer' }).filter({ visible: true })
	expect(await row.innerText()).toContain('confirmed')
	await row.locator('td.date a').click()
	await page.waitForURL('**/moves/lucas-beyer-*')
	expect(await page.locator('h1').innerText()).toContain('Lucas Beyer went from OpenAI to Meta')
	const outside = await page.locator('#claims a[rel="external"]').first().getAttribute('href')
	expect(outside).toMatch(/^https:\/\//)
	await page.locator('#claims a[href^="/sources/"]').first().click()
	await page.waitForURL('**/sources/*')
	expect(await page.locator('#claims').innerText()).toContain('Lucas Beyer')
	expect(complaints).toEqual([])
	await close()
})

test('by keyboard: the window moves by arrow keys, the ribbon opens by Enter', async () => {
	const { page, complaints, close } = await site.visit('/?since=2025-06&until=2025-08')
	await page.locator('svg.wide [role="slider"]').first().focus()
	await page.keyboard.press('ArrowLeft')
	await page.waitForURL('**/?since=2025-05&until=2025-08')

	await page.locator('svg.wide a.ribbon').first().focus()
	for (let i = 0; i < 100; i++) {
		if (await page.locator(`${ribbon}:focus`).count()) break
		await page.keyboard.press('ArrowDown')
	}
	await page.keyboard.press('Enter')
	await page.waitForURL(`**${pair}`)
	await page.locator('tr', { hasText: 'Lucas Beyer' }).filter({ visible: true }).locator('td.date a').focus()
	await page.keyboard.press('Enter')
	await page.waitForURL('**/moves/lucas-beyer-*')
	expect(complaints).toEqual([])
	await close()
})

test('with script off: a form for the dates, links for everything else', async () => {
	const { page, close } = await site.visit('/', { javaScriptEnabled: false })
	await page.locator('form.window input[name="since"]').fill('2025-05')
	await page.locator('form.window input[name="until"]').fill('2025-08')
	await page.locator('form.window button').click()
	expect(addressOf(page)).toBe('/?since=2025-05&until=2025-08')
	const point = await pointOn(page.locator(`${ribbon} path`))
	await page.mouse.click(point.x, point.y)
	await page.waitForURL(`**${pair}`)
	await page.locator('tr', { hasText: 'Lucas Beyer' }).filter({ visible: true }).locator('td.date a').click()
	await page.waitForURL('**/moves/lucas-beyer-*')
	await page.locator('#claims a[href^="/sources/"]').first().click()
	await page.waitForURL('**/sources/*')
	await close()
})

test('a touch drag on a phone chooses months too', async () => {
	const { page, close } = await site.visit('/', {
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true
	})
	const month = (name: string) => page.locator(`svg.phone a[aria-label^="${name}:"] rect.hit`)
	await month('Jan 2026').scrollIntoViewIfNeeded()
	const [first, last] = [await middleOf(month('Jan 2026')), await middleOf(month('Apr 2026'))]
	const touch = await page.context().newCDPSession(page)
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
		touch.send('Input.dispatchTouchEvent', { type, touchPoints: points })
	await send('touchStart', [first])
	await send('touchMove', [{ x: (first.x + last.x) / 2, y: first.y }])
	await send('touchMove', [last])
	await send('touchEnd', [])
	await page.waitForURL('**/?since=2026-01&until=2026-04')
	await close()
})
