// Records as forms: how cells are shown, and what is typed as cells. Who is added is made up.
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Db } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import type { FormField, RecordForm, Typed } from '../../server/schemas/form.ts'
import { formFiles } from '../../server/views/form/form.ts'
import { openAccount, type DeskAccount } from '../desk.ts'
import { rowOf } from '../db/edits.ts'
import { openRealDb } from '../helpers.ts'

let db: Db
let app: FastifyInstance
let editor: DeskAccount
beforeEach(async () => {
	db = openRealDb()
	app = await buildApp(db, { site: false })
	editor = await openAccount(app, { role: 'editor' })
})
afterEach(() => app.close())

const note = 'The page that is cited says so.'
const move = 'alexander-kolesnikov-meta-superintelligence-labs-2025-06'
const open = async (path: string): Promise<RecordForm> =>
	(await app.inject({ url: `/api/v1/records/${path}`, headers: editor.headers })).json()
const type = async (path: string, texts: Record<string, string>, seen = 2): Promise<Typed> =>
	(
		await app.inject({
			method: 'POST',
			url: `/api/v1/records/${path}`,
			headers: editor.headers,
			payload: { seen, texts, note }
		})
	).json()
const textsOf = ({ fields, pages, parts }: RecordForm) =>
	Object.fromEntries(
		[...fields, ...(pages ?? []).flatMap(({ fields }) => fields), ...(parts ?? []).flatMap(({ fields }) => fields)].map(
			({ name, value }: FormField) => [name, value]
		)
	)
const keep = async (path: string, edits: object[]) =>
	app.inject({
		method: 'PUT',
		url: `/api/v1/drafts/${path.replace('/', ':')}`,
		headers: editor.headers,
		payload: { note, edits }
	})

test('a form shows labs and people by name, dates as they are known, words from their lists', async () => {
	const form = await open(`moves/${move}`)
	const value = (name: string) => form.fields.find((field) => field.name === `f.${name}`)
	expect(form).toMatchObject({ page: `/moves/${move}`, revision: 2, trial: null, saved: null, conflicts: [] })
	expect([value('person')?.value, value('from')?.value, value('date')?.value]).toEqual([
		'Alexander Kolesnikov',
		'OpenAI',
		'25 Jun 2025'
	])
	expect(value('date')).toMatchObject({ kind: 'date', label: 'Date of the move', required: true })
	expect(value('status')!.options!.map(({ value }) => value)).toContain('disputed')
	expect(form.pages!.map(({ source, isListed }) => [source, isListed])).toEqual(
		rowOf(db, 'moves', move)
			.sources!.split('|')
			.map((source) => [source, true])
	)
	expect(form.fields.some(({ name }) => name.includes('precision') || name === 'f.id')).toBe(false)
})

test.each(formFiles)('a form of %s that is sent as it was shown changes nothing, of every record', async (file) => {
	const ids = db.prepare(`select id from "${file}" order by id`).all() as { id: string }[]
	const step = Math.ceil(ids.length / 25)
	for (const { id } of ids.filter((_, place) => place % step === 0)) {
		const path = `${file}/${id}`
		const { edits, faults, trial } = await type(path, textsOf(await open(path)))
		expect([path, faults, edits.length, trial?.verdict]).toEqual([path, [], 1, 'nothing'])
	}
})

test('what is typed is read: dates, names in any script, sums, lists, notation with its limits', async () => {
	const read = async (path: string, texts: Record<string, string>) => {
		const { edits, faults } = await type(path, { ...textsOf(await open(path)), ...texts })
		expect(faults).toEqual([])
		return edits[0]!.after!
	}
	expect(
		await read(`moves/${move}`, { 'f.date': 'Q2 2025', 'f.to': '深度求索', 'f.left_date': 'June 2025' })
	).toMatchObject({
		date: '2025-04-01',
		date_precision: 'quarter',
		to: 'deepseek',
		left_date: '2025-06-01',
		left_date_precision: 'month'
	})
	expect(await read('labs/openai', { 'f.founded': 'December 2015', 'f.aliases': 'Open AI\r\nOAI' })).toMatchObject({
		founded: '2015-12',
		aliases: 'Open AI|OAI'
	})
	const offer = (db.prepare(`select id from offers where per = 'total' limit 1`).get() as { id: string }).id
	expect(await read(`offers/${offer}`, { 'f.notation': 'up to €1.5B over 3 years' })).toMatchObject({
		low: '',
		high: '1500000000',
		currency: 'EUR',
		years: '3',
		per: 'total'
	})
	expect(await read(`offers/${offer}`, { 'f.low': '$12M', 'f.high': '15,000,000' })).toMatchObject({
		low: '12000000',
		high: '15000000'
	})
})

