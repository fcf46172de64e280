import { expect, test } from 'vitest'
import { formatBytes, sayUnknown, type ColumnDescription } from '../../server/domain/publishing/dictionary.ts'

const column = (unknown: number, empty: string | null = null) => ({ unknown, empty }) as ColumnDescription

test.each([
	[column(0), 346, 'Never empty'],
	[column(0), 0, 'No rows'],
	[column(41), 346, 'Not known in 41 of 346 (12%)'],
	[column(2), 309, 'Not known in 2 of 309 (under 1%)'],
	[column(1414), 1415, 'Not known in 1,414 of 1,415 (over 99%)'],
	[column(734, 'no source names any'), 734, 'Empty in 734 of 734 (100%): no source names any']
])('%j of %d rows is "%s"', (column, rows, words) => {
	expect(sayUnknown(column, rows)).toBe(words)
})

test.each([
	[870, '870 B'],
	[2563, '2.6 kB'],
	[258_874, '259 kB'],
	[2_830_336, '2.8 MB']
])('%d bytes are %s', (bytes, words) => {
	expect(formatBytes(bytes)).toBe(words)
})
