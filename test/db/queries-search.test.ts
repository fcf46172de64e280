import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDb, type Db } from '../../db/open.ts'
import { searchNames } from '../../db/queries/search.ts'
import { foldText } from '../../server/domain/resolve/fold.ts'
import { gramsOf } from '../../server/domain/resolve/grams.ts'

let db: Db
beforeEach(() => {
	db = openDb(':memory:')
	const lab = db.prepare('insert into labs (id, name, kind, country, group_id) values (?, ?, ?, ?, ?)')
	lab.run('south', 'South Labs', 'frontier-lab', 'US', 'south')
	lab.run('moon', 'Moon Works', 'startup', null, 'moon')
	const person = db.prepare('insert into people (id, name, known_for, lab) values (?, ?, ?, ?)')
	person.run('ada-south', 'Ada South', 'Compilers', 'moon')
	person.run('lukasz-oneill', 'Łukasz O’Neill', null, null)
	person.run('southerland', 'Mo Southerland', null, null)
	person.run('bo-li', 'Bo Li', null, null)
	// In the order of their moves, as the import writes them.
	const names: [type: string, record: string, name: string, moves: number][] = [
		['lab', 'south', 'South Labs', 90],
		['lab', 'moon', 'Moon Works', 40],
		['lab', 'moon', '月之工坊', 40],
		['person', 'southerland', 'Mo Southerland', 5],
		['person', 'southerland', 'Southerland Mo', 5],
		['person', 'ada-south', 'Ada South', 3],
		['person', 'lukasz-oneill', 'Łukasz O’Neill', 2],
		['person', 'bo-li', 'Bo Li', 1],
		['person', 'bo-li', '李博', 1]
	]
	names.forEach(([type, record, name, moves], place) => {
		const folded = foldText(name)
		db.prepare('insert into names values (?, ?, ?, ?, ?, ?)').run(place + 1, type, record, name, folded, moves)
		db.prepare('insert into search (rowid, grams) values (?, ?)').run(place + 1, gramsOf(folded))
	})
})
afterEach(() => db.close())
const find = (text: string, limit = 10) => searchNames(db, text, limit).map((hit) => hit.id)

test('a hit says what matched, what it is and whose colour it wears', () => {
	expect(searchNames(db, '月之', 5)).toEqual([
		{
			type: 'lab',
			id: 'moon',
			name: 'Moon Works',
			matched: '月之工坊',
			detail: 'startup',
			group: 'moon',
			moveCount: 40,
			how: 'word'
		}
	])
	expect(searchNames(db, 'ada', 5)).toEqual([
		{
			type: 'person',
			id: 'ada-south',
			name: 'Ada South',
			matched: 'Ada South',
			detail: 'Compilers',
			group: 'moon',
			moveCount: 3,
			how: 'word'
		}
	])
	expect(searchNames(db, 'south labs', 5).map((hit) => hit.detail)).toEqual(['frontier lab, US'])
})

test('names that begin with the text come before those with words that do, then the ones with most moves', () => {
	expect(find('south')).toEqual(['south', 'southerland', 'ada-south'])
	expect(find('south', 1)).toEqual(['south'])
})

test('case, accents, apostrophes and the order of words are forgiven', () => {
	for (const text of ['lukasz', 'ŁUKASZ', "o'neill", 'oneill lukasz', ' Lukasz   O’Neill '])
		expect(find(text), text).toEqual(['lukasz-oneill'])
})

test('parts of words are found in any script', () => {
	expect(find('erlan')).toEqual(['southerland'])
	expect(find('博')).toEqual(['bo-li'])
	expect(find('工坊')).toEqual(['moon'])
})

test('one record is one hit, however many of its names match', () => {
	expect(find('southerland mo')).toEqual(['southerland'])
})

test('nothing is found of what no name holds, and of signs', () => {
	for (const text of ['', '  ', '"', '* NEAR (', 'xyzzy', '%_']) expect(find(text), text).toEqual([])
})
