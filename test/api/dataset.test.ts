// The whole dataset over HTTP: what is listed is what is sent, once, in parts, and described alike in three forms.
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import type { Package } from '../../server/schemas/package.ts'
import { openRealDb } from '../helpers.ts'

let app: FastifyInstance
let dataset: Package
beforeAll(async () => {
	app = await buildApp(openRealDb(), { site: false, origin: 'https://labflow.example' })
	dataset = (await app.inject('/api/v1/dataset')).json()
})
afterAll(() => app.close())

const ask = (name: string, headers: Record<string, string> = {}) =>
	app.inject({ url: `/api/v1/dataset/${name}`, headers })
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test('every file that is listed is sent with its size, its checksum, its type and a name that tells revision and day', async () => {
	expect(dataset.files.length).toBe(17 * 3 + 5)
	for (const file of dataset.files) {
		const { statusCode, rawPayload, headers } = await ask(file.name, { 'accept-encoding': 'br' })
		expect([file.name, statusCode, rawPayload.length, hashOf(rawPayload)]).toEqual([
			file.name,
			200,
			file.bytes,
			file.sha256
		])
		expect([headers['content-type'], headers['content-length'], headers['content-encoding']]).toEqual([
			file.mediaType,
			String(file.bytes),
			undefined
		])
		expect(headers['content-disposition']).toMatch(/^attachment; filename="labflow-.*-revision-2-2026-11-29(\.\w+)?"$/)
	}
	expect((await ask('moves.parquet')).headers['content-disposition']).toContain(
		'labflow-moves-revision-2-2026-11-29.parquet'
	)
	expect((await ask('labflow.zip')).headers['content-disposition']).toContain(
		'labflow-dataset-revision-2-2026-11-29.zip'
	)
})

test('SHA256SUMS names every other file with its checksum', async () => {
	const { body } = await ask('SHA256SUMS')
	const others = dataset.files.filter(({ name }) => name !== 'SHA256SUMS')
	expect(body).toBe(others.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))
})

test('a file is not sent again to who has it', async () => {
	const { headers } = await ask('moves.csv')
	const again = await ask('moves.csv', { 'if-none-match': `"other", ${headers.etag}` })
	expect([again.statusCode, again.body]).toEqual([304, ''])
	const listed = await app.inject('/api/v1/dataset')
	const etag = String(listed.headers.etag)
	expect((await app.inject({ url: '/api/v1/dataset', headers: { 'if-none-match': etag } })).statusCode).toBe(304)
})

