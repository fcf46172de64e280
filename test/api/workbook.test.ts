import { strFromU8, unzipSync } from 'fflate'
import type { FastifyInstance } from 'fastify'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { importRows } from '../builders.ts'
import { openTestDb } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	const db = openTestDb()
	importRows(db, {
		sources: [{ url: 'https://news.example/1?a=1&b=2' }],
		people: [{}, { id: 'bo', name: '波·样本 _x0041_ “Bo”' }],
		moves: [
			{ date: '2025-08-14', date_precision: 'day' },
			{ id: 'move-2', person: 'bo', date: '2025-07-01', date_precision: 'quarter', to_role: 'Chief & <head>' },
			{ id: 'move-3', person: 'bo', date: '2024-01-01', date_precision: 'year' }
		]
	})
	app = await buildApp(db, { site: false, origin: 'https://labflow.test' })
})
afterAll(() => app.close())

const download = async (url: string) => (await app.inject(`/api/v1${url}`)).rawPayload
const readSheets = async (url: string) => {
	const sheets = (await readWorkbook(Buffer.from(await download(url)))) as unknown as {
		sheet: string
		data: unknown[][]
	}[]
	return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]))
}
/** The rows of a workbook as its reader sees them, by the names of the head. */
const readRows = async (url: string) => {
	const [head, ...rows] = (await readSheets(url)).Rows!
	return rows.map((row) => Object.fromEntries(row.map((cell, place) => [String(head![place]), cell])))
}

test('a workbook has the rows of the CSV, with real dates where the day is known and text where it is not', async () => {
	const rows = await readRows('/moves.xlsx')
	expect(rows.map(({ id, date, dateAsKnown, toRole }) => ({ id, date, dateAsKnown, toRole }))).toEqual([
		{ id: 'move-1', date: new Date('2025-08-14T00:00:00Z'), dateAsKnown: '2025-08-14', toRole: null },
		{ id: 'move-2', date: '2025-07-01', dateAsKnown: '2025-Q3', toRole: 'Chief & <head>' },
		{ id: 'move-3', date: '2024-01-01', dateAsKnown: '2024', toRole: null }
	])
	expect(rows[1]!.personName).toBe('波·样本 _x0041_ “Bo”')
})

test('its head stays and filters, and addresses of records and sources open', async () => {
	const files = unzipSync(await download('/moves.xlsx'))
	const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!)
	expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
	expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+4"\/>.*<hyperlinks>/)
	const targets = [...strFromU8(files['xl/worksheets/_rels/sheet1.xml.rels']!).matchAll(/Target="(http[^"]+)"/g)]
	const rows = await readRows('/moves.xlsx')
	expect(targets.map(([, url]) => url!.replaceAll('&amp;', '&'))).toEqual(
		rows.flatMap(({ sourceUrls, address }) => [sourceUrls, address])
	)
	expect(rows[0]!.address).toBe('https://labflow.test/moves/move-1')
})

test('a second sheet says what was asked, of which revision, where it stays, and under which licence', async () => {
	const about = (await readSheets('/moves.xlsx?person=bo')).About!
	const metadata = (await app.inject('/api/v1/moves.metadata.json?person=bo')).json()
	const said = Object.fromEntries(about.map(([name, text]) => [name, text]))
	expect(said).toMatchObject({
		Question: metadata.title,
		Rows: '2',
		Revision: `1 (SHA-256 ${metadata.hash})`,
		'Live link': 'https://labflow.test/api/v1/moves?person=bo',
		'Frozen link': `https://labflow.test/api/v1/moves?person=bo&rev=1-${metadata.hash.slice(0, 8)}`,
		Licence: metadata.licence,
		'Cite as': metadata.citations.frozen.plain,
		address: 'Address of the row’s own page, or of whom it is about'
	})
})

test('a CSV has the same columns, and a byte order mark only where it is asked for', async () => {
	const [plain, marked] = await Promise.all(['/moves.csv', '/moves.csv?bom=1'].map(download))
	expect(marked!.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
	expect(marked!.subarray(3)).toEqual(plain)
	const [head, first] = plain!.toString().split('\r\n')
	const known = ['dateAsKnown', 'leftDateAsKnown', 'nowSinceAsKnown', 'sourceUrls', 'address']
	expect(head!.split(',').slice(-5)).toEqual(known)
	expect(first).toMatch(/2025-08-14,,2025-08-14,https:\/\/\S+,https:\/\/labflow\.test\/moves\/move-1$/)
	expect((await app.inject('/api/v1/moves?bom=1')).statusCode).toBe(400)
})
