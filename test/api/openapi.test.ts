import { createConfig, lintFromString } from '@redocly/openapi-core'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moveKinds, offerRoles, tiers, units } from '../../db/words.ts'
import { termPeriods } from '../../server/domain/offers/notation/reading.ts'
import { buildTestApp } from '../helpers.ts'
import { listOperations, type Operation } from '../openapi.ts'

let app: FastifyInstance
let text: string
let operations: Operation[]
beforeAll(async () => {
	app = await buildTestApp()
	text = (await app.inject('/api/v1/openapi.json')).body
	operations = await listOperations(app)
})
afterAll(() => app.close())

test('the description passes the linter of OpenAPI, its recommended rules and the strict ones', async () => {
	const config = await createConfig({
		extends: ['recommended-strict'],
		rules: {
			// Read-only and open: `security: []` says so, and there is nothing to be refused for.
			'operation-4xx-response': 'error',
			'operation-operationId-unique': 'error',
			'no-unused-components': 'error',
			// The site stands where it is installed.
			'no-server-example.com': 'off'
		}
	})
	const problems = await lintFromString({ source: text, absoluteRef: '/openapi.json', config })
	expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
})

test('each operation has an id of its own, and none needs a key', () => {
	const ids = operations.map(({ operationId }) => operationId)
	expect(new Set(ids).size).toBe(ids.length)
	expect(ids.filter((id) => !/^[a-z][a-zA-Z]+$/.test(id))).toEqual([])
	expect(JSON.parse(text).security).toEqual([])
})

test('each answer has an example that the API gives now', async () => {
	const without: string[] = []
	const failed: string[] = []
	// Two of the exports ask the same question as their figure: test/api/exports.test.ts goes through those.
	for (const { path, responses } of operations.filter(({ path }) => !/\.(ndjson|metadata\.json)$/.test(path))) {
		const [media] = Object.values(responses['200']!.content ?? {})
		const address = media?.examples?.live.externalValue
		if (!address) without.push(path)
		else if ((await app.inject(address)).statusCode !== 200) failed.push(address)
	}
	expect({ without, failed }).toEqual({ without: [], failed: [] })
})

test('no answer has a shape without a name, and lists of words say their words', () => {
	const inline = operations.filter(({ responses }) => {
		const schema = responses['200']!.content?.['application/json']?.schema
		return schema && !schema.$ref
	})
	expect(inline.map(({ path }) => path)).toEqual([])
	const lists = operations.flatMap(({ parameters }) => parameters.filter(({ name }) => name === 'status'))
	expect(lists.length).toBeGreaterThan(10)
	expect(new Set(lists.map(({ schema }) => JSON.stringify(schema.items)))).toEqual(
		new Set([JSON.stringify({ enum: ['confirmed', 'reported', 'rumored', 'disputed', 'denied', 'reversed'] })])
	)
})

test('a field whose words are a closed list says them as an enumeration, the list of db/words.ts', () => {
	type Field = { enum?: string[]; anyOf?: { enum?: string[] }[]; items?: Field }
	const { schemas } = JSON.parse(text).components as { schemas: Record<string, { properties?: Record<string, Field> }> }
	const fields = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
		Object.entries(properties).map(([key, field]) => ({ field: `${name}.${key}`, words: wordsOf(field) }))
	)
	// A problem's status is that of HTTP; a column's unit and a cost's currency are open; a mapping names columns of a list.
	const mapped = ['datePrecision', 'kind', 'status', 'tier'].map((field) => `IntakeMapping.${field}`)
	const others = ['Problem.status', ...mapped, 'PackageColumn.unit', 'CostShare.unit']
	const say = new Map(fields.map(({ field, words }) => [field, words]))
	expect(say.get('Move.kind')).toEqual(moveKinds)
	expect(say.get('Offer.role')).toEqual(offerRoles)
	expect(say.get('Metric.unit')).toEqual(units)
	expect(say.get('Citation.tier')).toEqual(tiers)
	expect(say.get('Term.per')).toEqual(termPeriods)
	const closed =
		/^(kind|tier|status|outcome|per|unit|stance|rank|stage|basis|population|scheme|datePrecision|contingent)$/
	const inWords = fields.filter(({ field, words }) => closed.test(field.split('.')[1]!) && !words)
	expect(inWords.map(({ field }) => field)).toEqual(others)

	function wordsOf({ enum: words, anyOf = [], items }: Field): string[] | undefined {
		return words ?? anyOf.find((one) => one.enum)?.enum ?? (items && wordsOf(items))
	}
})

test('a shape that occurs twice has a name', () => {
	const { schemas } = JSON.parse(text).components as { schemas: Record<string, object> }
	const places = new Map<string, string[]>()
	const collect = (part: unknown, place: string, top = false): void => {
		if (typeof part !== 'object' || part === null) return
		const shape = JSON.stringify(part)
		if (!top && 'properties' in part && 'type' in part) places.set(shape, [...(places.get(shape) ?? []), place])
		for (const [key, value] of Object.entries(part)) collect(value, `${place}.${key}`)
	}
	for (const [name, schema] of Object.entries(schemas)) collect(schema, name, true)
	expect([...places.values()].filter((found) => found.length > 1)).toEqual([])
})
