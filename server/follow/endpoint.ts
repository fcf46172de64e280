// Where messages may go: public networks over https. Addresses are looked at after they are resolved and before they are
// connected to, and are the ones that are connected to; redirects are not followed.
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import ipaddr from 'ipaddr.js'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { findUrlFault } from '../domain/reports/text.ts'
import { followFaults } from '../domain/language/index.ts'

/** Ports of public endpoints. */
const ports = new Set(['', '443', '8443'])
/** A cloud's own service for its machines, at an address that looks public. */
const denied = ['168.63.129.16']
/** Longest that an endpoint may take to answer, and most of its answer that is read. */
const [longestMs, mostBytes] = [15_000, 4096]
export const longestEndpoint = 500

export type Answered = { status: number; body: string; retryAfter: string | undefined }
/** Why a message did not arrive. */
export class Undelivered extends Error {}

export type Post = (url: string, headers: Record<string, string>, body: string) => Promise<Answered>

/** Whether an address that stands in the URL itself is one of these networks. */
function isIn(host: string, networks: readonly string[]): boolean {
	if (!ipaddr.isValid(host)) return false
	const address = ipaddr.process(host)
	return networks.some((network) => {
		const [base, length] = ipaddr.parseCIDR(network)
		return base.kind() === address.kind() && address.match(base, length)
	})
}

/** Why nothing is sent to an address; undefined where it may be. Which networks a name leads to shows when it is sent. */
export function findEndpointFault(
	text: string,
	{ networks, origin }: { networks: readonly string[]; origin?: string | undefined }
): string | undefined {
	const url = URL.parse(text)
	if (!url || text.length > longestEndpoint || !/^https?:$/.test(url.protocol)) return followFaults.endpoint
	const host = url.hostname.replace(/^\[|\]$/g, '')
	// Own networks have names of their own, and no certificates.
	if (isIn(host, networks) || (networks.length && host === 'localhost')) return undefined
	if (url.protocol !== 'https:') return followFaults.endpoint
	if (ipaddr.isValid(host))
		return ipaddr.process(host).range() === 'unicast' && ipaddr.parse(host).range() === 'unicast'
			? checkPort(url)
			: followFaults.network
	if (findUrlFault(text) || url.hash) return followFaults.endpoint
	if (origin && new URL(origin).host === url.host) return followFaults.own
	return checkPort(url)
}
const checkPort = ({ port }: URL) => (ports.has(port) ? undefined : followFaults.port)

/** What posts to endpoints in public networks, and in those that are named. */
export function openPost(networks: readonly string[]): Post & { close: () => void } {
	const options = { keepAlive: false, allowIPAddressList: [...networks], denyIPAddressList: denied }
	const agents = { 'http:': new RequestFilteringHttpAgent(options), 'https:': new RequestFilteringHttpsAgent(options) }
	const post: Post = (url, headers, body) =>
		new Promise((resolve, reject) => {
			const { protocol } = new URL(url)
			const isSecure = protocol === 'https:'
			const request = (isSecure ? secure : plain)(url, {
				method: 'POST',
				agent: agents[protocol as keyof typeof agents],
				signal: AbortSignal.timeout(longestMs),
				headers: { ...headers, 'content-length': Buffer.byteLength(body) },
				maxHeaderSize: 16_384
			})
			request.once('error', (error) => reject(new Undelivered(nameFault(error))))
			request.once('response', (response) => {
				const pieces: Buffer[] = []
				let bytes = 0
				const end = () =>
					resolve({
						status: response.statusCode!,
						body: Buffer.concat(pieces).subarray(0, mostBytes).toString(),
						retryAfter: response.headers['retry-after']
					})
				response.on('data', (piece: Buffer) => {
					pieces.push(piece)
					bytes += piece.length
					if (bytes < mostBytes) return
					end()
					request.destroy()
				})
				response.once('end', end)
				response.once('error', () => reject(new Undelivered('timeout')))
			})
			request.end(body)
		})
	return Object.assign(post, { close: () => Object.values(agents).forEach((agent) => agent.destroy()) })
}

/** Codes of faults, which tell nothing of what stands in a network that is not public. */
function nameFault({ name, code, message }: Error & { code?: string }): string {
	if (/is not allowed/.test(message)) return 'refused'
	if (name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR') return 'timeout'
	return /CERT|SSL|TLS|ALTNAME/.test(code ?? '') ? 'tls' : 'connect'
}