test.each([
	['bytes=0-9', 206, 'id,person,', /^bytes 0-9\//],
	['bytes=3-', 206, undefined, /^bytes 3-/],
	['bytes=-1', 206, '\n', /^bytes \d+-\d+\//],
	['bytes=0-1,5-6', 200, undefined, undefined],
	['bytes=9-3', 200, undefined, undefined],
	['lines=0-9', 200, undefined, undefined]
])('the range %s is answered with %d', async (range, status, body, contentRange) => {
	const answer = await ask('moves.csv', { range })
	expect(answer.statusCode).toBe(status)
	if (body) expect(answer.body).toBe(body)
	if (contentRange) expect(answer.headers['content-range']).toMatch(contentRange)
	else expect(answer.headers['content-range']).toBeUndefined()
	expect(Number(answer.headers['content-length'])).toBe(answer.rawPayload.length)
})

test('a range outside the file is a problem that tells its size, and one of another state is the whole file', async () => {
	const { bytes } = dataset.files.find(({ name }) => name === 'moves.csv')!
	const outside = await ask('moves.csv', { range: `bytes=${bytes}-` })
	expect([outside.statusCode, outside.headers['content-range'], outside.json().type]).toEqual([
		416,
		`bytes */${bytes}`,
		'/api#bad-range'
	])
	expect((await ask('moves.csv', { range: 'bytes=0-9', 'if-range': '"old"' })).statusCode).toBe(200)
})

test('HEAD tells the size, and what the addresses know', async () => {
	const head = await app.inject({ method: 'HEAD', url: '/api/v1/dataset/moves.parquet' })
	expect([head.statusCode, head.headers['accept-ranges'], head.body]).toEqual([200, 'bytes', ''])
	expect(Number(head.headers['content-length'])).toBeGreaterThan(1000)
	expect((await app.inject({ method: 'POST', url: '/api/v1/dataset/moves.parquet' })).statusCode).toBe(405)
})

test('a file that is not there and a key that is not known are problems that name them', async () => {
	expect((await ask('nothing.csv')).json()).toMatchObject({ status: 404, detail: 'There is no file `nothing.csv`.' })
	expect((await ask('..%2Fdescription.json')).statusCode).toBe(404)
	expect((await ask('description.json')).statusCode).toBe(404)
	expect((await ask('moves.csv?lab=meta')).json()).toMatchObject({ status: 400, errors: [{ path: 'lab' }] })
})

type Linked = Record<string, unknown> & { distribution: Record<string, string>[]; variableMeasured: { name: string }[] }
type Croissant = Linked & { recordSet: { name: string; field: { name: string; description: string }[] }[] }

test('datapackage.json, Croissant and schema.org tell the same tables, columns, checksums and licence', async () => {
	const dataPackage = (await ask('datapackage.json')).json()
	const croissant = (await ask('croissant.json')).json<Croissant>()
	const linked = (await ask('schema.json')).json<Linked>()
	const own = dataset.tables.filter(({ derived }) => !derived)
	const shape = own.map(({ name, columns }) => [
		name,
		columns.filter(({ derived }) => !derived).map(({ name }) => name)
	])

	expect(
		dataPackage.resources.map((resource: { name: string; schema: { fields: { name: string }[] } }) => [
			resource.name,
			resource.schema.fields.map(({ name }) => name)
		])
	).toEqual(shape)
	expect(croissant.recordSet.map(({ name, field }) => [name, field.map(({ name }) => name)])).toEqual(shape)
	expect(linked.variableMeasured.map(({ name }) => name)).toEqual(own.map(({ name }) => name))
	expect(dataPackage.resources[0].schema.fields[2].description).toBe(croissant.recordSet[0]!.field[2]!.description)
	expect([croissant.license, linked.license]).toEqual([dataPackage.licenses[0].path, dataPackage.licenses[0].path])
	for (const { distribution } of [croissant, linked])
		for (const { name, sha256, contentUrl, contentSize } of distribution) {
			const file = dataset.files.find((file) => file.name === name)!
			expect([name, sha256, contentSize]).toEqual([name, file.sha256, `${file.bytes} B`])
			expect(contentUrl).toBe(`https://labflow.example/api/v1/dataset/${name}`)
		}
})

test('Croissant has what its specification requires, and its references lead to fields that are there', async () => {
	const croissant = (await ask('croissant.json')).json()
	for (const name of [
		'@context',
		'@type',
		'conformsTo',
		'description',
		'license',
		'name',
		'url',
		'creator',
		'datePublished'
	])
		expect([name, croissant[name] === undefined]).toEqual([name, false])
	const ids = JSON.stringify(croissant.recordSet).matchAll(/"@id":"([^"]+)"/g)
	const fields = croissant.recordSet.flatMap((records: { field: Record<string, string>[] }) => records.field)
	const known = new Set([
		...croissant.distribution.map((file: Record<string, string>) => file['@id']),
		...croissant.recordSet.map((records: Record<string, string>) => records['@id']),
		...fields.map((field: Record<string, string>) => field['@id'])
	])
	expect([...ids].map(([, id]) => id).filter((id) => !known.has(id))).toEqual([])
	expect(new Set(fields.map((field: Record<string, string>) => field['@id'])).size).toBe(fields.length)
})
