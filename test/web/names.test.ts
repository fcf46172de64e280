import type { FastifyInstance } from 'fastify'
import { isHttpError, isRedirect } from '@sveltejs/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getJson } from '../../web/parts/address/api.ts'
import { askedOf, readWithNames, typedOf } from '../../web/parts/address/names.ts'
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

/** Where a page goes on to, or what is said of its names; undefined where it stands. */
async function ask(address: string) {
	const url = new URL(address, 'https://labflow.test')
	const read = () => getJson<object>(fetchApi, url.pathname + url.search)
	const fault = await readWithNames(url, read, (answer) => [askedOf(answer)]).then(
		() => undefined,
		(thrown: unknown) => thrown
	)
	if (isRedirect(fault)) return fault.location
	if (!isHttpError(fault)) return fault
	return (
		fault.body.errors?.flatMap(({ unread }) =>
			unread ? [[unread.value, unread.several, unread.suggestions.map(({ id }) => id)]] : []
		) ?? fault.status
	)
}

test.for([
	['/flows?lab=openai', undefined],
	['/flows?lab=OpenAI', '/flows?lab=openai'],
	['/flows?lab=DeepMind,openai&since=2024', '/flows?lab=google-deepmind,openai&since=2024'],
	['/flows?lab=智谱', '/flows?lab=zhipu'],
	['/flows?lab=Thinking+Machines', '/flows?lab=thinking-machines'],
	['/flows?from=Meta&to=unknown', '/flows?from=meta&to=unknown'],
	['/flows?lab=Google,+Inc.', '/flows?lab=google'],
	['/moves?person=吳恩達', '/moves?person=andrew-ng'],
	['/moves?person=Alex+Wang&lab=騰訊', '/moves?person=alexandr-wang&lab=tencent'],
	['/labs?parent=Google', '/labs?parent=google']
])('labs and people are found by name, alias or id: %s', async ([query, next]) => {
	expect(await ask(query!)).toBe(next)
})

test('a name that means nobody, or several, says who may be meant', async () => {
	expect(await ask('/flows?lab=OpenAI,Openia')).toEqual([['Openia', false, expect.arrayContaining(['openai'])]])
	const [brain] = (await ask('/flows?lab=Brain')) as [string, boolean, string[]][]
	expect(brain!.slice(0, 2)).toEqual(['Brain', true])
	expect(brain![2].length).toBeGreaterThan(1)
	expect(await ask('/moves?person=John+Shulman')).toEqual([['John Shulman', false, ['john-schulman']]])
	expect(await ask('/moves?person=Shunyu+Yao')).toEqual([['Shunyu Yao', true, ['shunyu-yao', 'shunyu-yao-physicist']]])
})

test('what is wrong elsewhere in a question is said as it is', async () => {
	expect(await ask('/flows?lab=openai&since=never')).toEqual([])
})

test('a field shows names, and the id of one that has a comma', () => {
	const records = [
		{ id: 'one', name: 'One' },
		{ id: 'two-town', name: 'Two, Town' }
	]
	expect(typedOf(records, 'one,two-town')).toBe('One, two-town')
	expect(typedOf(undefined, 'Onne')).toBe('Onne')
	expect(typedOf(undefined, null)).toBe('')
})
