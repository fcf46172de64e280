// Sentences carry what limits them: a copied sentence is true without its page.
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

/** A value of a query key, and words that tell of it. */
type Asked = readonly [value: string, words: RegExp]
const keys: Record<string, Asked> = {
	lab: ['openai', /OpenAI/],
	from: ['google', /Google/],
	to: ['anthropic', /Anthropic/],
	person: ['andrew-tulloch', /Andrew Tulloch/],
	deal: ['meta-scale-ai-2025', /the deal of Meta and Scale AI/],
	kind: ['founding', /found/],
	status: ['rumored', /rumou?r/],
	labKind: ['university', /university/],
	country: ['CN', /China/],
	since: ['2024-02', /February 2024/],
	until: ['2025-11', /November 2025/],
	asOf: ['2026-03-05', /5 March 2026|as of/i],
	knownAt: ['2026-04-06', /as published by 6 April 2026/i],
	q: ['chief', /“chief”/],
	level: ['lab', /units left out/i],
	parent: ['google', /Google/],
	counterpart: ['openai', /OpenAI/],
	metric: ['headcount', /headcount/],
	stage: ['planned', /planned/],
	scope: ['company', /company/],
	basis: ['estimate', /estimates/],
	outcome: ['declined', /that were declined/],
	named: ['role', /people or posts not named/],
	ranked: ['yes', /ranked by size/],
	people: ['named', /named people/],
	population: ['role', /for posts/],
	grade: ['L6', /L6/],
	place: ['Paris', /Paris/],
	approx: ['yes', /approximate/],
	sums: ['yearly', /a year/],
	role: ['research-scientist', /research scientist/],
	tier: ['primary', /primary/],
	publisher: ['The Verge', /The Verge/],
	language: ['zh', /zh|Chinese/],
	subject: ['offer:meta-tulloch-1-5b-2025', /tulloch/i],
	source: ['alongwalker-202508-wsj-tulloch', /alongwalker-202508-wsj-tulloch/],
	stance: ['denies', /den/],
	rank: ['preferred', /preferred/],
	announced: ['only', /announced/],
	count: ['teams', /team/],
	now: ['meta', /now at Meta/],
	nowIs: ['left', /departures.*with no new post on record since/],
	min: ['3', /of fewer than 3/],
	anniversaries: ['yes', /anniversaries/],
	means: ['power', /power/]
}
/** What a key means where it means another thing. */
const others: Record<string, Record<string, Asked>> = {
	'/people': {
		from: ['google', /were at Google before/],
		ever: ['xai', /ever at xAI/],
		nowIs: ['left', /who left with no new post on record/],
		roleWords: ['RL', /“RL” \(also .*reinforcement learning.*\) in a role/],
		roleRank: ['chief', /“chief” in a role/],
		country: ['CN', /now at a lab in China/],
		team: ['andrew-tulloch', /in a team with Andrew Tulloch/],
		teamFrom: ['openai', /in a team from OpenAI/],
		teamTo: ['meta', /in a team to Meta/],
		since: ['2024-02', /who came or left from February 2024/],
		until: ['2025-11', /who came or left until November 2025/],
		news: ['2025-03', /in the news since March 2025/]
	},
	'/ask': { q: ['Who left OpenAI?', /Left: OpenAI/] },
	'/crosswalk': { type: ['person', /people/], scheme: ['orcid', /ORCID/], conflict: ['shared', /shared/] },
	'/offers': { kind: ['base-salary', /base salary/] },
	'/facts/offers': { kind: ['base-salary', /base salary/] },
	'/facts/deals': { kind: ['acquisition', /acquisition/] },
	'/facts/events': { kind: ['layoff', /layoff/] },
	'/outcomes': { kind: ['retention-grant', /retention grant/] },
	'/bands': { kind: ['base-salary', /base salary/] },
	'/trends/deals': { kind: ['acquisition', /acquisition/] },
	'/trends/offers': { kind: ['base-salary', /base salary/] },
	'/deals': { kind: ['acquisition', /acquisition/] },
	'/calendar': { kind: ['target', /target dates/] },
	'/events': { kind: ['layoff', /layoff/] },
	'/labs': { labKind: ['university', /universities/] },
	'/trends/after': { lab: ['meta', /Meta/] },
	'/changes': { since: ['1', /1/], until: ['2', /2/], kind: ['changed', /changed/] }
}
/** Addresses whose sentence is of all that there is, whatever part of it is shown. */
const whole = new Set(['/queue'])
/** Keys that order, page or draw and narrow nothing, or are checked with what they show. */
const plain = new Set([
	'sort',
	'limit',
	'cursor',
	'rev',
	'by',
	'of',
	'event',
	'days',
	'week',
	'file',
	'record',
	'vs',
	'rows',
	'x',
	'y'
])
/** Addresses that need more than their keys. */
const needed: Record<string, string> = {
	'/ratio': 'lab=openai,anthropic',
	'/trends/after': 'event=meta-superintelligence-labs-2025-10-layoff',
	'/paths': 'from=google&to=anthropic',
	'/search': 'q=google',
	'/ask': 'q=Who+left+OpenAI'
}
const ends = ['openai', 'meta']

