// The whole way of a fact: a reader reports the wrong date of a move on a phone, an editor sees what the right one does to the
// numbers and saves it, everything that shows the move tells it, and undoing brings back every byte.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { devices } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHastySite } from './site.ts'

let site: Awaited<ReturnType<typeof openHastySite>>
beforeAll(async () => {
	site = await openHastySite()
})
afterAll(() => site.close())

const { defaultBrowserType: _, ...phone } = devices['iPhone 13']!
const move = 'andrew-tulloch-meta-2025-10'

/** The bytes of all files that `npm run export` writes. */
function exportAll(): Record<string, string> {
	const folder = mkdtempSync(join(tmpdir(), 'labflow-export-'))
	try {
		const env = { ...process.env, LABFLOW_DB: site.db }
		const { status } = spawnSync(process.execPath, ['db/csv/export.ts', folder], { env })
		expect(status).toBe(0)
		return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
	} finally {
		rmSync(folder, { recursive: true })
	}
}

const ask = async (path: string) => (await fetch(`${site.base}/api/v1${path}`)).text()
const countFlow = async (quarter: string) =>
	JSON.parse(await ask(`/flows/thinking-machines/meta?${quarter}`)).forward as number
const [third, fourth] = ['since=2025-07&until=2025-09', 'since=2025-10&until=2025-12']

test('a reader’s report becomes a revision that everything tells, and undoing it brings back every byte', async () => {
	const before = exportAll()
	const counts = [await countFlow(third!), await countFlow(fourth!)] as const

	const reader = await site.visit(`/moves/${move}`, phone)
	await reader.page.getByRole('link', { name: 'date', exact: true }).click()
	await reader.page.getByLabel('It should say').fill('September 2025')
	await reader.page.getByLabel('A page that says so').fill('https://example.org/story')
	await reader.page.getByRole('button', { name: 'Send the report' }).click()
	await reader.page.waitForURL(/\/report\/[\w-]{43}$/)
	const link = reader.page.url()

	const desk = await site.visit('/queue/1', { extraHTTPHeaders: { cookie: site.editor.cookie! } })
	const { page } = desk
	await page.getByRole('link', { name: 'Edit this record' }).click()
	await page.getByLabel('Date of the move').fill('September 2025')
	await page.getByLabel('Why this change').fill('A reader names a page that gives the month.')
	// The effect comes by itself, a moment after the last key, and the draft with it.
	const effect = page.getByRole('row', { name: 'Thinking Machines Lab → Meta, July 2025 to September 2025' })
	await effect.waitFor({ timeout: 30_000 })
	expect((await effect.innerText()).split(/\s+/).slice(-2)).toEqual([String(counts[0]), String(counts[0] + 1)])
	await page.reload()
	expect(await page.getByLabel('Date of the move').inputValue()).toBe('Sep 2025')
	expect(await page.getByText('was 10 Oct 2025').isVisible()).toBe(true)
	await page.getByRole('button', { name: 'Save', exact: true }).click()
	await page.waitForURL(/\/batches\/3$/)
	expect(await page.locator('main').innerText()).toContain('by an editor')

	expect([await countFlow(third!), await countFlow(fourth!)]).toEqual([counts[0] + 1, counts[1] - 1])
	expect(await ask('/changes?since=2')).toContain('date 10 Oct 2025 → Sep 2025')
	expect(await ask('/changes.atom?kind=changed')).toContain('date 10 Oct 2025 → Sep 2025')
	expect(await ask('/moves.atom?to=meta&limit=1')).toContain('Andrew Tulloch')
	// Somebody else: who was here a moment ago has the page for a minute.
	const other = await site.visit(`/moves/${move}`)
	const record = await other.page.locator('main').innerText()
	for (const text of ['Sep 2025', 'date 10 Oct 2025 → Sep 2025']) expect(record).toContain(text)
	await reader.page.goto(link)
	expect(await reader.page.locator('main').innerText()).toContain('revision 3')

	await page.getByRole('link', { name: 'Undo, or choose records' }).click()
	await page.getByLabel('Why').fill('The page that the reader named was withdrawn.')
	await page.getByRole('button', { name: 'Preview' }).click()
	await page.getByRole('heading', { name: 'All of it can be undone' }).waitFor()
	await page.getByRole('button', { name: 'Undo' }).click()
	await page.waitForURL(/\/batches\/4$/)
	expect(exportAll()).toEqual(before)
	await Promise.all([reader, desk, other].map(({ close }) => close()))
})
