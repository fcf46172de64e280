import { expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { staleFrom } from '../../server/domain/time/stale.ts'
import { openRealDb } from '../helpers.ts'

test('data that reach up to a day are old once so many days have passed after it; never with none', () => {
	expect(new Date(staleFrom('2026-06-30', 60)).toISOString()).toBe('2026-08-30T00:00:00.000Z')
	expect([staleFrom('2026-06-30', 0), staleFrom('', 60)]).toEqual([Infinity, Infinity])
})

test('the newest report is told once the data are old, with another tag, and not before', async () => {
	let now = new Date('2026-08-29T23:59:59Z')
	const app = await buildApp(openRealDb(), { site: false, staleDays: 60, clock: () => now })
	const ask = async () => {
		const answer = await app.inject('/api/v1/about')
		return { stale: answer.json().stale, etag: answer.headers.etag }
	}
	const before = await ask()
	now = new Date('2026-08-30T00:00:00Z')
	const after = await ask()
	await app.close()
	expect(before.stale).toBeUndefined()
	expect(after.stale).toMatchObject({ days: 60 })
	expect(after.stale.published <= '2026-06-30').toBe(true)
	expect(after.etag).not.toBe(before.etag)
})

test('the days are a setting, 60 unless told', () => {
	expect([readConfig({}).staleDays, readConfig({ LABFLOW_STALE_DAYS: '0' }).staleDays]).toEqual([60, 0])
	expect(() => readConfig({ LABFLOW_STALE_DAYS: 'soon' })).toThrow('LABFLOW_STALE_DAYS=soon')
})