test('what cannot be read names the field, and what would be right', async () => {
	const texts = textsOf(await open(`moves/${move}`))
	const wrong = { 'f.date': 'one day', 'f.to': 'Nowhere Works Qq', 'f.person': 'Shunyu Yao', 'f.deal': 'no-deal' }
	const { faults, trial } = await type(`moves/${move}`, { ...texts, ...wrong })
	expect(Object.fromEntries(faults.map(({ path, message }) => [path, message]))).toEqual({
		'f.date': '“one day” is no date: write 4 Jul 2025, June 2025, Q2 2026 or 2025.',
		'f.to': 'No lab on record is called “Nowhere Works Qq”.',
		'f.person': expect.stringMatching(/^“Shunyu Yao” may be .*\(shunyu-yao\) or .*: write the id\.$/),
		'f.deal': '“no-deal” is nothing on record.'
	})
	expect(trial!.verdict).toBe('refused')
})

test('a new record gets an id of its names; a page is added in place, or found by its address', async () => {
	const { edits } = await type('people/new', { 'f.name': 'Zyx Exemplárius' })
	expect(edits).toEqual([
		{ record: 'people:zyx-exemplarius', before: null, after: expect.objectContaining({ name: 'Zyx Exemplárius' }) }
	])
	const page = {
		'n.url': 'https://news.example/zyx',
		'n.publisher': 'Example News',
		'n.origin': 'The Example Post',
		'n.title': 'Zyx moves on',
		'n.published': 'June 2025',
		'n.tier': 'secondary',
		'm.stance': 'confirms',
		'm.by': 'Zyx'
	}
	const texts = {
		'f.person': 'Sam Altman',
		'f.to': 'Meta',
		'f.kind': 'hire',
		'f.date': 'June 2025',
		'f.status': 'reported',
		...page
	}
	const made = await type('moves/new', texts)
	expect(made.faults).toEqual([])
	expect(made.edits.map(({ record }) => record)).toEqual([
		'moves:sam-altman-meta-2025-06',
		'sources:example-news-2025-06-zyx-moves-on',
		'claims:sam-altman-meta-2025-06-example-news-2025-06-zyx-moves-on'
	])
	expect(made.edits[1]!.after).toMatchObject({ origin: 'The Example Post', published: '2025-06', tier: 'secondary' })
	expect(made.edits[2]!.after).toMatchObject({ stance: 'confirms', by: 'Zyx', subject: 'move:sam-altman-meta-2025-06' })
	expect(made.trial!.effects!.total).toBe(3)
	const known = rowOf(db, 'sources', rowOf(db, 'moves', move).sources!.split('|')[1]!)
	const found = await type('moves/new', { ...texts, 'n.url': `${known.url}#top` })
	expect(found.edits[0]!.after!.sources).toBe(known.id)
})

test('one claim is taken back with a reason from a closed list, and stays as one that is held to no longer', async () => {
	const texts = textsOf(await open(`moves/${move}`))
	const [, first, second] = rowOf(db, 'moves', move).sources!.split('|')
	const misread = await type(`moves/${move}`, { ...texts, [`c.${first}.retract`]: 'misread' })
	expect(misread.edits[1]).toMatchObject({
		before: null,
		after: { source: first, rank: 'deprecated', note: 'Misread' }
	})
	expect(misread.edits[0]!.after!.sources).toBe(rowOf(db, 'moves', move).sources)
	const gone = await type(`moves/${move}`, { ...texts, [`c.${second}.retract`]: 'privacy' })
	expect(gone.edits.map(({ record }) => record)).toEqual([`moves:${move}`])
	expect(gone.edits[0]!.after!.sources!.split('|')).not.toContain(second)
	const odd = await type(`moves/${move}`, { ...texts, [`c.${first}.retract`]: 'because' })
	expect(odd.edits).toHaveLength(1)
})

