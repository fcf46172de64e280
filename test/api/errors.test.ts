// Every error has one shape and names what is wrong.
import type { FastifyInstance } from 'fastify'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

const badInput = (path: string, message: string) => ({
	type: '/api#bad-input',
	title: 'The request cannot be answered as asked',
	status: 400,
	detail: message,
	errors: [{ path, message }]
})
const notFound = (detail: string, path?: string) => ({
	type: '/api#not-found',
	title: 'There is no such thing here',
	status: 404,
	detail,
	...(path && { errors: [{ path, message: detail }] })
})

test.each([
	['an unknown key', '/moves?labb=x', badInput('labb', 'Unknown key `labb`. Did you mean `lab`?')],
	[
		'a bad date',
		'/moves?since=2025-13',
		badInput(
			'since',
			'`since` is `2025-13`, which is no date: give a year, month or day, as in 2025, 2025-07 or 2025-07-12.'
		)
	],
	[
		'a range that ends before it begins',
		'/flows?since=2025-07&until=2024',
		badInput('until', '`until` is `2024`, which is before `since`, `2025-07`.')
	],
	['a bad limit', '/people?limit=501', badInput('limit', '`limit` is `501`: give a whole number from 1 to 500.')],
	[
		'a word outside the vocabulary',
		'/trends/moves?by=week',
		badInput('by', '`by` is `week`. Known are `month`, `quarter`, `year`.')
	],
	[
		'a basis that sums do not have',
		'/trends/offers?sums=euros',
		badInput('sums', '`sums` is `euros`. Known are `reported`, `yearly`, `usd`, `today`.')
	],
	[
		'an event that is not named',
		'/trends/after?days=30',
		badInput('event', '`event` is the id of an event, as listed by /api/v1/events.')
	],
	[
		'an event without a lab of its own',
		'/trends/after?event=world-2022-10-us-persons',
		badInput('lab', 'The event `world-2022-10-us-persons` has no lab of its own: name one in `lab`.')
	],
	[
		'a lab that flows to itself',
		'/flows/meta/meta',
		badInput('to', '`to` is `meta`, as `from` is: a flow leads from one lab to another.')
	],
	[
		'an address behind which there is nothing',
		'/revisions/2/difference?of=/labs/%25',
		badInput('of', '`of` is `/labs/%`, which shows no records: give an address such as `/flows?since=2025-07`.')
	],
	['a long text', `/search?q=${'x'.repeat(201)}`, badInput('q', '`q` has 201 characters: at most 200 are read.')]
])('%s is named', async (_, url, problem) => {
	const answer = await app.inject(`/api/v1${url}`)
	expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control'], answer.json()]).toEqual([
		400,
		'application/problem+json; charset=utf-8',
		'no-store',
		problem
	])
})

test('several bad inputs are named at once', async () => {
	const answer = await app.inject('/api/v1/moves?since=x&limit=y')
	expect(answer.json().errors.map((error: { path: string }) => error.path)).toEqual(['since', 'limit'])
})

test.each(['/moves', '/moves.csv', '/moves.ndjson', '/moves.metadata.json', '/flows', '/trends/moves', '/flows.csv'])(
	'a lab that does not exist is named by %s',
	async (path) => {
		const answer = await app.inject(`/api/v1${path}?lab=no-such-lab`)
		expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, 'lab'])
		expect(answer.json().errors[0].message).toContain('no-such-lab')
	}
)

