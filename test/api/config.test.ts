import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

test('without settings the defaults hold', () => {
	expect(readConfig({})).toEqual({
		port: 3000,
		host: '127.0.0.1',
		dbPath: 'labflow.db',
		origin: undefined,
		logLevel: 'warn',
		snapshots: { folder: 'labflow.db.snapshots', most: Infinity }
	})
})

test('settings replace the defaults', () => {
	expect(
		readConfig({
			PORT: '0',
			HOST: '::',
			LABFLOW_DB: '/data/l.db',
			LABFLOW_LOG: 'info',
			LABFLOW_ORIGIN: 'https://labflow.example/'
		})
	).toEqual({
		port: 0,
		host: '::',
		dbPath: '/data/l.db',
		origin: 'https://labflow.example',
		logLevel: 'info',
		snapshots: { folder: '/data/l.db.snapshots', most: Infinity }
	})
})

test.each(['http', '-1', '65536', '3000.5', '0x10'])('PORT=%s is refused by name', (port) => {
	expect(() => readConfig({ PORT: port })).toThrow(`PORT=${port} is not a port: give a whole number from 0 to 65535`)
})

test('an unknown log level is refused by name', () => {
	expect(() => readConfig({ LABFLOW_LOG: 'loud' })).toThrow('LABFLOW_LOG=loud is not a log level')
})

test.each(['labflow.example', 'https://labflow.example/site', 'ftp://labflow.example'])(
	'LABFLOW_ORIGIN=%s is refused by name',
	(origin) => {
		expect(() => readConfig({ LABFLOW_ORIGIN: origin })).toThrow(`LABFLOW_ORIGIN=${origin} is not where a site can be`)
	}
)
