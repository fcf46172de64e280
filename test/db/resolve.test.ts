// The engine of names over the real dataset, its candidates from the index.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../db/open.ts'
import { lookUpLabs, resolveName, resolveQuestion } from '../../db/queries/resolve.ts'
import { judgePair, readQuestion } from '../../server/domain/resolve/resolve.ts'
import { openRealDb } from '../helpers.ts'

let db: Db
beforeAll(() => {
	db = openRealDb()
})
afterAll(() => db.close())

const linesOf = (file: string) =>
	readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '')

/** An office that is not on record itself: only who knows both names can tell. */
const missed = ['E229']

test('pairs of public spellings are judged the same or different, but for those that are named', () => {
	const wrong = linesOf('names.tsv')
		.slice(1)
		.flatMap((line) => {
			const [id, a, b, entity, label] = line.split('\t')
			if (label === 'parent_child') return []
			const type = entity === 'org' ? 'lab' : 'person'
			const ask = (text: string) => readQuestion(text, type, lookUpLabs(db))
			const { same } = judgePair([ask(a!), ask(b!)], (question) => resolveQuestion(db, question))
			return same === (label === 'same') ? [] : [id]
		})
	expect(wrong).toEqual(missed)
})

test.each(linesOf('people-15.txt').map((line) => line.split('\t')))('“%s” is %s', (text, id) => {
	const meant = resolveName(db, text!, 'person').filter(({ match }) => match)
	expect(meant.map((candidate) => candidate.id)).toEqual(id ? [id] : [])
})

test.each([
	['yang-song', 'Yang Song', 'song-yang'],
	['song-yang', 'Song Yang', 'yang-song'],
	['jian-zhang', 'Jian Zhang', 'zhang-jian'],
	['shunyu-yao', 'Shunyu Yao', 'shunyu-yao-physicist']
])('%s is not known by “%s” alone', (id, text, other) => {
	const [first, second] = resolveName(db, text, 'person')
	expect([first!.id, second!.id].toSorted()).toEqual([id, other].toSorted())
	expect(resolveName(db, text, 'person').filter(({ match }) => match)).toEqual([])
})

test('a name on record is never taken for that of another', () => {
	const rows = db.prepare('select record, type, name from names where id % 9 = 0').all() as {
		record: string
		type: 'person' | 'lab'
		name: string
	}[]
	const taken = rows.flatMap(({ record, type, name }) => {
		const meant = resolveName(db, name, type).find(({ match }) => match)
		return meant && meant.id !== record ? [[name, meant.id]] : []
	})
	expect(rows.length).toBeGreaterThan(200)
	expect(taken).toEqual([])
})
