// What pages.test.ts takes out of a page before axe looks at it: no fault that was there is gone.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeSource, findFaults } from './axe.ts'
import { keepFewOfEachKind } from './kinds.ts'
import { connectBrowser } from './site.ts'

let browser: Awaited<ReturnType<typeof connectBrowser>>
let page: Page
beforeAll(async () => {
	browser = await connectBrowser()
	page = await browser.newPage()
})
afterAll(() => browser.close())

const row = (n: number, more = '') => `<tr><td>Row ${n}</td><td><a href="/moves/${n}">Move ${n}</a>${more}</td></tr>`
/** A page with a table of 200 rows, of which some are others. */
const tableWith = (others: Record<number, string> = {}) =>
	`<!doctype html><html lang="en"><title>Moves</title><main><h1>Moves</h1><table>
	<tr><th>Number</th><th>Move</th></tr>${Array.from({ length: 200 }, (_, n) => others[n] ?? row(n)).join('')}</table></main>`

/** The rules that find a fault on a page, with how many rows axe was shown. */
async function look(html: string): Promise<{ rows: number; rules: string[] }> {
	await page.setContent(html)
	await page.evaluate(keepFewOfEachKind, 8)
	await page.addScriptTag({ content: axeSource })
	const rules = (await findFaults(page)).map((fault) => fault.split(':')[0]!)
	return { rows: await page.locator('tr').count(), rules }
}

test('of two hundred rows of one kind the first eight stay', async () => {
	expect(await look(tableWith())).toEqual({ rows: 9, rules: [] })
})

test.each([
	['a link without a name', row(150).replace('Move 150', ' '), 'link-name'],
	['letters too pale to read', row(150).replace('<a ', '<a style="color: #ddd" '), 'color-contrast'],
	[
		'letters too pale, by a rule of its own',
		row(150).replace('<a ', '<a id="pale" '),
		'color-contrast',
		'#pale { color: #ddd }'
	],
	['a picture without words', row(150, '<img src="data:," width="9" height="9">'), 'image-alt'],
	[
		'a picture with empty words in a link alone',
		row(150).replace('Move 150', '<img alt="" src="data:,">'),
		'link-name'
	],
	['a role that there is not', row(150).replace('<a ', '<a role="lnik" '), 'aria-roles'],
	['a field without a label', row(150, '<input>'), 'label'],
	['a value of ARIA that there is not', row(150, '<button aria-pressed="maybe">On</button>'), 'aria-valid-attr-value']
])('%s in the 150th row is found', async (_, faulty, rule, style = '') => {
	const { rows, rules } = await look(`${tableWith({ 150: faulty })}<style>${style}</style>`)
	expect(rules).toEqual([rule])
	expect(rows).toBe(10)
})

test('a fault of all rows is found, and one in the fourth of many tables', async () => {
	const pale = Object.fromEntries(
		Array.from({ length: 200 }, (_, n) => [n, row(n).replace('<td>', '<td style="color: #ddd">')])
	)
	expect(await look(tableWith(pale))).toMatchObject({ rows: 9, rules: ['color-contrast'] })
	const tables = Array.from(
		{ length: 30 },
		(_, n) => `<ul><li>${n}</li><li>${n === 3 ? '<button></button>' : 'b'}</li><li>c</li></ul>`
	)
	const { rules } = await look(
		`<!doctype html><html lang="en"><title>Lists</title><main><h1>Lists</h1>${tables.join('')}</main>`
	)
	expect(rules).toEqual(['button-name'])
})

test('what another element points to stays', async () => {
	const named = Array.from({ length: 50 }, (_, n) => `<li id="name-${n}">Name ${n}</li>`).join('')
	await page.setContent(`<main><ul>${named}</ul><button aria-labelledby="name-40"></button></main>`)
	const { before, after } = await page.evaluate(keepFewOfEachKind, 8)
	expect([before - after, await page.locator('#name-40').count()]).toEqual([41, 1])
})