test('parts of an offer are changed, added and taken away', async () => {
	const { offer, id } = db.prepare('select id, offer from components limit 1').get() as { id: string; offer: string }
	const texts = textsOf(await open(`offers/${offer}`))
	const { edits } = await type(`offers/${offer}`, {
		...texts,
		[`p.${id}.gone`]: 'yes',
		'p.new.kind': 'equity',
		'p.new.low': '$3M',
		'p.new.currency': 'usd'
	})
	expect(edits.slice(1)).toMatchObject([
		{ record: `components:${id}`, after: null },
		{ record: `components:${offer}-equity`, after: { kind: 'equity', low: '3000000', currency: 'USD', offer } }
	])
})

test('a draft is laid over the form with what was there, and what it would do', async () => {
	const path = `moves/${move}`
	const { edits } = await type(path, { ...textsOf(await open(path)), 'f.date': 'Q2 2025' })
	await keep(path, edits)
	const form = await open(path)
	expect(form.fields.find(({ name }) => name === 'f.date')).toMatchObject({ value: 'Q2 2025', was: '25 Jun 2025' })
	expect([form.note, form.trial!.effects!.total]).toEqual([note, 1])
	expect((await type(path, textsOf(form))).edits[0]!.after).toMatchObject({
		date: '2025-04-01',
		date_precision: 'quarter'
	})
})

test('what somebody else did since is kept, and a field that both changed is chosen', async () => {
	const path = `moves/${move}`
	const mine = await type(path, { ...textsOf(await open(path)), 'f.to_role': 'Mine', 'f.date': 'Q2 2025' })
	await keep(path, mine.edits)
	const other = await openAccount(app, { role: 'editor', name: 'Other' })
	const after = { ...rowOf(db, 'moves', move), to_role: 'Theirs', note: 'Theirs too' }
	await app.inject({
		method: 'POST',
		url: '/api/v1/batches',
		headers: other.headers,
		payload: { note, edits: [{ record: `moves:${move}`, after }] }
	})
	const form = await open(path)
	expect(form.conflicts.map(({ column, seen, yours, theirs, kept }) => [column, seen, yours, theirs, kept])).toEqual([
		['date', '25 Jun 2025', 'Q2 2025', '25 Jun 2025', 'yours'],
		['to_role', 'Researcher', 'Mine', 'Theirs', 'choose'],
		['note', rowOf(db, 'moves', move).note && form.conflicts[2]!.seen, form.conflicts[2]!.yours, 'Theirs too', 'theirs']
	])
	const texts = textsOf(form)
	expect((await type(path, texts, 3)).trial!.checks[0]).toMatchObject({ rule: 'changed-meanwhile', column: 'to_role' })
	const chosen = async (keep: string) => (await type(path, { ...texts, 'keep.to_role': keep }, 3)).edits[0]!
	for (const [keep, role] of [
		['yours', 'Mine'],
		['theirs', 'Theirs']
	] as const) {
		const edit = await chosen(keep)
		const answer = await app.inject({
			method: 'POST',
			url: '/api/v1/batches?dry=yes',
			headers: editor.headers,
			payload: { note, edits: [edit] }
		})
		expect([answer.json().verdict, edit.after]).toMatchObject([
			'ready',
			{ to_role: role, note: 'Theirs too', date: '2025-04-01' }
		])
	}
})

test('there is no form of what is no record, and none for a reader', async () => {
	const status = async (path: string, headers: Partial<DeskAccount['headers']> = editor.headers) =>
		(await app.inject({ url: `/api/v1/records/${path}`, headers: { ...headers } })).statusCode
	expect([await status('moves/nobody'), await status('rates/x'), await status('claims/x')]).toEqual([404, 404, 404])
	expect(await status(`moves/${move}`, {})).toBe(401)
})

