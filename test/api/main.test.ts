// The program as it is started: what it says, and how it ends.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openDb } from '../../db/open.ts'

const folder = mkdtempSync(join(tmpdir(), 'labflow-'))
afterAll(() => rmSync(folder, { recursive: true }))

function start(env: Record<string, string>): ChildProcess {
	return spawn(process.execPath, ['server/main.ts'], { env: { ...process.env, PORT: '0', ...env } })
}
/** Where it answers, once it does. */
async function findAddress(child: ChildProcess): Promise<string> {
	for await (const line of createInterface(child.stdout!)) {
		const address = /http:\S+(?=,)/.exec(line)?.[0]
		if (address) return address
	}
	throw new Error('It ended before it answered')
}
async function runToEnd(env: Record<string, string>) {
	const child = start(env)
	let said = ''
	child.stderr!.on('data', (data) => (said += String(data)))
	const [code] = await once(child, 'close')
	return [code, said.trim()]
}

test('a setting that is of no use is named in one line', async () => {
	expect(await runToEnd({ PORT: 'http' })).toEqual([1, 'PORT=http is not a port: give a whole number from 0 to 65535'])
})

test('a database that cannot be opened is named in one line', async () => {
	expect(await runToEnd({ LABFLOW_DB: '/no/such/folder/labflow.db' })).toEqual([
		1,
		'The database /no/such/folder/labflow.db (LABFLOW_DB) cannot be opened: Cannot open database because the directory does not exist'
	])
})

test('a database of a newer program is left as it is, and named in one line', async () => {
	const path = join(folder, 'newer.db')
	const db = openDb(path)
	db.sqlite.exec(`insert into __drizzle_migrations (hash, created_at) values ('x', 9e15)`)
	db.close()
	const before = readFileSync(path)
	expect(await runToEnd({ LABFLOW_DB: path })).toEqual([
		1,
		`The database ${path} (LABFLOW_DB) cannot be opened: it was written by a newer version of the program: start that one, or name another file`
	])
	expect(readFileSync(path).equals(before)).toBe(true)
})

test('the first start imports and says so, a taken port is named, and SIGTERM ends it with 0', async () => {
	const db = join(folder, 'labflow.db')
	const child = start({ LABFLOW_DB: db })
	const lines: string[] = []
	for await (const line of createInterface(child.stdout!)) {
		lines.push(line)
		if (line.startsWith('Labflow is at')) break
	}
	expect(lines[0]).toBe('The database is empty: importing db/dataset ...')
	const address = /http:\S+(?=,)/.exec(lines.at(-1)!)![0]
	expect((await (await fetch(`${address}/api/v1/about`)).json()).revision).toBe(2)
	expect((await fetch(`${address}/`)).headers.get('content-type')).toContain('text/html')

	const blocker = createServer().listen(0, '127.0.0.1')
	await once(blocker, 'listening')
	const { port } = blocker.address() as AddressInfo
	expect(await runToEnd({ LABFLOW_DB: db, PORT: String(port) })).toEqual([
		1,
		`Cannot listen on 127.0.0.1:${port}: something else listens there; set PORT to another`
	])
	blocker.close()

	child.kill('SIGTERM')
	expect(await once(child, 'exit')).toEqual([0, null])
})

test('what a newer program derives is there after its first start', async () => {
	const path = join(folder, 'labflow.db')
	const older = openDb(path)
	older.sqlite.exec('update moves set now_is = null')
	older.close()
	const child = start({ LABFLOW_DB: path })
	const address = await findAddress(child)
	const { total } = (await (await fetch(`${address}/api/v1/moves?nowIs=left`)).json()) as { total: number }
	expect(total).toBeGreaterThan(50)
	child.kill('SIGKILL')
	await once(child, 'exit')
})

test('what was asked just before SIGTERM is answered, and an unfinished request holds the end ten seconds at most', async () => {
	const child = start({ LABFLOW_DB: join(folder, 'labflow.db') })
	const address = await findAddress(child)
	const paths = ['/flows', '/labs/openai', '/embed/flows.svg', '/embed/offers.png', '/api/v1/moves.csv']
	const asked = paths.map(async (path) => {
		const answer = await fetch(address + path)
		return [path, answer.status, (await answer.bytes()).length > 1000]
	})
	const { port } = new URL(address)
	const unfinished = connect(Number(port), '127.0.0.1')
	unfinished.on('error', () => undefined)
	unfinished.write('POST /compare HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\ntext=')
	await setTimeout(300)
	const end = once(child, 'exit')
	child.kill('SIGTERM')
	const began = performance.now()
	expect(await Promise.all(asked)).toEqual(paths.map((path) => [path, 200, true]))
	expect(await end).toEqual([0, null])
	expect(performance.now() - began).toBeLessThan(20_000)
})
