// Settings from the environment, read and checked once.
import { readSnapshotSettings, type SnapshotSettings } from '../db/snapshot.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

export type Config = {
	/** 0 takes any free port. */
	port: number
	host: string
	/** Path of the SQLite file. */
	dbPath: string
	/** Where the site is for others, `https://labflow.example`; what the asker called it where undefined. */
	origin: string | undefined
	logLevel: string
	snapshots: SnapshotSettings
}

/** The settings in `env`, defaults filled in; throws an Error that names the setting and its value where one is of no use. */
export function readConfig(env: Record<string, string | undefined>): Config {
	const port = env.PORT || '3000'
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
		throw new Error(`PORT=${port} is not a port: give a whole number from 0 to 65535`)
	const logLevel = env.LABFLOW_LOG || 'warn'
	if (!logLevels.includes(logLevel))
		throw new Error(`LABFLOW_LOG=${logLevel} is not a log level: give one of ${logLevels.join(', ')}`)
	const dbPath = env.LABFLOW_DB || 'labflow.db'
	const snapshots = readSnapshotSettings(env, dbPath)
	const origin = readOrigin(env.LABFLOW_ORIGIN)
	return { port: Number(port), host: env.HOST || '127.0.0.1', dbPath, origin, logLevel, snapshots }
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
