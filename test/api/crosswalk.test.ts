// Public ids of people and labs elsewhere: listed, exported, in conflict, in structured data, edited.
import type { FastifyInstance } from 'fastify'
import Papa from 'papaparse'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkLab, linkPerson } from '../../server/domain/publishing/linked-data.ts'
import { buildApp } from '../../server/app.ts'
import { CrosswalkId } from '../../server/schemas/crosswalk.ts'
import { ListOf } from '../../server/schemas/list.ts'
import type { RecordForm, Typed } from '../../server/schemas/form.ts'
import { importRows } from '../builders.ts'
import { openAccount } from '../desk.ts'
import { buildTestApp, openTestDb } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

test('all ids of ids.csv are there, as JSON in pages, as CSV and in the records', async () => {
	const first = (await app.inject('/api/v1/crosswalk?limit=200')).json()
	expect([...Value.Errors(ListOf(CrosswalkId), first)]).toEqual([])
	expect(first.total).toBe(503)
	const all = [...first.rows]
	for (let { next } = first; next;) {
		const more = (await app.inject(`/api/v1/crosswalk?limit=200&cursor=${next}`)).json()
		all.push(...more.rows)
		next = more.next
	}
	const csv = await app.inject('/api/v1/crosswalk.csv')
	const { data } = Papa.parse<{ record: string; scheme: string; value: string }>(csv.body, {
		header: true,
		skipEmptyLines: true
	})
	// A text that a spreadsheet would run begins with an apostrophe there.
	const plain = (value: string) => value.replace(/^'(?=-)/, '')
	expect(data.map(({ record, scheme, value }) => `${record}:${scheme}:${plain(value)}`)).toEqual(
		all.map(({ id }) => id)
	)
	const lab = (await app.inject('/api/v1/labs/openai')).json()
	expect(all.filter(({ record }) => record === 'lab:openai').map(({ url }) => url)).toEqual(
		lab.ids.map(({ url }: { url: string }) => url)
	)
	const person = (await app.inject('/api/v1/people/noam-shazeer')).json()
	for (const [record, linked] of [
		[lab, linkLab(lab, 'https://labflow.example')],
		[person, linkPerson(person, 'https://labflow.example')]
	])
		expect((linked as { sameAs: string[] }).sameAs).toEqual(
			expect.arrayContaining(record.ids.map(({ url }: { url: string }) => url))
		)
	const orcid = (await app.inject('/api/v1/crosswalk?scheme=orcid&type=person')).json()
	expect(orcid.rows.every(({ scheme }: { scheme: string }) => scheme === 'orcid')).toBe(true)
	expect((await app.inject('/api/v1/crosswalk?scheme=facebook')).statusCode).toBe(400)
})

test('an id on two records, and two of one scheme on one record, are listed with what they stand against', async () => {
	const db = openTestDb()
	importRows(db, {
		people: [
			{ id: 'ada-example', name: 'Ada Example' },
			{ id: 'ben-example', name: 'Ben Example' }
		],
		ids: [
			{ record: 'person:ada-example', scheme: 'orcid', value: '0000-0001-0000-0001' },
			{ record: 'person:ben-example', scheme: 'orcid', value: '0000-0001-0000-0001' },
			{ record: 'person:ben-example', scheme: 'dblp', value: '1/1' },
			{ record: 'person:ben-example', scheme: 'dblp', value: '2/2' },
			{ record: 'person:ada-example', scheme: 'dblp', value: '3/3' }
		]
	})
	const own = await buildApp(db, { site: false })
	const { rows, sentence, facets } = (await own.inject('/api/v1/crosswalk?conflict=shared,several')).json()
	expect(
		rows.map((row: { id: string; conflict: string; against: string[] }) => [row.id, row.conflict, row.against])
	).toEqual([
		['person:ada-example:orcid:0000-0001-0000-0001', 'shared', ['person:ben-example']],
		['person:ben-example:dblp:1/1', 'several', ['dblp:2/2']],
		['person:ben-example:dblp:2/2', 'several', ['dblp:1/1']],
		['person:ben-example:orcid:0000-0001-0000-0001', 'shared', ['person:ada-example']]
	])
	expect(sentence).toBe(
		'4 public ids of 2 people, shared with another record or one of several of its registry on one record'
	)
	expect(facets.conflict).toEqual([
		{ value: 'several', count: 2 },
		{ value: 'shared', count: 2 }
	])
	// An id that two have says nothing: it is nobody's evidence.
	const match = await own.inject({ method: 'POST', url: '/api/v1/match', body: { text: '0000-0001-0000-0001' } })
	expect(match.json().rows[0].verdict).toBe('none')
	const known = await own.inject({
		method: 'POST',
		url: '/api/v1/match',
		body: { text: 'https://dblp.org/pid/3/3.html' }
	})
	expect(known.json().rows[0].candidates[0].id).toBe('ada-example')
	await own.close()
})

test('an editor adds an id by the address of a profile, changes it and takes it away', async () => {
	const { headers } = await openAccount(app, { role: 'editor' })
	const form = async () =>
		(await app.inject({ url: '/api/v1/records/people/andrew-tulloch', headers })).json<RecordForm>()
	const [source] = (await app.inject('/api/v1/sources?limit=1')).json().rows
	const opened = await form()
	expect(opened.ids!.at(-1)!.fields.map(({ name }) => name)).toEqual(['i.new.value', 'i.new.scheme', 'i.new.sources'])
	const type = async (texts: Record<string, string>) =>
		(
			await app.inject({
				method: 'POST',
				url: '/api/v1/records/people/andrew-tulloch',
				headers,
				body: { seen: opened.revision, texts, note: 'a page on record tells it so' }
			})
		).json<Typed>()
	const typed = await type({
		'i.new.value': 'https://orcid.org/0000-0002-1825-0097',
		'i.new.sources': source.id
	})
	expect(typed.faults).toEqual([])
	expect(typed.edits.filter(({ record }) => record.startsWith('ids:'))).toEqual([
		{
			record: 'ids:person:andrew-tulloch:orcid:0000-0002-1825-0097',
			before: null,
			after: { record: 'person:andrew-tulloch', scheme: 'orcid', value: '0000-0002-1825-0097', sources: source.id }
		}
	])
	const wrong = await type({ 'i.new.value': '0000-0002-1825-0097', 'i.new.sources': 'no such page anywhere' })
	expect(wrong.faults.map(({ path }) => path)).toEqual(['i.new.sources'])
	const openai = (await app.inject({ url: '/api/v1/records/labs/openai', headers })).json<RecordForm>()
	expect(openai.ids!.map(({ id }) => id)).toEqual(['ror-https-ror-org-05wx9n238', 'wikidata-q21708200', 'new'])
	expect((await app.inject({ url: '/api/v1/records/sources/' + source.id, headers })).json<RecordForm>().ids).toBeNull()
})
