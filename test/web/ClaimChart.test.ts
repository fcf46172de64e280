import { expect, test } from 'vitest'
import { placeClaims } from '../../web/charts/offers/ClaimChart.place.ts'
import { buildClaim, buildOffer } from './samples.ts'

const offer = buildOffer({ low: 1e9, high: 1.5e9, notation: '$1B–$1.5B' })
const keysOf = (...claims: Parameters<typeof buildClaim>[0][]) =>
	placeClaims(offer, claims.map(buildClaim), [], 'wide').rows.map(({ key }) => key)

test('on top the reading on record, then figures, then objections in words, then offers for scale', () => {
	const { rows, scaleY } = placeClaims(
		offer,
		[buildClaim({ id: 'c-1', stance: 'denies' }), buildClaim({ id: 'c-2', low: 1e9, notation: '$1B+' })],
		[buildOffer({ id: 'other', personName: 'Bo Fictional' })],
		'wide'
	)
	expect(rows.map(({ kind, head, text, interval }) => [kind, head, text, interval?.shape])).toEqual([
		['reading', 'As recorded', '$1B to $1.5B', 'interval'],
		['claim', 'Example Gazette', '$1B+', 'atLeast'],
		['objection', 'Example Gazette', 'Denies it', undefined],
		['scale', 'Bo Fictional', '$2M/4yr', 'exact']
	])
	expect(scaleY).toBeGreaterThan(rows[2]!.y + rows[2]!.heightPx - 1)
})

test('a claim without a figure that objects to nothing has no row, nor has a figure in another currency', () => {
	expect(keysOf({ id: 'c-1' }, { id: 'c-2', low: 1e6, high: 1e6, currency: 'EUR' })).toEqual(['reading'])
})

test('a denial with a figure of its own is in two rows with keys of their own', () => {
	expect(keysOf({ id: 'c-1', stance: 'denies', low: 1e6, high: 1e6 })).toEqual([
		'reading',
		'claim c-1',
		'objection c-1'
	])
})

test('only a claim that is not to be used is struck', () => {
	const claims = (['preferred', 'normal', 'deprecated'] as const).map((rank) =>
		buildClaim({ id: rank, rank, low: 1e9, high: 1e9 })
	)
	const { rows } = placeClaims(offer, claims, [], 'phone')
	expect(rows.map(({ key, struck }) => [key, struck])).toEqual([
		['reading', false],
		['claim preferred', false],
		['claim normal', false],
		['claim deprecated', true]
	])
})

test('a text that has no room right of its interval stands left of it', () => {
	const { rows, width } = placeClaims(offer, [buildClaim({ low: 1e3, high: 1e3, notation: '$1K' })], [], 'wide')
	expect(rows.map(({ anchor }) => anchor)).toEqual(['end', 'start'])
	expect(rows[0]!.textX).toBeLessThan(width)
})
