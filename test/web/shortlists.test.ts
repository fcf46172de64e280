// Shortlists are kept whole in the browser, bounded, and come back from their file.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { readFacts } from '../../web/parts/shortlists/facts.ts'
import { readFile, writeFile } from '../../web/parts/shortlists/file.ts'
import {
	addList,
	addPeople,
	changeList,
	keepLists,
	limits,
	readLists,
	removeList,
	type Shortlist
} from '../../web/parts/shortlists/store.ts'
import { buildTestApp } from '../helpers.ts'

const made = async (name: string, seen = 2) => (await addList(name, seen)) as Shortlist
const ada = { id: 'ada-example', name: 'Ada Example' }

test('a list keeps its people, each once, with notes, until it is removed', async () => {
	const { id } = await made('  Vision  ')
	await addPeople(id, [ada])
	await changeList(id, (list) => ({ ...list, people: list.people.map((one) => ({ ...one, note: 'call <b>' })) }))
	// What two tabs add at once is on it.
	await Promise.all([addPeople(id, [ada]), addPeople(id, [{ id: 'bo-sample', name: 'Bo Sample' }])])
	const [list] = await readLists()
	expect([list!.name, list!.people.map(({ id, note }) => [id, note])]).toEqual([
		'Vision',
		[
			['ada-example', 'call <b>'],
			['bo-sample', '']
		]
	])
	await removeList(id)
	expect(await readLists()).toEqual([])
	expect(await addPeople(id, [ada])).toBe('gone')
})

test('a list holds so many people, and a browser so many lists: more are refused, and nothing is cut', async () => {
	const { id } = await made('Many')
	const many = Array.from({ length: limits.people }, (_, n) => ({ id: `p-${n}`, name: `P ${n}` }))
	await addPeople(id, many)
	expect(await addPeople(id, [ada])).toBe('too-many-people')
	expect((await readLists())[0]!.people).toHaveLength(limits.people)
	for (let n = 1; n < limits.lists; n++) await made(`List ${n}`)
	expect(await addList('One more', 2)).toBe('too-many-lists')
	for (const list of await readLists()) await removeList(list.id)
})

test('the file of lists comes back as it was, over lists of the same id', async () => {
	const { id } = await made('Voices')
	const list = (await addPeople(id, [{ id: 'ada-example', name: '艾达·样本' }])) as Shortlist
	const text = writeFile([list])
	await changeList(id, (now) => ({ ...now, name: 'Other', people: [] }))
	expect(await keepLists(readFile(text)!)).toBeUndefined()
	expect(await readLists()).toEqual([list])
	await removeList(id)
})

test.for([
	'',
	'{}',
	'[]',
	'{"format":"labflow-shortlists-1"}',
	JSON.stringify({
		format: 'labflow-shortlists-1',
		lists: [{ id: 'x', name: 'X', made: '', seen: 1, people: [{ id: 'a b' }] }]
	}),
	JSON.stringify({ format: 'labflow-shortlists-2', lists: [] })
])('%s is no file of lists', (text) => {
	expect(readFile(text)).toBeUndefined()
})

test('what a file holds beside is not kept', () => {
	const list = { id: 'x', name: 'X', made: '2026-01-01', seen: 1, people: [], more: 1 }
	expect(readFile(JSON.stringify({ format: 'labflow-shortlists-1', lists: [list], more: 2 }))).toEqual([
		{ id: 'x', name: 'X', made: '2026-01-01', seen: 1, people: [] }
	])
})

test('where people are, and what was changed since, is asked for by ids alone', async () => {
	const app = await buildTestApp()
	const paths: string[] = []
	const fetchApi = (async (path: string) => {
		paths.push(path)
		const answer = await app.inject(path)
		return new Response(answer.rawPayload as BodyInit, { status: answer.statusCode })
	}) as typeof fetch
	const people = ['andrew-tulloch', 'andrej-karpathy', 'nobody-of-that-id']
	const facts = await readFacts(fetchApi, people, 1)
	expect([facts.revision, facts.moves.get('andrew-tulloch')?.[0]?.nowName]).toEqual([2, 'Meta'])
	expect(facts.moves.get('nobody-of-that-id')).toEqual([])
	expect(facts.changes.every(({ revision }) => revision === 2)).toBe(true)
	expect((await readFacts(fetchApi, people, 2)).changes).toEqual([])
	expect(paths.every((path) => /^\/api\/v1\/(moves|changes)\?(person|since)=/.test(path))).toBe(true)
	await app.close()
})
