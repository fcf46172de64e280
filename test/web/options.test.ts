import { expect, test } from 'vitest'
import { listOptions, statusOptions, usualStatuses } from '../../web/parts/address/options.ts'

const chosen = (asked: string | null) =>
	listOptions(statusOptions, asked, usualStatuses)
		.filter(({ selected }) => selected)
		.map(({ value, name }) => [value, name])

test.for([
	[null, ['', 'Confirmed or reported']],
	['', ['', 'Confirmed or reported']],
	['reported,confirmed', ['', 'Confirmed or reported']],
	['confirmed', ['confirmed', 'Confirmed alone']],
	['confirmed,reported,disputed,rumored', ['confirmed,reported,rumored,disputed', 'With rumored and disputed']],
	['rumored', ['rumored', 'Rumored alone']],
	['rumored,disputed', ['rumored,disputed', 'Rumored or disputed']]
] as const)('an address that asks for the statuses %s is shown as asking for %j', ([asked, option]) => {
	expect(chosen(asked)).toEqual([option])
})
