// The site's address, for what leaves it.

/**
 * Scheme and host of an address. The server cannot see whether it is asked over TLS and takes it for granted; on this
 * machine itself it is not: `https://localhost:3000/flows` gives "http://localhost:3000".
 */
export function originOf({ host, hostname, protocol }: Pick<URL, 'host' | 'hostname' | 'protocol'>): string {
	const isOwn = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
	return `${isOwn ? 'http:' : protocol}//${host}`
}