test('a statement is written beside its record, changed and taken away; a person is kept from search engines', async () => {
	const texts = { 's.new.by': 'A spokeswoman', 's.new.date': '3 July 2026', 's.new.words': '<b>Not\r\nso.</b>' }
	const typed = await type(`moves/${move}`, texts)
	const record = `remedies:move:${move}:statement:A spokeswoman`
	const row = {
		record: `move:${move}`,
		remedy: 'statement',
		by: 'A spokeswoman',
		date: '2026-07-03',
		words: '<b>Not so.</b>',
		source: ''
	}
	expect(typed).toMatchObject({ faults: [], trial: { verdict: 'ready' } })
	expect(typed.edits[1]).toEqual({ record, before: null, after: row })
	expect(
		(await type(`moves/${move}`, { ...texts, 's.new.date': 'July 2026', 's.new.source': 'no-such-page-zz' })).faults
	).toEqual([
		{ path: 's.new.date', message: '“July 2026” is no day: write 4 Jul 2025.' },
		{ path: 's.new.source', message: expect.stringContaining('is no page on record') }
	])
	await keep(`moves/${move}`, typed.edits)
	// The form goes on as it was opened: what it added is not added twice, by whatever name.
	const goesOn = await type(`moves/${move}`, { ...texts, 's.new.by': 'A spokesman' })
	expect(goesOn.edits.slice(1).map((edit) => edit.record)).toEqual([`remedies:move:${move}:statement:A spokesman`])
	expect((await type(`moves/${move}`, texts)).trial!.verdict).toBe('ready')
	expect((await open(`moves/${move}`)).statements![0]).toMatchObject({ id: 'a-spokeswoman' })
	await app.inject({
		method: 'POST',
		url: '/api/v1/batches',
		headers: editor.headers,
		payload: { note, edits: typed.edits, draft: `moves:${move}` }
	})
	const gone = await type(`moves/${move}`, { 's.a-spokeswoman.gone': 'yes' }, 3)
	expect(gone.edits[1]).toEqual({ record, before: row, after: null })
	const hidden = await type('people/andrew-tulloch', { 's.hidden': 'yes' }, 3)
	expect(hidden.edits[1]).toMatchObject({
		record: 'remedies:person:andrew-tulloch:no-search:the person',
		after: { remedy: 'no-search', words: '' }
	})
})

test('a deal, a move, a page is found by who it is about, its date and its words, and shown with its id', async () => {
	const find = async (file: string, q: string) =>
		(await app.inject({ url: `/api/v1/records/${file}?${new URLSearchParams({ q })}`, headers: editor.headers })).json()
			.rows as { id: string; name: string; matched: string }[]
	const [deal] = await find('deals', 'meta scale 2025')
	expect(deal).toMatchObject({ name: 'Meta and Scale AI', matched: expect.stringContaining('2025') })
	expect((await find('moves', 'andrew tulloch 2025-10'))[0]!.id).toBe('andrew-tulloch-meta-2025-10')
	expect((await find('sources', 'superintelligence')).length).toBeGreaterThan(1)
	expect(await find('deals', ' ')).toEqual([])
	const typed = await type(`moves/${move}`, { 'f.deal': 'meta scale 2025' })
	expect([typed.faults, typed.edits[0]!.after!.deal]).toEqual([[], deal!.id])
	await keep(`moves/${move}`, typed.edits)
	expect((await open(`moves/${move}`)).fields.find(({ name }) => name === 'f.deal')).toMatchObject({
		kind: 'deal',
		value: `Meta and Scale AI (${deal!.id})`
	})
	const several = await type('offers/new', { 'f.move': 'andrew tulloch' })
	expect(several.faults).toContainEqual({
		path: 'f.move',
		message: expect.stringMatching(/may be .*\(.*or .*: write the id/)
	})
	expect((await app.inject('/api/v1/records/deals?q=meta')).statusCode).toBe(401)
})

test('a move of somebody who is not on record is written with them, in one batch', async () => {
	const texts = {
		'f.person': 'Ada Beispiel',
		'f.newPerson': 'yes',
		'f.to': 'Meta',
		'f.kind': 'hire',
		'f.date': 'June 2025',
		'f.status': 'reported',
		'n.url': (db.prepare('select url from sources where url is not null limit 1').get() as { url: string }).url
	}
	const typed = await type('moves/new', texts)
	expect(typed.faults).toEqual([])
	expect(typed.edits.slice(0, 2)).toMatchObject([
		{ record: 'moves:ada-beispiel-meta-2025-06', after: { person: 'ada-beispiel' } },
		{ record: 'people:ada-beispiel', before: null, after: { name: 'Ada Beispiel' } }
	])
	expect(typed.trial!.verdict).toBe('ready')
	expect((await type('moves/new', { ...texts, 'f.newPerson': '' })).faults[0]).toMatchObject({ path: 'f.person' })
})
