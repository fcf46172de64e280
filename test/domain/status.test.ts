import { expect, test } from 'vitest'
import { areAll, areUsual } from '../../server/domain/vocabulary/statuses.ts'

test.each<[string, boolean, boolean]>([
	['confirmed reported', true, false],
	['reported confirmed', true, false],
	['confirmed', false, false],
	['rumored', false, false],
	['confirmed reported rumored', false, false],
	['reversed denied disputed rumored reported confirmed', false, true]
])('%s: the usual two %s, all there are %s', (statuses, usual, all) => {
	expect([areUsual(statuses.split(' ')), areAll(statuses.split(' '))]).toEqual([usual, all])
})
