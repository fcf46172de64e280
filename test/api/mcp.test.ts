// The tools for assistants, asked by the official clients of both protocols: that of 2026-07-28 and that of before.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client as NewClient, StreamableHTTPClientTransport as NewHttp } from '@modelcontextprotocol/client'
import { StdioClientTransport as NewStdio } from '@modelcontextprotocol/client/stdio'
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport as OldStdio } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport as OldHttp } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { ToolAnswer } from '../../server/mcp/shape.ts'
import { buildTestApp } from '../helpers.ts'
import { realFile } from '../real.ts'

type Result = { isError?: boolean; content: { type: string; text: string }[]; structuredContent?: ToolAnswer }
type Client = {
	tools: () => Promise<{ name: string; description?: string; inputSchema: object; outputSchema?: object }[]>
	call: (name: string, asked: object) => Promise<Result>
	version: () => string | undefined
	close: () => Promise<void>
}
const info = { name: 'test', version: '1' }
/** A program that starts while others are busy takes long to say its first word. */
const patience = { timeout: 200_000 }

let app: FastifyInstance
let url: URL
beforeAll(async () => {
	app = await buildTestApp()
	url = new URL(`${await app.listen({ port: 0, host: '127.0.0.1' })}/mcp`)
})
afterAll(() => app.close())

/** A client as the tests ask it, whatever its version. */
function wrap(client: NewClient | OldClient, version: () => string | undefined): Client {
	const of = client as NewClient
	return {
		tools: async () => (await of.listTools()).tools as Awaited<ReturnType<Client['tools']>>,
		call: async (name, asked) => (await of.callTool({ name, arguments: asked as Record<string, unknown> })) as Result,
		version,
		close: () => client.close()
	}
}
async function openNew(transport: ConstructorParameters<typeof NewHttp>[0] | NewStdio): Promise<Client> {
	const client = new NewClient(info, { versionNegotiation: { mode: 'auto' } })
	await client.connect(transport instanceof URL ? new NewHttp(transport) : (transport as NewStdio), patience)
	return wrap(client, () => client.getNegotiatedProtocolVersion())
}
async function openOld(transport: URL | OldStdio): Promise<Client> {
	const client = new OldClient(info)
	let version: string | undefined
	const way = transport instanceof URL ? new OldHttp(transport) : transport
	const set = 'setProtocolVersion' in way ? way.setProtocolVersion.bind(way) : undefined
	Object.assign(way, { setProtocolVersion: (said: string) => (set?.(said), (version = said)) })
	await client.connect(way as OldStdio, patience)
	return wrap(client, () => version)
}

const names = ['search', 'fetch', 'moves', 'offers', 'flow', 'compare', 'match', 'whats_new']
const size = (result: Result) => Buffer.byteLength(JSON.stringify(result))
const found = (result: Result): ToolAnswer => {
	expect(result.isError ? result.content[0]!.text : '').toBe('')
	expect(size(result)).toBeLessThanOrEqual(8000)
	return result.structuredContent!
}

