// How long a tiny request waits at most while each cold thing is made beside it.
import { Agent, get } from 'node:http'
import { things } from './things.ts'

/** Pause between two tiny requests, ms. */
const pauseMs = 2
/** Watched before and after a thing, ms: what it leaves behind on the loop counts too. */
const marginMs = 25
const tiny = '/robots.txt'

export type Wait = { name: string; status: number; bytes: number; tookMs: number; longestMs: number }

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Asks for an address over a connection that is kept; answers its status and size. */
function ask(agent: Agent, url: string): Promise<{ status: number; bytes: number }> {
	return new Promise((resolve, reject) => {
		get(url, { agent, headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
			let bytes = 0
			answer.on('data', (piece: Buffer) => (bytes += piece.length))
			answer.on('end', () => resolve({ status: answer.statusCode!, bytes })).on('error', reject)
		}).on('error', reject)
	})
}

/** Asks for the tiny thing again and again until `end` is called, which answers the longest wait in ms. */
function watch(base: string): { end: () => Promise<number> } {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 })
	let longest = 0
	const ending = new AbortController()
	const done = (async () => {
		while (!ending.signal.aborted) {
			const started = performance.now()
			await ask(agent, base + tiny)
			longest = Math.max(longest, performance.now() - started)
			await sleep(pauseMs)
		}
		agent.destroy()
	})()
	return {
		async end() {
			ending.abort()
			await done
			return longest
		}
	}
}

/** What `make` takes, and the longest wait of a tiny request meanwhile. */
export async function measureWait(
	base: string,
	name: string,
	make: (
		ask: (path: string) => Promise<{ status: number; bytes: number }>
	) => Promise<{ status: number; bytes: number }>
): Promise<Wait> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 })
	const watching = watch(base)
	await sleep(marginMs)
	const started = performance.now()
	const made = await make((path) => ask(agent, base + path))
	const tookMs = performance.now() - started
	await sleep(marginMs)
	agent.destroy()
	return { name, ...made, tookMs, longestMs: await watching.end() }
}

/** The waits of all things whose name holds `asked`, each the longest of its times. */
export async function* measureWaits(base: string, asked = ''): AsyncGenerator<Wait> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 })
	// The way itself is made before: the first request of all opens what every page uses.
	for (let n = 0; n < 50; n++) await ask(agent, base + tiny)
	agent.destroy()
	for (const { name, path, times = 3 } of things.filter(({ name }) => name.includes(asked))) {
		let worst: Wait | undefined
		for (let n = 0; n < times; n++) {
			const wait = await measureWait(base, name, (ask) => ask(path(n)))
			worst ??= wait
			worst.longestMs = Math.max(worst.longestMs, wait.longestMs)
			worst.tookMs = Math.max(worst.tookMs, wait.tookMs)
			worst.status = Math.max(worst.status, wait.status)
		}
		yield worst!
	}
}
