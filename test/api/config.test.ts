import { expect, test } from 'vitest'
import { readArguments, readConfig } from '../../server/config.ts'

test('without settings the defaults hold', () => {
	expect(readConfig({})).toEqual({
		port: 3000,
		host: '127.0.0.1',
		dbPath: 'labflow.db',
		origin: undefined,
		smtp: undefined,
		contact: undefined,
		staleDays: 60,
		rate: 1,
		metricsPort: undefined,
		webhookNetworks: [],
		trustProxy: [],
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
			LABFLOW_SMTP: 'smtp://127.0.0.1:2525',
			LABFLOW_CONTACT: 'desk@labflow.example',
			LABFLOW_STALE_DAYS: '0',
			LABFLOW_RATE: '2.5',
			LABFLOW_METRICS_PORT: '9464',
			LABFLOW_WEBHOOK_NETWORKS: 'loopback, 10.0.0.0/8',
			LABFLOW_ORIGIN: 'https://labflow.example/',
			LABFLOW_TRUST_PROXY: 'loopback, 10.1.0.0/16,fd00::1'
		})
	).toEqual({
		port: 0,
		host: '::',
		dbPath: '/data/l.db',
		origin: 'https://labflow.example',
		smtp: 'smtp://127.0.0.1:2525',
		contact: 'desk@labflow.example',
		staleDays: 0,
		rate: 2.5,
		metricsPort: 9464,
		webhookNetworks: ['127.0.0.0/8', '::1/128', '10.0.0.0/8'],
		trustProxy: ['loopback', '10.1.0.0/16', 'fd00::1'],
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

test.each(['true', '1', 'proxy.example', '10.0.0.0/33', '10.0.0.0/x', '10.0.0.0/8/8', '::1/129'])(
	'LABFLOW_TRUST_PROXY=%s is refused by name',
	(proxy) => {
		expect(() => readConfig({ LABFLOW_TRUST_PROXY: `loopback,${proxy}` })).toThrow(
			`LABFLOW_TRUST_PROXY has ${proxy}, which is no address`
		)
	}
)

test('every setting can stand on the command line', () => {
	const args = ['--port=0', '--host', '::', '--trust-proxy=loopback', '--origin=https://labflow.example', '--db=l.db']
	expect(readArguments([...args, '--log=info', '--snapshots=none', '--snapshots-kept=3'])).toEqual({
		PORT: '0',
		HOST: '::',
		LABFLOW_TRUST_PROXY: 'loopback',
		LABFLOW_ORIGIN: 'https://labflow.example',
		LABFLOW_DB: 'l.db',
		LABFLOW_LOG: 'info',
		LABFLOW_SNAPSHOTS: 'none',
		LABFLOW_SNAPSHOTS_KEPT: '3'
	})
	expect(readArguments([])).toEqual({})
	expect(() => readArguments(['--trust'])).toThrow('--trust')
})
