// The second period of a question: `vs` beside `since` and `until`.
import { doOverlap, findVersus, parseVersus, writeVersus, type Range } from '../domain/time/versus.ts'
import { cutText } from '../domain/vocabulary/cut.ts'
import { badInput } from '../query/problem.ts'
import { textKey, type Key } from '../query/query.ts'

const text = textKey(
	'A second period to set beside `since` and `until`: a year, month or day, two of them as 2023-07..2024-06, `year-earlier` or `before`.',
	'2023',
	22
)
/** The key; its value is text that `parseVersus` reads. */
export const vs: Key<string | undefined> = {
	...text,
	read(typed) {
		const asked = text.read(typed)
		if (asked === undefined || parseVersus(asked)) return asked
		throw new Error(
			`is \`${cutText(asked)}\`: give a year, month or day, two of them as in 2023-07..2024-06, \`year-earlier\` or \`before\`.`
		)
	}
}

/** The second period; undefined where none is asked for. Throws a problem that names it where it stands beside no first one, or shares a day with it. */
export function readVersus({ vs, since, until }: { vs?: string; since?: string; until?: string }): Range | undefined {
	if (vs === undefined) return undefined
	const fault = (message: string) => badInput([{ path: 'vs', message: `\`vs\` is \`${vs}\`${message}` }])
	if (!since || !until) throw fault(', which stands beside `since` and `until`: give both.')
	const range = { since, until }
	const other = findVersus(parseVersus(vs)!, range)
	if (other.since < '1000') throw fault(', which is before the year 1000.')
	if (doOverlap(range, other))
		throw fault(`, ${writeVersus(other)}, which shares days with \`since\` and \`until\`, ${writeVersus(range)}.`)
	return other
}
