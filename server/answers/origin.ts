// Where the site is, for the addresses that leave it: what LABFLOW_ORIGIN says, else where on this machine it was asked.
import type { FastifyRequest } from 'fastify'

/** By it a thread is told where the site is; nobody else can set it. */
export const originHeader = 'x-labflow-origin'

/**
 * `https://labflow.example`, without a slash at its end. Without LABFLOW_ORIGIN it is the host that was asked only where
 * that is this machine by a name of its own, or by the address that the request came in on: a name that anybody may send
 * is never handed on.
 */
export function originOf(request: FastifyRequest, { origin }: { origin?: string | undefined }): string {
	if (origin) return origin
	const told = request.headers[originHeader]
	if (told && request.server.hasDecorator('isThread')) return String(told)
	const { localAddress = '', localPort } = request.socket
	const asked = URL.parse(`${request.protocol}://${request.host}`)
	if (asked && isOwn(asked.hostname, localAddress)) return asked.origin
	return `${request.protocol}://localhost${localPort ? `:${localPort}` : ''}`
}

/** Whether a host name means this machine: by its loopback names, or by the address of the socket. */
function isOwn(hostname: string, localAddress: string): boolean {
	const address = localAddress.replace(/^::ffff:/, '')
	return (
		/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname) ||
		(address !== '' && (hostname === address || hostname === `[${address}]`))
	)
}
