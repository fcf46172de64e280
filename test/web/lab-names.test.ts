import type { FastifyInstance } from 'fastify'
import { isHttpError, isRedirect } from '@sveltejs/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getJson } from '../../web/parts/data.ts'
import { readWithLabs } from '../../web/parts/lab-names.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

const fetchApi = (async (path: string) => {
	const answer = await app.inject(path)
	return new Response(answer.rawPayload as BodyInit, { status: answer.statusCode })
}) as typeof fetch

/** Where a page of flows goes on to, or what is said of its labs; undefined where it stands. */
async function ask(query: string) {
	const url = new URL(`/flows?${query}`, 'https://labflow.test')
	const read = () => getJson(fetchApi, `/flows${url.search}`)
	const fault = await readWithLabs({ fetch: fetchApi, url }, ['lab', 'from', 'to'], read).then(
		() => undefined,
		(thrown: unknown) => thrown
	)
	if (isRedirect(fault)) return fault.location
	if (!isHttpError(fault)) return fault
	return (
		fault.body.unread?.map(({ value, several, hits }) => [value, several, hits.map(({ id }) => id)]) ?? fault.status
	)
}

test.for([
	['lab=openai', undefined],
	['lab=OpenAI', '/flows?lab=openai'],
	['lab=DeepMind,openai&since=2024', '/flows?lab=google-deepmind,openai&since=2024'],
	['lab=智谱', '/flows?lab=zhipu'],
	['lab=Thinking+Machines', '/flows?lab=thinking-machines'],
	['from=Meta&to=unknown', '/flows?from=meta&to=unknown']
])('labs are found by name, alias or id: %s', async ([query, next]) => {
	expect(await ask(query!)).toBe(next)
})

test('a name that means no lab, or several, says which may be meant', async () => {
	expect(await ask('lab=OpenAI,Openia')).toEqual([['Openia', false, expect.arrayContaining(['openai'])]])
	const [brain] = (await ask('lab=Brain')) as [string, boolean, string[]][]
	expect(brain!.slice(0, 2)).toEqual(['Brain', true])
	expect(brain![2].length).toBeGreaterThan(1)
})

test('what is wrong elsewhere in a question is said as it is', async () => {
	expect(await ask('lab=openai&since=never')).toBe(400)
})
