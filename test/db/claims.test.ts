import { expect, test } from 'vitest'
import { listClaims } from '../../db/queries/claims.ts'
import { importRows } from '../builders.ts'
import { openTestDb } from '../helpers.ts'

test('a claim names its record by what the record ties together', () => {
	const db = openTestDb()
	importRows(db, {
		moves: [{}, { id: 'move-2', to: '' }],
		offers: [{}, { id: 'offer-2', lab: '' }, { id: 'offer-3', person: 'ada-example' }],
		deals: [{}],
		events: [{}],
		metrics: [{}]
	})
	const claims = listClaims(db, { level: 'group' }, { limit: 50 }).rows
	expect(Object.fromEntries(claims.map(({ subject, subjectName }) => [subject, subjectName]))).toEqual({
		'move:move-1': 'Ada Example: Alpha → Beta',
		'move:move-2': 'Ada Example: Alpha → not known',
		'offer:offer-1': 'Alpha: $2M/4yr',
		'offer:offer-2': 'Labs: $2M/4yr',
		'offer:offer-3': 'Alpha to Ada Example: $2M/4yr',
		'deal:deal-1': 'Alpha and Beta',
		'event:event-1': 'Alpha lets people go',
		'metric:metric-1': 'Alpha: headcount'
	})
})