describe.each([
	['of 2026-07-28', () => openNew(url), '2026-07-28'],
	['of before', () => openOld(url), '2025-11-25']
])('a client %s', (_, open, version) => {
	let client: Client
	beforeAll(async () => {
		client = await open()
	})
	afterAll(() => client.close())

	test('speaks its own version, and sees all tools with what they take and answer', async () => {
		expect(client.version()).toBe(version)
		const tools = await client.tools()
		expect(tools.map(({ name }) => name)).toEqual(names)
		for (const { description, inputSchema, outputSchema } of tools) {
			expect(description).toBeTruthy()
			expect(JSON.stringify([inputSchema, outputSchema])).not.toMatch(/prefixItems|"items":\[/)
		}
	})

	test('finds out who left xAI this year, with links and sources', async () => {
		const { rows } = found(await client.call('search', { query: 'xAI', types: ['lab'] }))
		const lab = rows[0]!.id as string
		expect(lab).toBe('lab:xai')
		const answer = found(await client.call('moves', { from: lab, since: '2026' }))
		const api = (await app.inject('/api/v1/moves?from=xai&since=2026&limit=500')).json()
		expect([answer.sentence, answer.n, answer.revision]).toEqual([api.sentence, api.total, api.revision])
		expect(answer.link).toBe(`${url.origin}/moves?from=xai&since=2026`)
		expect(answer.licence).toBe('CC-BY-4.0')
		expect(answer.caveats.length).toBeGreaterThan(0)
		const all = [...answer.rows]
		for (let { next } = answer; next;) {
			const more = found(await client.call('moves', { from: lab, since: '2026', cursor: next }))
			expect(more.rows.length).toBeGreaterThan(0)
			all.push(...more.rows)
			next = more.next
		}
		expect(all.map(({ id }) => id)).toEqual(api.rows.map(({ id }: { id: string }) => `move:${id}`))
		expect(all.every(({ url }) => String(url).startsWith('http'))).toBe(true)
		const { rows: read } = found(await client.call('fetch', { id: all[0]!.id as string }))
		expect(read[0]!.id).toBe(all[0]!.id)
	})

	test('each tool answers with sentence, n, revision, link, caveats and licence, within its bound', async () => {
		const asked: Record<string, object> = {
			search: { query: '吴恩达' },
			fetch: { id: 'person:noam-shazeer' },
			moves: { lab: 'lab:openai' },
			offers: { lab: 'lab:meta', largest: true },
			flow: { from: 'lab:openai', to: 'lab:meta' },
			compare: { text: '$200M/4yr' },
			match: { names: 'Noam Shazer\nShunyu Yao\nZyxwv Unheardof' },
			whats_new: {}
		}
		expect(Object.keys(asked)).toEqual(names)
		for (const [name, question] of Object.entries(asked)) {
			const result = await client.call(name, question)
			const answer = found(result)
			expect([name, answer.sentence.length > 5, answer.rows.length > 0]).toEqual([name, true, true])
			expect([answer.revision, answer.licence, answer.link.startsWith(url.origin)]).toEqual([2, 'CC-BY-4.0', true])
			expect(answer.caveats.length).toBeGreaterThan(0)
			expect(result.content[0]!.text).toContain(answer.sentence)
			expect(result.content[0]!.text).toContain(answer.link)
		}
		const { rows } = found(await client.call('match', asked.match!))
		expect(rows.map(({ verdict }) => verdict)).toEqual(['sure', 'choose', 'none'])
		expect(found(await client.call('flow', {})).rows.length).toBeGreaterThan(5)
		expect(found(await client.call('flow', { lab: 'lab:xai', since: '2025' })).sentence).toContain('xAI')
		expect(found(await client.call('whats_new', { since: '1' })).n).toBeGreaterThan(3000)
		expect(found(await client.call('whats_new', { since: '2026-05' })).rows.length).toBeGreaterThan(2)
	})

	test('an id that was made up is an error with a hint, and so is a name in its place', async () => {
		for (const [name, asked] of [
			['moves', { from: 'lab:deepmnd' }],
			['moves', { from: 'OpenAI' }],
			['moves', { person: 'lab:openai' }],
			['offers', { person: 'person:nobody' }],
			['flow', { lab: 'lab:nowhere' }],
			['fetch', { id: 'person:nobody' }],
			['fetch', { id: 'planet:mars' }]
		] as const) {
			const result = await client.call(name, asked)
			expect([name, result.isError, result.content[0]!.text]).toEqual([
				name,
				true,
				expect.stringContaining('Ids come from `search`')
			])
		}
		const { isError, content } = await client.call('moves', { cursor: 'made-up' })
		expect([isError, content[0]!.text]).toEqual([true, expect.stringContaining('cursor')])
		expect((await client.call('moves', { since: '202x' })).content[0]!.text).toContain('202x')
		const unknown = await client
			.call('moves', { salary: 1 })
			.catch((error: Error) => ({ isError: true, content: [{ text: error.message }] }))
		expect(unknown.isError).toBe(true)
	})
})

test('pages of other sites and names turned to this machine are refused', async () => {
	const body = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }
	const ask = (headers: Record<string, string>) =>
		app.inject({
			method: 'POST',
			url: '/mcp',
			headers: { accept: 'application/json, text/event-stream', 'content-type': 'application/json', ...headers },
			body
		})
	const at = { host: 'localhost' }
	expect((await ask(at)).statusCode).toBe(200)
	expect((await ask({ ...at, origin: 'http://localhost:6274' })).statusCode).toBe(200)
	expect((await ask({ ...at, origin: 'https://evil.example' })).statusCode).toBe(403)
	expect((await ask({ ...at, origin: 'null' })).statusCode).toBe(403)
	expect((await ask({ host: 'evil.example' })).statusCode).toBe(403)
	expect((await app.inject({ url: '/mcp', headers: at })).statusCode).toBe(405)
	const long = await app.inject({
		method: 'POST',
		url: '/mcp',
		headers: { ...at, 'content-type': 'application/json' },
		payload: 'x'.repeat(200_000)
	})
	expect(long.statusCode).toBe(413)
})

describe('over standard input and output', () => {
	let folder: string
	const command = fileURLToPath(new URL('../../server/mcp/command.ts', import.meta.url))
	const started = () => ({
		command: process.execPath,
		args: [command],
		env: { ...(process.env as Record<string, string>), LABFLOW_DB: join(folder, 'own.db'), LABFLOW_SNAPSHOTS: 'none' }
	})
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'labflow-mcp-'))
		copyFileSync(realFile(inject('stage').folder), join(folder, 'own.db'))
	})
	afterAll(() => rmSync(folder, { recursive: true }))

	test.each([
		['of 2026-07-28', () => openNew(new NewStdio(started())), '2026-07-28'],
		['of before', () => openOld(new OldStdio(started())), undefined]
	])(
		'a client %s finds and reads a record',
		async (_, open, version) => {
			const client = await open()
			if (version) expect(client.version()).toBe(version)
			expect((await client.tools()).map(({ name }) => name)).toEqual(names)
			const { rows } = found(await client.call('search', { query: 'Noam Shazeer' }))
			const answer = found(await client.call('fetch', { id: rows[0]!.id as string }))
			expect(answer.link).toBe('http://127.0.0.1:3000/people/noam-shazeer')
			await client.close()
		},
		60_000
	)
})
