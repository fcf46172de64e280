// The program as a reader meets it: started on a database of its own, on a free port.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { copyDatabase } from '../real.ts'

export type Started = Awaited<ReturnType<typeof startSite>>
export type StartOptions = {
	/** A database that it starts with a copy of; without one it imports the real dataset. */
	from?: string
	env?: Record<string, string>
	/** Gets each line that it says or logs. */
	listen?: (line: string) => void
}

/** Starts the program: the address it answers at, its database, its process, and how to end it. */
export async function startSite({ from, env, listen }: StartOptions = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'labflow-'))
	const db = join(folder, 'labflow.db')
	if (from) copyDatabase(from, db)
	const server = spawn(process.execPath, ['server/main.ts'], {
		env: { ...process.env, ...env, PORT: '0', LABFLOW_DB: db },
		stdio: ['ignore', 'pipe', listen ? 'pipe' : 'inherit']
	})
	if (listen && server.stderr) createInterface(server.stderr).on('line', listen)
	const base = await new Promise<string>((resolve, reject) => {
		createInterface(server.stdout!).on('line', (line) => {
			listen?.(line)
			const address = /^Labflow is at (http:[^,]+)/.exec(line)?.[1]
			if (address) resolve(address)
		})
		server.once('exit', (code) => reject(new Error(`The program ended with ${code} before it answered`)))
	})
	const end = async () => {
		if (server.exitCode === null && server.kill()) await once(server, 'exit')
		rmSync(folder, { recursive: true })
	}
	return { base, db, end, pid: server.pid }
}
