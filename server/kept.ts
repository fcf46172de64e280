// Finished answers, kept in memory: the one least recently asked for goes first.
export type Kept = { take: (key: string) => string | undefined; put: (key: string, body: string) => void }

/** A store of at most `maxCharacters` of bodies. */
export function keepBodies(maxCharacters: number): Kept {
	const bodies = new Map<string, string>()
	let characters = 0
	const drop = (key: string) => {
		characters -= bodies.get(key)?.length ?? 0
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
			characters += body.length
			for (const oldest of bodies.keys()) {
				if (characters <= maxCharacters) break
				drop(oldest)
			}
		}
	}
}
