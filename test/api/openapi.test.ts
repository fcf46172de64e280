import { createConfig, lintFromString } from '@redocly/openapi-core'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
