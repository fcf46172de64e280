// How connections end when the program does: each once its answers are sent and read, and never in the middle of one.
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** How long a connection is idle before it is closed, in ms: a reader that still unpacks takes an earlier end for a fault. */
const rest = 1000

/**
 * Makes `server.closeIdleConnections()` wait for what is not sent yet. Node's own, which `close()` calls too, takes a
 * connection for idle once its answer is handed over, and cuts off a long one on its way to a slow reader.
 */
export function closeWhenSent(server: Server): void {
	const connections = new Map<Socket, { unanswered: number; idleSince: number }>()
	server.on('connection', (socket) => {
		connections.set(socket, { unanswered: 0, idleSince: -rest })
		socket.once('close', () => connections.delete(socket))
	})
	server.on('request', ({ socket }, response) => {
		const state = connections.get(socket)
		if (!state) return
		state.unanswered++
		response.once('close', () => {
			state.unanswered--
			state.idleSince = performance.now()
		})
	})
	server.closeIdleConnections = () => {
		const latest = performance.now() - rest
		for (const [socket, { unanswered, idleSince }] of connections) if (!unanswered && idleSince <= latest) socket.end()
	}
}