type Parameter = { name: string; in: string } | { $ref: string }
type Operation = { parameters?: Parameter[] }
/** Every address that answers with a sentence, with its keys. */
async function listAddresses(): Promise<{ path: string; keys: string[] }[]> {
	const document = (await app.inject('/api/v1/openapi.json')).json()
	const found: { path: string; keys: string[] }[] = []
	for (const [address, { get }] of Object.entries(document.paths as Record<string, { get?: Operation }>)) {
		const path = address.replace(/^\/api\/v1/, '')
		if (!get || path.includes('.') || path.includes('{id}.')) continue
		const answer = await app.inject(`/api/v1${fill(path)}?${needed[path] ?? ''}`)
		if (answer.statusCode !== 200 || typeof answer.json().sentence !== 'string') continue
		const parameters = (get.parameters ?? []).map((one) =>
			'$ref' in one ? document.components.parameters[one.$ref.split('/').at(-1)!] : one
		)
		found.push({ path, keys: parameters.filter((one) => one.in === 'query').map(({ name }) => name) })
	}
	return found
}
const fill = (path: string) => {
	let place = 0
	return path.includes('{from}') ? path.replace(/\{\w+\}/g, () => ends[place++]!) : path.replace(/\{\w+\}/g, 'openai')
}
const read = async (path: string, query: Record<string, string>) => {
	const text = new URLSearchParams(query).toString()
	const answer = await app.inject(`/api/v1${fill(path)}?${[needed[path], text].filter(Boolean).join('&')}`)
	if (answer.statusCode !== 200) throw new Error(`${path}?${text}: ${answer.body.slice(0, 300)}`)
	return answer.json() as { sentence: string; n?: number; total?: number; coverageEnd?: string }
}
/** Whether a key says anything there: units are left out only where a lab is asked for. */
const isSaid = (path: string, key: string, query: Record<string, string>) =>
	!plain.has(key) &&
	!(key in Object.fromEntries(new URLSearchParams(needed[path] ?? ''))) &&
	(key !== 'level' || 'lab' in query || path.includes('{') || ['/paths', '/ratio', '/trends/after'].includes(path)) &&
	!(path === '/search') &&
	!whole.has(path)
const wordsOf = (path: string, key: string) => others[path]?.[key] ?? keys[key]

test('each key of each address that answers with a sentence is told of in it', async () => {
	const silent: string[] = []
	for (const { path, keys: names } of await listAddresses())
		for (const key of names) {
			const asked = wordsOf(path, key)
			const query: Record<string, string> = {
				[key]: asked?.[0] ?? '',
				...(key === 'level' && names.includes('lab') && path !== '/ratio' && { lab: 'google' })
			}
			if (!isSaid(path, key, query)) continue
			if (!asked) {
				silent.push(`${path} has a key ${key} that this test does not know`)
				continue
			}
			const { sentence } = await read(path, query)
			if (!asked[1].test(sentence)) silent.push(`${path}?${key}=${asked[0]}: ${sentence}`)
		}
	expect(silent).toEqual([])
	expect((await listAddresses()).length).toBeGreaterThan(25)
	expect((await listAddresses()).find(({ path }) => path === '/flows')?.keys).toContain('country')
}, 60_000)

test('a range that runs past the end of coverage is said to end with it, at each address that takes one', async () => {
	const wrong: string[] = []
	for (const { path, keys: names } of await listAddresses()) {
		if (!names.includes('until') || !names.includes('since') || path === '/changes') continue
		// What is to come is what a calendar is for.
		if (path === '/calendar') continue
		for (const query of [
			{ since: '2026-01', until: '2026-12' },
			{ until: '2027' },
			{ since: '2025', until: '2026-08-15' }
		] as Record<string, string>[]) {
			const { sentence } = await read(path, query)
			if (
				!/up to the end of June 2026, when coverage ends/.test(sentence) ||
				/December 2026|2027|August 2026/.test(sentence)
			)
				if (!['/metrics', '/facts/metrics', '/sources'].includes(path) || !/when coverage ends/.test(sentence))
					wrong.push(`${path}?${new URLSearchParams(query)}: ${sentence}`)
		}
		const inside = await read(path, { since: '2025-01', until: '2026-06' })
		if (/when coverage ends/.test(inside.sentence)) wrong.push(`${path}, inside coverage: ${inside.sentence}`)
	}
	expect(wrong).toEqual([])
}, 60_000)

test('no sentence names a year without saying which', async () => {
	const wrong: string[] = []
	for (const { path, keys: names } of await listAddresses()) {
		if (!names.includes('until') || path === '/changes') continue
		const { sentence } = await read(path, { since: '2025-07', until: '2026-06' })
		if (/in a year|took in/.test(sentence) || !/July 2025/.test(sentence)) wrong.push(`${path}: ${sentence}`)
	}
	expect(wrong).toEqual([])
}, 60_000)

test('keys asked together are all told of', async () => {
	const addresses = (await listAddresses()).filter(({ path }) => path !== '/search' && path !== '/changes')
	const cases = fc.constantFrom(...addresses).chain(({ path, keys: names }) => {
		const given = new URLSearchParams(needed[path] ?? '')
		const known = names.filter((key) => wordsOf(path, key) && !given.has(key))
		return fc.record({ path: fc.constant(path), some: fc.subarray(known, { maxLength: Math.min(4, known.length) }) })
	})
	await fc.assert(
		fc.asyncProperty(cases, async ({ path, some }) => {
			const query = Object.fromEntries(some.map((key) => [key, wordsOf(path, key)![0]]))
			const { sentence } = await read(path, query)
			for (const key of some)
				if (isSaid(path, key, query) && key !== 'min' && key !== 'count')
					expect([`${path} ${key}`, sentence]).toEqual([
						`${path} ${key}`,
						expect.stringMatching(wordsOf(path, key)![1])
					])
		}),
		{ numRuns: 120, seed: 20261130 }
	)
})
