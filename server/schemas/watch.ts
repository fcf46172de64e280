// A quoted figure, then and now.
import Type, { type Static } from 'typebox'
import { countOrNull, text } from './parts.ts'
import { RevisionRef } from './difference.ts'

export const Quoted = Type.Object({
	revision: RevisionRef,
	n: countOrNull('The number behind it: moves counted, rows of a list; null of a record'),
	sentence: text('The finding in words')
})
export type Quoted = Static<typeof Quoted>

export const Watch = Type.Object({
	of: text('The address that was quoted'),
	quoted: Quoted,
	now: Quoted,
	changed: Type.Boolean({ description: 'Whether its number or its finding is another' }),
	sentence: text('Both in words'),
	revision: Type.Integer({ minimum: 0, description: 'Number of the newest revision' })
})
export type Watch = Static<typeof Watch>
