// Questions in SQL over the public tables.
import Type, { type Static } from 'typebox'
import { count, listOf, text } from './parts.ts'

export const SqlAsked = Type.Object({
	q: Type.String({ minLength: 1, maxLength: 4000, description: 'One statement that reads, in SQLite’s SQL' }),
	params: Type.Optional(
		Type.Record(Type.String(), Type.String({ maxLength: 200 }), { description: 'Values of :names in it' })
	),
	rev: Type.Optional(Type.String({ maxLength: 80, description: 'A revision to ask; the newest where it is left out' }))
})

const Cell = Type.Union([Type.String(), Type.Number(), Type.Null()])

export const SqlAnswer = Type.Object({
	columns: listOf(Type.String(), 'Names of the columns'),
	rows: listOf(Type.Array(Cell), 'The rows, a value a column'),
	n: count('Rows given'),
	cut: Type.Boolean({ description: 'Whether there are more rows than are given' }),
	cellsCut: Type.Boolean({ description: 'Whether a text is longer than is given' }),
	revision: text('The revision that was asked, by number and hash'),
	coverageEnd: text('Pages were read up to that day'),
	licence: text('SPDX identifier of the licence of the facts'),
	citation: text('How to cite it')
})
export type SqlAnswer = Static<typeof SqlAnswer>
