import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishBatch } from '../../db/batches/batch.ts'
import { undoBatch } from '../../db/batches/undo.ts'
import { readCells } from '../../db/csv/export.ts'
import { fileNamed } from '../../db/files.ts'
import type { Db } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import { openRealDb } from '../helpers.ts'

let db: Db
let app: FastifyInstance
const get = async (path: string) => (await app.inject(`/api/v1${path}`)).json()
const ada = { id: 'ada-example', name: 'Ada Example' }
const by = { author: 'editors', note: 'Made up to see what comes of it.' }

beforeAll(async () => {
	db = openRealDb()
	app = await buildApp(db, { site: false })
})
afterAll(() => app.close())

test('the release is a batch: what it brought, changed and took away, and that it stays', async () => {
	const { files, ...batch } = await get('/batches/2')
	expect(batch).toMatchObject({ revision: 2, kind: 'import', undoes: null, undoneBy: null, undoable: false })
	expect(batch.sentence).toBe('Revision 2 brought 611 moves, changed 48 and took away one')
	expect(files.find(({ file }: { file: string }) => file === 'moves')).toEqual({
		file: 'moves',
		was: 907,
		is: 1517,
		added: 611,
		changed: 48,
		removed: 1
	})
})

test('an edit is seen at once, in its batch, in lists and in figures; undone it is gone, and its batch says by which', async () => {
	const [move] = (await get('/moves?from=openai&to=meta&since=2025-07&until=2026-06&limit=1')).rows
	const flow = async () => (await get('/flows/openai/meta?since=2025-07&until=2026-06')).forward
	const before = await flow()
	const [row] = readCells(db, fileNamed('moves'), [move.id])
	publishBatch(db, {
		...by,
		kind: 'edit',
		edits: [
			{ file: 'people', record: ada.id, after: ada },
			{
				file: 'moves',
				record: 'ada-example-1',
				after: { ...row!, id: 'ada-example-1', person: ada.id }
			}
		]
	})
	expect(await flow()).toBe(before + 1)
	expect((await get('/search?q=ada+exampel')).rows[0]).toMatchObject({ id: ada.id })
	expect(await get('/people/ada-example')).toMatchObject({ name: 'Ada Example', lab: 'meta' })
	expect(await get('/batches/3')).toMatchObject({
		...by,
		kind: 'edit',
		undoable: true,
		sentence: 'Revision 3 brought one move'
	})
	undoBatch(db, 3, by)
	expect(await flow()).toBe(before)
	expect((await app.inject('/api/v1/people/ada-example')).statusCode).toBe(404)
	expect(await get('/batches/3')).toMatchObject({ undoneBy: 4 })
	expect((await get('/batches/4')).sentence).toBe('Revision 4 undid revision 3: it took away one move')
})

test.each(['0', '9', 'x', '1e3', '99999999999'])(
	'a batch %s that there is not is a problem that names it',
	async (id) => {
		const answer = await app.inject(`/api/v1/batches/${id}`)
		expect([answer.statusCode, answer.json().detail]).toEqual([404, `There is no batch \`${id}\`.`])
	}
)
