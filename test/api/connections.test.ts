import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { closeWhenSent } from '../../server/connections.ts'

test('an answer to a slow reader is sent to its end before its connection is closed, an idle one is closed at once', async () => {
	const length = 20_000_000
	const server = createServer((_request, response) => response.end(Buffer.alloc(length)))
	closeWhenSent(server)
	await once(server.listen(0, '127.0.0.1'), 'listening')
	const { port } = server.address() as AddressInfo
	const [slow, idle] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
	await Promise.all([once(slow, 'connect'), once(idle, 'connect')])
	slow.pause()
	slow.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
	await wait(100)
	const closed = once(server, 'close')
	server.close()
	const closing = setInterval(() => server.closeIdleConnections(), 50)
	await once(idle.resume(), 'end')
	let read = 0
	slow.on('data', (chunk: Buffer) => (read += chunk.length))
	await once(slow.resume(), 'end')
	expect(read).toBeGreaterThan(length)
	await closed
	clearInterval(closing)
})
