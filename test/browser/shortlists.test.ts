// A recruiter's lists: kept in the browser, with notes; nothing of them is sent but ids.
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

test('somebody is put on a list, noted, saved as a file, read back; no name of a list and no note is sent', async () => {
	const { page, complaints, close } = await site.visit('/people/andrew-tulloch')
	const sent: string[] = []
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
	await page.getByText('Add to a shortlist').click()
	await page.getByLabel('New list').fill('Zebrafish hires')
	await page.getByLabel('New list').press('Enter')
	await page.getByText('On “Zebrafish hires”.').waitFor()
	await page.getByRole('link', { name: 'Shortlists' }).first().click()
	const row = page.getByRole('row').filter({ hasText: 'Andrew Tulloch' })
	await row.getByText('Meta', { exact: true }).first().waitFor()
	await row.getByLabel('Note on Andrew Tulloch').fill('quagga <img src=x>')
	await row.getByLabel('Note on Andrew Tulloch').blur()
	await page.reload()
	expect(await row.getByLabel('Note on Andrew Tulloch').inputValue()).toBe('quagga <img src=x>')
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Save all as a file').click()])
	const file = await buffer(await download.createReadStream())
	expect(file.toString()).toContain('quagga')
	await page.getByText('Delete this list').click()
	await page.getByText('Delete it for good, with its notes').click()
	await page.getByText('None yet.').waitFor()
	const bring = (name: string, content: Buffer) =>
		page.getByLabel('Read a file').setInputFiles({ name, mimeType: 'application/json', buffer: content })
	await bring('other.json', Buffer.from('{"format":"other"}'))
	await page.getByText('This is no file of shortlists').waitFor()
	await bring('labflow-shortlists.json', file)
	await row.getByLabel('Note on Andrew Tulloch').waitFor()
	expect(sent.filter((one) => /zebrafish|quagga/i.test(decodeURIComponent(one)))).toEqual([])
	expect(complaints).toEqual([])
	await close()
})

test('with script off the page says why it is empty, and a person’s page offers no list', async () => {
	const { page, close } = await site.visit('/shortlists', { javaScriptEnabled: false })
	expect(await page.locator('main').innerText()).toContain('needs script')
	await page.goto(`${site.base}/people/andrew-tulloch`)
	expect(await page.getByText('Add to a shortlist').isVisible()).toBe(false)
	await close()
})
