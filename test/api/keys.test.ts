// What a question may hold: words that mean something, so many of them, and on a page the keys that it knows; all else is
// refused with what was probably meant.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nearest, suggest } from '../../server/domain/vocabulary/suggest.ts'
import { findFaults } from '../../web/parts/address/keys.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

const ask = async (url: string) => {
	const answer = await app.inject(`/api/v1${url}`)
	return [answer.statusCode, answer.statusCode === 200 ? '' : answer.json().detail]
}

test.for([
	['/moves?country=us', '`country` has `us`, which is no country’s code (ISO 3166). Did you mean `US`?'],
	['/labs?country=China', '`country` has `China`, which is no country’s code (ISO 3166). Did you mean `CN`?'],
	['/flows?country=US,UK', '`country` has `UK`, which is no country’s code (ISO 3166). Did you mean `GB`?'],
	['/trends/moves?country=??', '`country` has `??`, which is no country’s code (ISO 3166). Give one as in `US,CN`.'],
	['/sources?language=english', '`language` has `english`, which is no language’s code (ISO 639). Did you mean `en`?'],
	['/sources?publisher=Nonsense', 'There is no publisher `Nonsense`.'],
	['/sources?publisher=The+Decodre', 'There is no publisher `The Decodre`. Did you mean `The Decoder`?'],
	['/offers?place=paris', 'There is no place of work `paris`. Did you mean `Paris`?'],
	['/offers?grade=L6,senio', 'There is no grade `senio`. Did you mean `senior`?'],
	['/trends/offers?grade=%22%7C', 'There is no grade `"|`.'],
	['/metrics?scope=compny', 'There is no scope `compny`. Did you mean `company`?'],
	['/moves?lab=opena', 'There is no lab `opena`. Did you mean `openai`?'],
	['/flows?lab=opena', 'There is no lab `opena`. Did you mean `openai`?'],
	['/flows?deal=meta-scale-ai', 'There is no deal `meta-scale-ai`. Did you mean `meta-scale-ai-2025`?'],
	['/moves.csv?deal=meta-scale-ai', 'There is no deal `meta-scale-ai`. Did you mean `meta-scale-ai-2025`?']
] as const)('%s: %s', async ([url, detail]) => {
	expect(await ask(url)).toEqual([400, detail])
})

test.for([
	'/labs?country=NO,unknown',
	'/sources?language=zh,unknown',
	'/sources?publisher=St+Hugh%27s+College,+Oxford,36Kr',
	'/offers?place=CN,Paris,unknown',
	'/offers?grade=L6,unknown',
	'/metrics?scope=site:Abilene'
])('%s means something', async (url) => {
	const answer = await app.inject(`/api/v1${url}`)
	expect([answer.statusCode, answer.json().total > 0]).toEqual([200, true])
})

test('so many names are looked up at once, and any number of ids', async () => {
	const names = (count: number) => Array.from({ length: count }, (_, n) => `Nobody ${n}`).join(',')
	const detail = '`lab` has 21 names that are no ids: at most 20 are looked up at once.'
	expect(await ask(`/moves?lab=${encodeURIComponent(names(21))}`)).toEqual([400, detail])
	const { rows } = (await app.inject('/api/v1/labs?limit=100')).json() as { rows: { id: string }[] }
	expect((await ask(`/moves?lab=${rows.map(({ id }) => id).join(',')}`))[0]).toBe(200)
})

const words = (count: number) => Array.from({ length: count }, (_, n) => `w${n}`).join('+')
const searched = ['moves', 'offers', 'deals', 'events', 'metrics', 'labs', 'people', 'sources', 'flows', 'search']
	.concat(['trends/moves', 'trends/mix', 'trends/balance', 'trends/offers', 'flows/openai/meta', 'retention', 'ratio'])
	.map((path) => `/${path}?`)

test.for(searched)('%sq= is of at most 12 words and 200 characters', async (path) => {
	const own = path.startsWith('/retention') || path.startsWith('/ratio') ? `${path}lab=openai,meta&` : path
	const known = await ask(`${own}q=w`)
	// What knows no `q` says so.
	if (known[0] === 400) return expect(known[1]).toMatch(/^Unknown key `q`/)
	expect((await ask(`${own}q=${words(12)}`))[0]).toBe(200)
	// The same word again is no other.
	expect((await ask(`${own}q=${words(12)}+w1+w2`))[0]).toBe(200)
	expect(await ask(`${own}q=${words(13)}`)).toEqual([400, '`q` has 13 different words: at most 12 are looked for.'])
	expect(await ask(`${own}q=${'x'.repeat(201)}`)).toEqual([400, '`q` has 201 characters: at most 200 are read.'])
	for (const sign of ['%00', '%0A', '%1B', '%7F', '%C2%9B'])
		expect(await ask(`${own}q=a${sign}b`)).toEqual([400, '`q` holds a control character, which stands in no record.'])
})

test('what is near is what takes fewest letters to write', () => {
	expect([nearest('Pari', ['Berlin', 'Paris', 'Parma']), nearest('x', ['y'])]).toEqual(['Paris', undefined])
	expect([suggest('LAB', ['lab']), suggest('zzzz', ['lab'])]).toEqual([' Did you mean `lab`?', ''])
})

const faultsOf = (route: string, query: string, path?: string) =>
	findFaults(route, new URLSearchParams(query), path).map(({ message }) => message)

test.for([
	['/flows', 'labs=openai', 'Unknown key `labs`. Did you mean `lab`?'],
	['/flows', 'view=cord', '`view` is `cord`. Did you mean `chord`? Known are `ribbons`, `chord`, `matrix`.'],
	['/method', 'x=1', 'Unknown key `x`. This page knows none.'],
	['/moves/[id]', 'lab=openai', 'Unknown key `lab`. This page knows none.'],
	['/trends', '__proto__=1', 'Unknown key `__proto__`.'],
	['/trends', 'events=layoff,deals', '`events` has `deals`. Did you mean `deal`?']
] as const)('of a page %s the query %s is refused', ([route, query, message]) => {
	expect(faultsOf(route, query)[0]).toContain(message)
})

test('an embed knows the keys of its page, and how it is drawn', () => {
	expect(faultsOf('/embed/[...path]', 'lab=xai&theme=dark&figure=flows&rev=2', 'flows')).toEqual([])
	expect(faultsOf('/embed/[...path].[ending=ending]', 'days=30&lab=xai', 'events/some')).toHaveLength(1)
	expect(faultsOf('/flows', 'theme=dark')).toHaveLength(1)
	expect(faultsOf('/events/[id]', 'level=lab&days=30')).toEqual([])
})

test('what the API reads alone is left to it, and what is no page to whoever says so', () => {
	expect([faultsOf('/moves', 'x=1'), findFaults(null, [['x', '1']])]).toEqual([[], []])
})
