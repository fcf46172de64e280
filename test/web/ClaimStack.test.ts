import type { Component } from 'svelte'
import { expect, test } from 'vitest'
import ClaimStack from '../../web/parts/record/ClaimStack.svelte'
import { renderFigure } from './figure.ts'
import { buildClaim } from './samples.ts'

const page = buildClaim({}).source
const claims = [
	buildClaim({ id: 'old', notation: '$900M', low: 9e8, high: 9e8, rank: 'deprecated', note: 'Early description' }),
	buildClaim({ id: 'plain' }),
	buildClaim({ id: 'copy', source: { ...page, id: 'copy-1', publisher: 'Digest', origin: 'Example Gazette' } }),
	buildClaim({ id: 'objects', stance: 'disputes', by: 'Alpha', note: 'Calls the account inaccurate' }),
	buildClaim({ id: 'best', notation: 'up to $1.5B/6yr', high: 1.5e9, years: 6, rank: 'preferred', note: 'Names both' })
]
const markup = renderFigure(ClaimStack as Component<Record<string, unknown>>, {
	claims,
	independence: { independentCount: 1, independentAtLeast: true }
})
const textOf = (html: string) =>
	html
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim()

test('claims stand by rank, each with its exact bound, its page, its date, its tier and the reason for its rank', () => {
	const rows = markup
		.split('<li')
		.slice(1)
		.map((row) => textOf(`<li${row.replace(/<\/ul>.*/s, '')}`))
	const print = 'An offer is made Example Gazette · Jul 2025 · outlet · Wayback Machine · link'
	expect(rows).toEqual([
		`reports up to $1.5B/6yr up to USD 1,500,000,000 over 6 years ${print} Preferred: Names both`,
		`disputes Alpha: Calls the account inaccurate ${print}`,
		`reports agrees with this record ${print}`,
		'1 more article by Example Gazette, or after it',
		`reports agrees with this record ${print.replace('made Example Gazette', 'made Digest , after Example Gazette')}`,
		`reports $900M USD 900,000,000 ${print} Superseded or weak: Early description`
	])
	expect(textOf(markup)).toContain('5 claims, 1 dispute, from at least 1 publisher')
})

test('only a superseded figure is struck through', () => {
	expect([...markup.matchAll(/<s\b[^>]*>([^<]*)<\/s>/g)].map(([, text]) => text)).toEqual(['$900M', 'USD 900,000,000'])
})

test('each claim is the end of its own link, and repeats open without script', () => {
	const ids = [...markup.matchAll(/id="(claim-[^"]*)"/g)].map(([, id]) => id)
	expect(ids).toEqual(['best', 'objects', 'plain', 'copy', 'old'].map((id) => `claim-${id}`))
	expect([...markup.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)).toEqual(ids)
	expect(markup).toMatch(/<details>\s*<summary>/)
})
