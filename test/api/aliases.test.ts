// Addresses with a name in place of an id.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

test.each([
	['/labs/deepmind', '/labs/google-deepmind'],
	['/people/alex-wang', '/people/alexandr-wang'],
	['/people/Alexandr%20Wang', '/people/alexandr-wang'],
	['/people/%E5%90%B4%E6%81%A9%E8%BE%BE', '/people/andrew-ng'],
	['/labs/Facebook?asOf=2024', '/labs/meta?asOf=2024'],
	['/api/v1/labs/deepmind', '/api/v1/labs/google-deepmind'],
	['/api/v1/labs/deepmind/roster.csv?level=lab', '/api/v1/labs/google-deepmind/roster.csv?level=lab'],
	['/embed/labs/deepmind.svg?theme=dark', '/embed/labs/google-deepmind.svg?theme=dark'],
	['/flows/deepmind/facebook', '/flows/google-deepmind/meta'],
	['/api/v1/flows/openai/facebook.csv', '/api/v1/flows/openai/meta.csv']
])('%s leads to %s for good', async (url, place) => {
	const answer = await app.inject(url)
	expect([answer.statusCode, answer.headers.location]).toEqual([308, place])
})

test.each([
	// An id, a name that two have, a name that nobody has, and what is no text.
	'/api/v1/labs/google-deepmind',
	'/api/v1/people/yao-shunyu',
	'/api/v1/people/no-such',
	'/api/v1/labs/%',
	'/api/v1/labs/deepmind?rev=1',
	'/api/v1/flows/unknown/meta'
])('%s leads nowhere else', async (url) => {
	expect((await app.inject(url)).statusCode).not.toBe(308)
})
