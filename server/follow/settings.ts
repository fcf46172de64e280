// Settings of what goes out to those who follow a question.
import ipaddr from 'ipaddr.js'

export type FollowingSettings = {
	/** Networks that are not public and that may be sent to, as `10.0.0.0/8`. */
	networks: readonly string[]
	/** How often new revisions are looked for, ms; 0: only when told to. */
	everyMs?: number
	/** From 0 to 1, spreads what is sent again. */
	random?: () => number
}

const loopback = ['127.0.0.0/8', '::1/128']

/** The networks of a comma list, `loopback` or with a prefix length each; none where nothing is set. */
export function readNetworks(text: string | undefined): string[] {
	const given = (text ?? '').split(',').map((network) => network.trim())
	return given.filter(Boolean).flatMap((network) => {
		if (network === 'loopback') return loopback
		if (network.includes('/') && ipaddr.isValidCIDR(network)) return [network]
		throw new Error(
			`LABFLOW_WEBHOOK_NETWORKS has ${network}, which is no network: give some as in loopback or 10.0.0.0/8,fd00::/8`
		)
	})
}
