// Who may do what: each route that writes, as the app itself lists them, is tried by everyone. The table is printed, and is
// the one in fixtures/permissions.md: a route that is added fails here until its row stands there.
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAccount, type DeskAccount } from '../desk.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
	await app.ready()
})
afterAll(() => app.close())

const writing = ['POST', 'PUT', 'PATCH', 'DELETE'] as const
type Route = { method: (typeof writing)[number]; path: string }

/** The routes of the app that are no plain reading, from the tree that it prints. */
function listRoutes(): Route[] {
	const above: string[] = []
	return app
		.printRoutes({ commonPrefix: false })
		.split('\n')
		.flatMap((line) => {
			const [, indent, part, methods = ''] = /^((?:│ {3}| {4})*)[├└]── (\S*)(?: \((.*)\))?/.exec(line) ?? []
			if (indent === undefined) return []
			const depth = indent.length / 4
			above.splice(depth, Infinity, part!)
			// One place has one name, whatever its routes call it.
			const path = above.join('').replace(/:\w+(\|:\w+)+/g, ':id')
			return writing.filter((method) => methods.split(', ').includes(method)).map((method) => ({ method, path }))
		})
}

/** Who asks, each anew: what is tried may end a session. */
const askers: Record<string, (account: (role: 'editor' | 'admin') => Promise<DeskAccount>) => Promise<object>> = {
	nobody: async () => ({}),
	'token: read': async (account) => (await account('admin')).token('read'),
	'token: report': async (account) => (await account('admin')).token('report'),
	'token: edit': async (account) => (await account('admin')).token('edit'),
	'token: import': async (account) => (await account('admin')).token('import'),
	'token: follow': async (account) => (await account('admin')).token('follow'),
	'token: admin': async (account) => (await account('admin')).token('admin'),
	'editor’s token: all': async (account) =>
		(await account('editor')).token('read', 'report', 'edit', 'import', 'follow', 'admin'),
	'editor, no CSRF': async (account) => (await account('editor')).cookie,
	editor: async (account) => (await account('editor')).headers,
	'admin, no CSRF': async (account) => (await account('admin')).cookie,
	admin: async (account) => (await account('admin')).headers
}

const ask = async ({ method, path }: Route, headers: object, id = '999999999') => {
	const url = path.replace(/:\w+|\*/g, id)
	const payload = method === 'DELETE' ? undefined : {}
	return app.inject({ method, url, headers: { ...headers }, ...(payload && { payload }) })
}

/** Whether an address can only be read: it says so to nobody, at once or where its record is there. */
const isReading = async (route: Route) => {
	const tries = await Promise.all(['999999999', '1'].map((id) => ask(route, {}, id)))
	return tries.some(({ statusCode }) => statusCode === 405) || route.path.endsWith('*')
}

/** What a try comes to: `yes` where what is asked was looked at, whether or not there was anything to be done. */
const cellOf = (status: number) => (status === 401 || status === 403 ? String(status) : 'yes')

test('who may do what on each route that writes is what the table says, and no route is missing from it', async () => {
	const rows: string[] = []
	for (const route of listRoutes()) {
		if (await isReading(route)) continue
		const cells: string[] = []
		for (const open of Object.values(askers)) {
			const headers = await open((role) => openAccount(app, { role }))
			const { statusCode } = await ask(route, headers)
			expect(statusCode, `${route.method} ${route.path}`).toBeLessThan(500)
			cells.push(cellOf(statusCode))
		}
		rows.push(`| ${[`${route.method} ${route.path.replace('/api/v1', '')}`, ...cells].join(' | ')} |`)
	}
	const names = Object.keys(askers)
	const table = [
		`| | ${names.join(' | ')} |`,
		`| --- | ${names.map(() => '---').join(' | ')} |`,
		...rows.toSorted()
	].join('\n')
	console.log(table)
	const fixture = readFileSync(new URL('../fixtures/permissions.md', import.meta.url), 'utf8')
	expect(readRows(table)).toEqual(readRows(fixture))
}, 120_000)

/** The cells of a table in Markdown, but for its line of dashes, however they are aligned. */
function readRows(text: string): string[] {
	const lines = text.split('\n').filter((line) => line.startsWith('|') && !/^\| *-/.test(line))
	return lines.map((line) => line.split(/ *\| */).join('|'))
}

test('who may do nothing is refused before what they send is read', async () => {
	const payload = '{"this is no JSON'
	const tried: string[] = []
	for (const route of listRoutes()) {
		if ((await isReading(route)) || cellOf((await ask(route, {})).statusCode) === 'yes') continue
		const url = route.path.replace(/:\w+/g, '1')
		const headers = { 'content-type': 'application/json' }
		const { statusCode } = await app.inject({ method: route.method, url, payload, headers })
		expect(statusCode, `${route.method} ${route.path}`).toBe(401)
		tried.push(url)
	}
	expect(tried).toContain('/api/v1/accounts/1')
})
