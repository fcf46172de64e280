// Whom attempts and reports are counted by.
import ipaddr from 'ipaddr.js'

/** The network of an address: the first 24 bits of IPv4, 48 of IPv6. `::ffff:192.0.2.1` is in 192.0.2. */
export function networkOf(address: string): string {
	if (!ipaddr.isValid(address)) return address
	const known = ipaddr.process(address)
	return known.kind() === 'ipv4' ? known.toByteArray().slice(0, 3).join('.') : known.toByteArray().slice(0, 6).join(':')
}
