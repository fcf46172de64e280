// A reader with a phone and no script reports the wrong date of a move, follows it by its private link, and takes it back.
import { devices } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHastySite } from './site.ts'

let site: Awaited<ReturnType<typeof openHastySite>>
beforeAll(async () => {
	site = await openHastySite()
})
afterAll(() => site.close())

const { defaultBrowserType: _, ...phone } = devices['iPhone 13']!
const record = '/moves/andrew-tulloch-meta-2025-10'
/** A page on a phone, and the dialogs that it opened. */
async function visit(path: string, options: object = {}) {
	const { page, close } = await site.visit('/method', { ...phone, ...options })
	const dialogs: string[] = []
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.message())
		void dialog.dismiss()
	})
	await page.goto(path)
	return { page, dialogs, close }
}
const noScript = { javaScriptEnabled: false }

describe('with a phone and script off', () => {
	test('a wrong date goes from its record to the queue, and what becomes of it is told by a private link', async () => {
		const { page, close } = await visit(record, noScript)
		await page.getByRole('link', { name: 'date', exact: true }).click()
		expect(new URL(page.url()).search).toBe('?record=moves:andrew-tulloch-meta-2025-10&field=date')
		expect(await page.locator('.brief').innerText()).toContain('Andrew Tulloch: Thinking Machines Lab → Meta')
		expect(await page.getByLabel('Which value').inputValue()).toBe('date')
		expect(await page.getByText('What should be done?').isVisible()).toBe(false)
		await page.getByLabel('In your words').fill('The story names another day.')
		await page.getByRole('button', { name: 'Send the report' }).click()
		// What was typed is still there, and each lack stands beside its field.
		expect(await page.getByLabel('In your words').inputValue()).toBe('The story names another day.')
		expect(await page.locator('main').innerText()).toContain('This is missing: give a page that says so.')
		await page.getByLabel('It should say').fill('9 October 2025')
		await page.getByLabel('A page that says so').fill('https://example.org/story')
		await page.getByRole('button', { name: 'Send the report' }).click()

		expect(page.url()).toMatch(/\/report\/[\w-]{43}$/)
		expect(await page.locator('h1').innerText()).toBe('Your report was received')
		expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex')
		expect(await page.locator('link[rel="canonical"], meta[property="og:url"]').count()).toBe(0)
		const sent = await page.locator('dl.terms').innerText()
		for (const text of ['Wrong value', 'date', '10 Oct 2025', '9 October 2025', 'https://example.org/story'])
			expect(sent).toContain(text)
		const link = page.url()

		await page.getByLabel('A further page').fill('https://example.org/more')
		await page.getByRole('button', { name: 'Add the page' }).click()
		expect(page.url()).toBe(link)
		expect(await page.locator('dl.terms').innerText()).toContain('https://example.org/more')

		await page.getByRole('link', { name: 'Queue' }).first().click()
		expect(await page.locator('tbody tr').innerText()).toMatch(/Wrong value\s+Not yet read\s+2\s+Received/)
		expect(await page.content()).not.toContain('9 October')

		await page.goto(link)
		await page.getByRole('button', { name: 'Withdraw the report' }).click()
		expect(await page.locator('h1').innerText()).toBe('You took your report back')
		expect(await page.locator('dl.terms').innerText()).not.toContain('example.org')
		await close()
	})

	test('what is missing is read and shown back before it is sent', async () => {
		const { page, close } = await visit('/report', noScript)
		await page.getByLabel('What is missing').fill('Ada Example: Lab One → Lab Two, June 2025')
		await page.getByLabel('A page that says so').fill('https://example.org/ada')
		await page.getByRole('button', { name: 'Send the report' }).click()
		expect(await page.getByRole('status').innerText()).toContain(
			'Ada Example, from Lab One to Lab Two; Jun 2025 (known to the month)'
		)
		await page.getByRole('button', { name: 'Send the report' }).click()
		expect(await page.locator('h1').innerText()).toBe('Your report was received')
		await close()
	})

	test('a kind asks for what it needs and nothing else', async () => {
		const { page, close } = await visit('/people/andrew-tulloch', noScript)
		await page.getByRole('link', { name: 'This is me' }).click()
		expect(await page.getByLabel('Privacy (about me)').isChecked()).toBe(true)
		// The style that hides it may come after the page.
		await page.getByLabel('It should say').waitFor({ state: 'hidden' })
		await page.getByLabel('Keep from search engines').check()
		await page.getByRole('button', { name: 'Send the report' }).click()
		expect(await page.locator('h1').innerText()).toBe('Your report was received')
		await page.goto('/queue')
		expect(await page.content()).not.toContain('Privacy (about me)')
		await close()
	})
})

test('a form is filled in by keyboard alone', async () => {
	const { page, close } = await visit('/report?record=labs:openai&field=founded')
	await page.locator('[name="kind"]:checked').focus()
	await page.keyboard.press('Tab')
	await page.keyboard.press('Tab')
	await page.keyboard.type('December 2015')
	await page.keyboard.press('Tab')
	await page.keyboard.press('Tab')
	await page.keyboard.type('https://example.org/founded')
	await page.keyboard.press('Enter')
	await page.waitForURL(/\/report\/[\w-]{43}$/)
	expect(await page.locator('dl.terms').innerText()).toContain('December 2015')
	await close()
})

test('stored script is text on every page that shows it', async () => {
	const script = `<script>alert('stored')</script>"'><img src=x onerror="alert('stored')">`
	const ask = async (path: string, payload?: object) => {
		const headers = { ...site.headers, ...(payload && { 'content-type': 'application/json' }) }
		const asked = payload && { method: 'POST', body: JSON.stringify(payload) }
		return (await fetch(`${site.base}/api/v1${path}`, { headers, ...asked })).json()
	}
	const { opened } = await ask('/reports/form')
	const sent = await ask('/reports', {
		kind: 'wrong',
		from: `/flows?q=${encodeURIComponent(script)}`,
		shown: script,
		proposed: script,
		words: script,
		pages: [`https://example.org/?${encodeURIComponent(script)}`],
		opened
	})
	const { rows } = await ask('/queue')
	const { id } = rows.find(({ words }: { words: string }) => words === script)
	await ask(`/reports/${id}/decide`, { decision: 'show' })
	await ask(`/reports/${id}/decide`, { decision: 'not-applied', reason: `It says ${script} and no more than that.` })
	for (const path of [sent.link, '/queue?state=not-applied', `/queue/${id}`]) {
		const { page, dialogs, close } = await visit(path, { extraHTTPHeaders: { cookie: site.headers.cookie } })
		expect(await page.locator('main').innerText()).toContain(script)
		expect(await page.locator('main img, main script').count()).toBe(0)
		expect(dialogs).toEqual([])
		await close()
	}
})
