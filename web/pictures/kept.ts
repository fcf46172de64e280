// Finished pictures, kept until the data changes or their room is taken; the one least recently asked for goes first.
const mostBytes = 48_000_000
const bodies = new Map<string, Buffer<ArrayBuffer>>()
let bytes = 0

export function takePicture(key: string): Buffer<ArrayBuffer> | undefined {
	const body = bodies.get(key)
	if (body) {
		bodies.delete(key)
		bodies.set(key, body)
	}
	return body
}

export function keepPicture(key: string, body: Buffer<ArrayBuffer>): void {
	bytes += body.length - (bodies.get(key)?.length ?? 0)
	bodies.set(key, body)
	for (const [oldest, { length }] of bodies) {
		if (bytes <= mostBytes) break
		bodies.delete(oldest)
		bytes -= length
	}
}
