// An endpoint on this machine that takes messages, and answers as a test tells it.
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Received = { headers: Record<string, string>; body: string; json: Message }
/** What messages say, as far as tests look at it. */
export type Message = {
	type: string
	timestamp: string
	// eslint-disable-next-line typescript/no-explicit-any -- each test looks at other parts
	data: any
}
type Answer = { status: number; headers?: Record<string, string>; body?: string }

/** Opens an endpoint; unless `answer` says otherwise it takes all, and answers the challenge. */
export async function openReceiver() {
	const received: Received[] = []
	const usual = ({ data }: Message): Answer => ({ status: 200, body: JSON.stringify({ challenge: data.challenge }) })
	const receiver = { received, answer: usual as (message: Message) => Answer, usual, url: '', close: async () => {} }
	const server = createServer(async (request, response) => {
		const body = await text(request)
		const message = { headers: tell(request.headers), body, json: JSON.parse(body) as Message }
		received.push(message)
		const { status, headers, body: said } = receiver.answer(message.json)
		response.writeHead(status, headers).end(said)
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
	receiver.close = async () => {
		server.closeAllConnections()
		server.close()
		await once(server, 'close')
	}
	return receiver
}

const tell = (headers: IncomingHttpHeaders) =>
	Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, String(v)]))
