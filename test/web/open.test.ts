import { expect, test } from 'vitest'
import type { View } from '../../web/parts/address/words.ts'
import { listOpenings, readOpened, writeOpened } from '../../web/parts/asks/open-labs.ts'
import { buildFlows } from './samples.ts'

test.each([
	['', {}, null],
	['open=from', { from: true }, 'from'],
	['open=to', { to: true }, 'to'],
	['open=both', { from: true, to: true }, 'both'],
	['open=doors', {}, null]
])('“%s” opens %j and is written as %s', (address, opened, written) => {
	const read = readOpened(new URLSearchParams(address))
	expect(read).toEqual({ from: false, to: false, ...opened })
	expect(writeOpened(read)).toBe(written)
})

/** Labs by number that each lose as many people as their number says. */
const many = (labs: number) =>
	buildFlows(Array.from({ length: labs }, (_, i) => [`lab-${String(i).padStart(3, '0')}`, 'alpha', i + 1]))

test.each<[View, number, string, [string, string | null][]]>([
	['ribbons', 9, '', []],
	['ribbons', 30, '', [['Show the other labs people left (21)', 'from']]],
	['ribbons', 30, 'open=from', [['Hide the other labs people left', null]]],
	['ribbons', 30, 'open=to', [['Show the other labs people left (21)', 'both']]],
	['ribbons', 200, '', [['Show the other labs people left (51 of 191)', 'from']]],
	['chord', 10, '', []],
	['chord', 30, '', [['Show the other labs (15)', 'both']]],
	['matrix', 50, '', [['Show the other labs (20 of 33)', 'both']]],
	['matrix', 50, 'open=from', [['Hide the other labs', null]]]
])('%s of %i labs with “%s” offer %j', (view, labs, address, openings) => {
	const found = listOpenings(many(labs), view, readOpened(new URLSearchParams(address)))
	expect(found.map(({ words, open }) => [words, open])).toEqual(openings)
})