test.each([
	['/moves/no-such', 'There is no move `no-such`.', 'id'],
	['/people/no-such', 'There is no person `no-such`.', 'id'],
	['/labs/no-such', 'There is no lab `no-such`.', 'id'],
	['/labs/no-such/roster', 'There is no lab `no-such`.', 'id'],
	['/labs/no-such/alumni.csv', 'There is no lab `no-such`.', 'id'],
	['/offers/no-such', 'There is no offer `no-such`.', 'id'],
	['/deals/no-such', 'There is no deal `no-such`.', 'id'],
	['/events/no-such', 'There is no event `no-such`.', 'id'],
	['/trends/after?event=no-such', 'There is no event `no-such`.', 'event'],
	['/metrics/no-such', 'There is no metric `no-such`.', 'id'],
	['/sources/no-such', 'There is no source `no-such`.', 'id'],
	['/flows/no-such/no-such', 'There is no lab `no-such`.', 'from'],
	['/nowhere', 'There is nothing at `/api/v1/nowhere`; /api lists what there is.', undefined]
])('%s is not found', async (url, detail, path) => {
	const answer = await app.inject(`/api/v1${url}`)
	expect([answer.statusCode, answer.json()]).toEqual([404, notFound(detail, path)])
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('%s is told what the address knows', async (method) => {
	const answer = await app.inject({
		method,
		url: '/api/v1/moves',
		payload: '{',
		headers: { 'content-type': 'application/json' }
	})
	expect([answer.statusCode, answer.headers.allow, answer.json()]).toEqual([
		405,
		'GET, HEAD, OPTIONS',
		{
			type: '/api#method-not-allowed',
			title: 'This address can only be read',
			status: 405,
			detail: `${method} is not for this address: it knows GET, HEAD, OPTIONS.`
		}
	])
})

test('OPTIONS says what the address knows, to scripts of any site', async () => {
	const { statusCode, headers } = await app.inject({ method: 'OPTIONS', url: '/api/v1/moves.csv' })
	expect([statusCode, headers.allow, headers['access-control-allow-origin']]).toEqual([204, 'GET, HEAD, OPTIONS', '*'])
})

test('HEAD has the headers of GET and no body', async () => {
	const [head, get] = await Promise.all([
		app.inject({ method: 'HEAD', url: '/api/v1/moves' }),
		app.inject({ method: 'GET', url: '/api/v1/moves' })
	])
	expect([head.statusCode, head.headers.etag, head.headers['content-length'], head.body]).toEqual([
		200,
		get.headers.etag,
		get.headers['content-length'],
		''
	])
})

test.each(['/moves?q=%zz', '/moves?q=%E0%A4%A', '/moves/%zz'])(
	'an address with a broken %% is refused: %s',
	async (url) => {
		const answer = await app.inject(`/api/v1${url}`)
		expect([answer.statusCode, answer.json().type]).toEqual([400, '/api#bad-address'])
	}
)

test('an address that is too long is refused', async () => {
	const answer = await app.inject(`/api/v1/moves?q=${'x'.repeat(8000)}`)
	expect([answer.statusCode, answer.json()]).toEqual([
		414,
		{
			type: '/api#too-long',
			title: 'The address is too long',
			status: 414,
			detail: 'The address has 8016 characters: at most 8000 are read.'
		}
	])
})

test('what is no HTTP, and headers beyond all measure, are problems too', async () => {
	const server = await buildTestApp()
	await server.listen({ port: 0 })
	const port = (server.server.address() as { port: number }).port
	const ask = async (text: string) => {
		const socket = connect(port)
		socket.write(text)
		let answer = ''
		socket.on('data', (data) => (answer += String(data)))
		await once(socket, 'close')
		return [answer.split('\r\n', 1)[0], JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)).type]
	}
	expect(await ask('nonsense\r\n\r\n')).toEqual(['HTTP/1.1 400 Bad Request', '/api#bad-input'])
	expect(await ask(`GET /${'x'.repeat(70_000)} HTTP/1.1\r\n\r\n`)).toEqual([
		'HTTP/1.1 414 URI Too Long',
		'/api#too-long'
	])
	await server.close()
})

test('what fails inside says nothing of the inside', async () => {
	const broken = await buildTestApp()
	broken.get('/api/v1/broken', () => {
		throw new Error('select secret from /srv/labflow.db')
	})
	const answer = await broken.inject('/api/v1/broken')
	expect([answer.statusCode, answer.json()]).toEqual([
		500,
		{
			type: '/api#failed',
			title: 'The server failed',
			status: 500,
			detail: 'Something went wrong on our side; the request was fine or we would have said so.'
		}
	])
	await broken.close()
})

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty valueOf'])(
	'a word that every object of the language has, %s, is a name like any other',
	async (name) => {
		for (const path of [`/people?from=${name}`, `/people?lab=${name}`, `/moves?person=${name}`]) {
			const answer = await app.inject(`/api/v1${path}`)
			expect([path, answer.statusCode]).toEqual([path, 400])
		}
		expect((await app.inject(`/api/v1/search?q=${name}`)).statusCode).toBe(200)
	}
)
