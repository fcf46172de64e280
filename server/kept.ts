// Finished answers, kept in memory: the one least recently asked for goes first.
export type Kept = { take: (key: string) => Buffer | undefined; put: (key: string, body: Buffer) => void }

/** A store of at most `maxBytes` of bodies. */
export function keepBodies(maxBytes: number): Kept {
	const bodies = new Map<string, Buffer>()
	let bytes = 0
	const drop = (key: string) => {
		bytes -= bodies.get(key)?.length ?? 0
		bodies.delete(key)
	}
	return {
		take(key) {
			const body = bodies.get(key)
			if (body === undefined) return undefined
			bodies.delete(key)
			bodies.set(key, body)
			return body
		},
		put(key, body) {
			drop(key)
			bodies.set(key, body)
			bytes += body.length
			for (const oldest of bodies.keys()) {
				if (bytes <= maxBytes) break
				drop(oldest)
			}
		}
	}
}
