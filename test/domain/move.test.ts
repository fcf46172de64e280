import { expect, test } from 'vitest'
import { sayMove, type MoveLike } from '../../server/domain/records/move.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'

const move: MoveLike = {
	personName: 'Ada Example',
	from: 'alpha',
	fromName: 'Alpha',
	fromGroup: 'alpha',
	to: 'beta-one',
	toName: 'Beta One',
	toGroup: 'beta',
	date: '2025-07-04',
	datePrecision: 'day',
	status: 'confirmed'
}
const noOrigin = { from: null, fromName: null, fromGroup: null }
const noTarget = { to: null, toName: null, toGroup: null }

test.each<[Partial<MoveLike>, string]>([
	[{}, 'Ada Example went from Alpha to Beta One on 4 July 2025'],
	[
		{ status: 'reported', datePrecision: 'quarter' },
		'Ada Example went from Alpha to Beta One in the third quarter of 2025'
	],
	[{ status: 'rumored' }, 'Ada Example is rumored to have gone from Alpha to Beta One on 4 July 2025'],
	[
		{ status: 'disputed' },
		'Ada Example is said to have gone from Alpha to Beta One on 4 July 2025; the claim is disputed'
	],
	[
		{ status: 'denied', ...noOrigin },
		'Ada Example is said to have joined Beta One on 4 July 2025; the claim is denied'
	],
	[{ status: 'reversed' }, 'Ada Example went from Alpha to Beta One on 4 July 2025; it was undone'],
	[{ ...noOrigin, datePrecision: 'year' }, 'Ada Example joined Beta One in 2025'],
	[noTarget, 'Ada Example left Alpha on 4 July 2025, destination not reported'],
	[
		{ ...noTarget, status: 'rumored' },
		'Ada Example is rumored to have left Alpha on 4 July 2025, destination not reported'
	],
	[{ announced: true }, 'Ada Example is to go from Alpha to Beta One on 4 July 2025'],
	[{ announced: true, ...noOrigin }, 'Ada Example is to join Beta One on 4 July 2025'],
	[{ announced: true, ...noTarget }, 'Ada Example is to leave Alpha on 4 July 2025, destination not reported'],
	[
		{ announced: true, status: 'reversed', ...noOrigin },
		'Ada Example is to join Beta One on 4 July 2025; it was called off'
	],
	[{ ...noTarget, ...noOrigin }, 'Ada Example left a lab that no report names on 4 July 2025, destination not reported']
])('a move with %j reads “%s”', (part, sentence) => {
	expect(textOf(sayMove({ ...move, ...part }))).toBe(sentence)
})

test('a headline names its labs by their ids and groups', () => {
	expect(sayMove(move).filter((part) => part.lab)).toEqual([
		{ text: 'Alpha', lab: 'alpha', group: 'alpha' },
		{ text: 'Beta One', lab: 'beta-one', group: 'beta' }
	])
})
