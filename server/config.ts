// Settings from the environment or the command line, read and checked once.
import { isIP } from 'node:net'
import { parseArgs } from 'node:util'
import { usualStaleDays } from './domain/time/stale.ts'
import { readContact, readSmtp } from './mail/settings.ts'
import { readNetworks } from './follow/settings.ts'
import { readSnapshotSettings, type SnapshotSettings } from '../db/revisions/snapshot.ts'

/** Names of the settings in the environment. */
const settings = [
	'PORT',
	'HOST',
	'LABFLOW_DB',
	'LABFLOW_ORIGIN',
	'LABFLOW_TRUST_PROXY',
	'LABFLOW_SNAPSHOTS',
	'LABFLOW_SNAPSHOTS_KEPT',
	'LABFLOW_LOG',
	'LABFLOW_SMTP',
	'LABFLOW_CONTACT',
	'LABFLOW_STALE_DAYS',
	'LABFLOW_RATE',
	'LABFLOW_METRICS_PORT',
	'LABFLOW_WEBHOOK_NETWORKS'
]
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

export type Config = {
	/** 0 takes any free port. */
	port: number
	host: string
	/** Path of the SQLite file. */
	dbPath: string
	/** Where the site is for others, `https://labflow.example`; where on this machine it was asked where undefined. */
	origin: string | undefined
	/** Addresses of the proxies whose word is taken for who asks, and over which protocol. */
	trustProxy: string[]
	logLevel: string
	snapshots: SnapshotSettings
	/** The mail server that sends answers to reports; none are sent where undefined. */
	smtp: string | undefined
	/** Whom readers may write to: an address of e-mail or of a page. */
	contact: string | undefined
	/** Networks that are not public and that webhooks may go to, over plain http, too. */
	webhookNetworks: string[]
	/** Days after the end of coverage from which pages say that the data are old; 0: never. */
	staleDays: number
	/** Times the usual limits of what is made for one network in a minute; 0: none. */
	rate: number
	/** Where Prometheus reads; nowhere where undefined. */
	metricsPort: number | undefined
}

/** The settings in `env`, defaults filled in; throws an Error that names the setting and its value where one is of no use. */
export function readConfig(env: Record<string, string | undefined>): Config {
	const port = readPort('PORT', env.PORT || '3000')
	const metricsPort = env.LABFLOW_METRICS_PORT ? readPort('LABFLOW_METRICS_PORT', env.LABFLOW_METRICS_PORT) : undefined
	const rate = env.LABFLOW_RATE || '1'
	if (!/^\d{1,4}(\.\d{1,2})?$/.test(rate))
		throw new Error(`LABFLOW_RATE=${rate} is no rate: give a number from 0, no limits, to 9999; 1 are the usual ones`)
	const logLevel = env.LABFLOW_LOG || 'warn'
	if (!logLevels.includes(logLevel))
		throw new Error(`LABFLOW_LOG=${logLevel} is not a log level: give one of ${logLevels.join(', ')}`)
	const dbPath = env.LABFLOW_DB || 'labflow.db'
	const snapshots = readSnapshotSettings(env, dbPath)
	const origin = readOrigin(env.LABFLOW_ORIGIN)
	const trustProxy = readProxies(env.LABFLOW_TRUST_PROXY)
	const [smtp, contact] = [readSmtp(env.LABFLOW_SMTP), readContact(env.LABFLOW_CONTACT)]
	const staleDays = env.LABFLOW_STALE_DAYS || String(usualStaleDays)
	if (!/^\d{1,4}$/.test(staleDays))
		throw new Error(`LABFLOW_STALE_DAYS=${staleDays} is no number of days: give a whole number from 0, never, to 9999`)
	const webhookNetworks = readNetworks(env.LABFLOW_WEBHOOK_NETWORKS)
	return {
		webhookNetworks,
		staleDays: Number(staleDays),
		smtp,
		contact,
		port,
		metricsPort,
		rate: Number(rate),
		host: env.HOST || '127.0.0.1',
		dbPath,
		origin,
		trustProxy,
		logLevel,
		snapshots
	}
}

function readPort(name: string, text: string): number {
	if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text)
	throw new Error(`${name}=${text} is not a port: give a whole number from 0 to 65535`)
}

/** The origin of an address without a path; undefined where nothing is set. */
function readOrigin(text: string | undefined): string | undefined {
	if (!text) return undefined
	const url = URL.parse(text)
	if (url && /^https?:$/.test(url.protocol) && url.pathname + url.search + url.hash === '/') return url.origin
	throw new Error(
		`LABFLOW_ORIGIN=${text} is not where a site can be: give its address without a path, as in https://labflow.example`
	)
}

/** Networks by name: this machine, its link, the private ones. */
const networks = new Set(['loopback', 'linklocal', 'uniquelocal'])

/** The addresses of a comma list, each with or without a prefix length; none where nothing is set. */
function readProxies(text: string | undefined): string[] {
	const proxies = (text ?? '').split(',').map((proxy) => proxy.trim())
	const isProxy = (proxy: string) => {
		const [address = '', prefix, ...more] = proxy.split('/')
		const most = isIP(address) === 4 ? 32 : 128
		const isPrefix = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= most)
		return networks.has(proxy) || (isIP(address) > 0 && isPrefix && !more.length)
	}
	const wrong = proxies.find((proxy) => proxy !== '' && !isProxy(proxy))
	if (wrong === undefined) return proxies.filter((proxy) => proxy !== '')
	throw new Error(
		`LABFLOW_TRUST_PROXY has ${wrong}, which is no address: give the proxies' own, as in loopback or 10.0.0.2,10.1.0.0/16`
	)
}

/** Settings of the command line by the names they have in the environment: `--trust-proxy=loopback` is LABFLOW_TRUST_PROXY. */
export function readArguments(args: readonly string[]): Record<string, string | undefined> {
	const flagOf = (name: string) => name.replace('LABFLOW_', '').toLowerCase().replaceAll('_', '-')
	const options = Object.fromEntries(settings.map((name) => [flagOf(name), { type: 'string' as const }]))
	const { values } = parseArgs({ args: [...args], options })
	return Object.fromEntries(
		settings.map((name) => [name, values[flagOf(name)]]).filter(([, value]) => value !== undefined)
	)
}
