import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judgePair } from '../../../server/domain/resolve/resolve.ts'
import { ask, find } from './known.ts'

const linesOf = (file: string) =>
	readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '')

/** An office that is not on record itself: only who knows both names can tell. */
const missed = ['E229']

// 95 in 100 and more, and no miss that has no name here.
test('pairs of public spellings are judged the same or different', () => {
	const wrong = linesOf('names.tsv')
		.slice(1)
		.flatMap((line) => {
			const [id, a, b, entity, label] = line.split('\t')
			if (label === 'parent_child') return []
			const type = entity === 'org' ? 'lab' : 'person'
			const { same } = judgePair([ask(a!, type), ask(b!, type)], find)
			return same === (label === 'same') ? [] : [id]
		})
	expect(wrong).toEqual(missed)
})

test.each(linesOf('people-15.txt').map((line) => line.split('\t')))('“%s” is %s', (text, id) => {
	const meant = find(ask(text!, 'person')).filter(({ match }) => match)
	expect(meant.map((candidate) => candidate.id)).toEqual(id ? [id] : [])
})
