// Shortlists as a file of the reader's own, and back.
import Type from 'typebox'
import Value from 'typebox/value'
import { limits, type Shortlist } from './store.ts'

const Lists = Type.Object({
	format: Type.Literal('labflow-shortlists-1'),
	lists: Type.Array(
		Type.Object({
			id: Type.String({ minLength: 1, maxLength: 60 }),
			name: Type.String({ maxLength: limits.name }),
			made: Type.String({ maxLength: 40 }),
			seen: Type.Integer({ minimum: 0 }),
			people: Type.Array(
				Type.Object({
					id: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }),
					name: Type.String({ maxLength: 200 }),
					note: Type.String({ maxLength: limits.note }),
					added: Type.String({ maxLength: 40 })
				}),
				{ maxItems: limits.people }
			)
		}),
		{ maxItems: limits.lists }
	)
})

/** Largest file that is read, in bytes. */
export const mostBytes = 5_000_000

/** The lists as JSON. */
export function writeFile(lists: readonly Shortlist[]): string {
	return JSON.stringify({ format: 'labflow-shortlists-1', lists }, null, '\t')
}

/** The lists of such a file; undefined where it is none, or holds more than is kept. */
export function readFile(text: string): Shortlist[] | undefined {
	try {
		const parsed: unknown = JSON.parse(text)
		if (!Value.Check(Lists, parsed)) return undefined
		// What else a file holds is not kept.
		return parsed.lists.map(({ id, name, made, seen, people }) => ({
			id,
			name,
			made,
			seen,
			people: people.map((one) => ({ id: one.id, name: one.name, note: one.note, added: one.added }))
		}))
	} catch {
		return undefined
	}
}
