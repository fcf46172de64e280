// What the files of a run share (globalSetup): the real dataset, imported once; one program over it, and one browser, each
// started when a file first asks for it. A file asks by `inject('stage')`: workers are other processes.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureSite } from '../server/site/build.ts'
import { launchServer } from './browser/launch.ts'
import { startSite } from './browser/start.ts'
import { realFile } from './real.ts'

declare module 'vitest' {
	interface ProvidedContext {
		/** Folder of the run, and where one asks for `/site`, the address of the program, `/browser`, that of the browser, and `/database`, the real one’s path. */
		stage: { folder: string; address: string }
	}
}

/** A value that is made by whoever asks first. */
function lazily<Value>(make: () => Promise<Value>): {
	get: () => Promise<Value>
	made: () => Promise<Value> | undefined
} {
	let value: Promise<Value> | undefined
	return { get: () => (value ??= make()), made: () => value }
}

export default async function setup({ provide }: TestProject) {
	// Programs are started a dozen times in a run: what Node makes of their files is kept beside the packages.
	process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../node_modules/.cache/compiled')
	const folder = mkdtempSync(join(tmpdir(), 'labflow-stage-'))
	// Built once, before the first program starts: several would build it side by side.
	const database = lazily(async () => {
		await ensureSite(console.log)
		return realFile(folder)
	})
	const site = lazily(async () => startSite({ from: await database.get() }))
	const browser = lazily(launchServer)
	const answers: Record<string, () => Promise<string>> = {
		'/database': database.get,
		'/site': async () => (await site.get()).base,
		'/browser': async () => (await browser.get()).wsEndpoint()
	}
	const server = createServer(async ({ url }, response) => {
		try {
			response.end(await answers[url!]!())
		} catch (error) {
			response.writeHead(500).end(String((error as Error).stack))
		}
	})
	// A worker that waits for the first start is not to be cut off.
	server.requestTimeout = 0
	await once(server.listen(0, '127.0.0.1'), 'listening')
	provide('stage', { folder, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
	return async () => {
		server.close()
		await Promise.allSettled([
			browser.made()?.then((started) => started.close()),
			site.made()?.then((started) => started.end())
		])
		rmSync(folder, { recursive: true, force: true })
	}
}
