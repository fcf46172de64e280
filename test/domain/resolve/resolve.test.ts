import { expect, test } from 'vitest'
import { readLab } from '../../../server/domain/resolve/lab.ts'
import { readName } from '../../../server/domain/resolve/name.ts'
import { readPerson, type LabLookup } from '../../../server/domain/resolve/person.ts'
import { rankCandidates, readQuestion, type Candidate, type Known } from '../../../server/domain/resolve/resolve.ts'

const person = (id: string, names: string[], labs: string[] = []): Known => {
	return { type: 'person', id, names: names.map((name) => readName(name, 'person')), labs }
}
const lab = (id: string, names: string[], above: string[] = []): Known => {
	return { type: 'lab', id, names: names.map(readLab), above }
}
const labs = [
	lab('south', ['South Labs', '南方实验室']),
	lab('south-robotics', ['South Robotics', 'Steelhand'], ['south']),
	lab('moon', ['Moon Works AI', '月之工坊']),
	lab('moonlight', ['Moonlight Capital'])
]
const lookup: LabLookup = {
	is: (text) => ['South Labs', 'Moon Works AI', '南方'].includes(text),
	find: (text) => meant(text, 'lab')
}
const ask = (text: string, type: Known['type'], known: Known[] = labs): Candidate[] =>
	rankCandidates(readQuestion(text, type, lookup), known)
const meant = (text: string, type: Known['type'], known: Known[] = labs) =>
	ask(text, type, known).flatMap(({ id, match }) => (match ? [id] : []))

test.each([
	['Ada Example, South Labs', 'Ada Example', ['South Labs']],
	['Ada Example (South Labs, 2024)', 'Ada Example', ['South Labs']],
	['Ada Example at South Labs', 'Ada Example', ['South Labs']],
	['Ada Example South Labs', 'Ada Example', ['South Labs']],
	['南方艾达例', '艾达例', ['南方']],
	['Example, Ada', 'Ada Example', []],
	['Dr. Ada Example, PhD', 'Ada Example', []],
	['Ada Example', 'Ada Example', []],
	['', '', []]
])('“%s” asks for %s beside %s', (text, name, beside) => {
	expect(readPerson(text, lookup)).toEqual({ name, beside })
})

test('a score is made of parts that add up to it', () => {
	const known = [person('ada', ['Ada Maria Example'])]
	const [candidate] = ask('Exampel Ada', 'person', known)
	expect(candidate).toEqual({
		type: 'person',
		id: 'ada',
		name: 'Ada Maria Example',
		score: 83,
		parts: [
			{ part: 'name', points: 100 },
			{ part: 'letter', points: -8, detail: 'exampel, example' },
			{ part: 'order', points: -5 },
			{ part: 'left-out', points: -4 }
		],
		match: true
	})
})

test('namesakes are told apart only by where they worked', () => {
	const known = [person('one', ['Wei Sample'], ['south']), person('two', ['Sample Wei', '卫三朴'], ['moon'])]
	expect(meant('Wei Sample', 'person', known)).toEqual([])
	expect(meant('Wei Sample, Moon Works', 'person', known)).toEqual(['two'])
	expect(meant('Wei Sample (South Labs)', 'person', known)).toEqual(['one'])
	expect(meant('Wei Sample (Moonlight Capital)', 'person', known)).toEqual([])
})

test('a Chinese name of the same sound in other characters is another person', () => {
	const known = [person('one', ['例一文', 'Li Yiwen']), person('two', ['Li Yiwen'])]
	expect(ask('例一雯', 'person', known).map(({ id, score, match }) => [id, score, match])).toEqual([
		['two', 92, true],
		['one', 55, false]
	])
	expect(meant('例一文', 'person', known)).toEqual(['one'])
})

test('one letter is forgiven in long words and never between two names in pinyin', () => {
	const known = [person('one', ['Ada Thornbury']), person('two', ['Shengmo Zhao']), person('three', ['Jack Roe'])]
	for (const text of ['Ada Thornbery', 'Ada Thornburry', 'Ada Thorbury', 'Ada Thonrbury'])
		expect([text, meant(text, 'person', known)]).toEqual([text, ['one']])
	expect(meant('Ada Throrbury', 'person', known)).toEqual([])
	expect(meant('Shengma Zhao', 'person', known)).toEqual([])
	expect(meant('Zack Roe', 'person', known)).toEqual([])
})

test('a family name alone is enough only beside a lab', () => {
	const known = [person('one', ['Ada Thornbury'], ['south'])]
	expect(meant('Thornbury', 'person', known)).toEqual([])
	expect(meant('Thornbury (South Labs)', 'person', known)).toEqual(['one'])
})

test.each([
	['South Labs, Inc.', ['south']],
	['The South Labs Group', ['south']],
	['South Lab', ['south']],
	['South Labs, Somewhere, USA', ['south']],
	['@moon-works-ai.com', ['moon']],
	['南方實驗室', ['south']],
	['nanfangshiyanshi', ['south']],
	['Moon Works Artificial Intelligence', ['moon']],
	['Moon Works', ['moon']],
	// Two labs have the word; and a whole name with a legal form is no part of another.
	['South', []],
	['Moon Works Corporation', []],
	['Works', []],
	['South Robotics (Steelhand)', ['south-robotics']],
	['Steelhand - South Labs', ['south-robotics']],
	['North Labs', []],
	['', []]
])('“%s” means the labs %s', (text, ids) => {
	expect(meant(text, 'lab')).toEqual(ids)
})

test('of a school a campus is another one', () => {
	const schools = [lab('uni', ['Example University'])]
	expect(meant('Example University', 'lab', schools)).toEqual(['uni'])
	expect(meant('Example University (Harbour Town)', 'lab', schools)).toEqual([])
	expect(meant('Example University, Farland', 'lab', schools)).toEqual([])
})
