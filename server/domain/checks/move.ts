// What is to be known of a move: when its labs were there, and what else its person is known to have done.
import { checkWords } from '../language/index.ts'
import { makeCheck, type Check } from './check.ts'

type Cells = Readonly<Record<string, string>>
/** A move, the person's other moves, the labs that these name, by id, and the person's name. */
export type MoveInput = { move: Cells; others: readonly Cells[]; labs: ReadonlyMap<string, Cells>; person: string }

/** A date cut to what is known of another: 2025-07-12 beside `2025-07` is 2025-07. */
const cutTo = (date: string, other: string) => date.slice(0, other.length)
/** A date as far as it is known. */
const known = ({ date = '', date_precision: precision = '' }: Cells) =>
	date.slice(0, { day: 10, month: 7, quarter: 7, year: 4 }[precision] ?? 10)

/** All that is to be known of a move. */
export function checkMove(input: MoveInput): Check[] {
	return [...checkLife(input), ...checkReturn(input), ...checkMonth(input), ...checkStart(input)]
}

const recordOf = ({ id }: Cells) => `moves:${id}`

/** Whether the lab that was joined was there at the time. */
function checkLife({ move, labs }: MoveInput): Check[] {
	const lab = labs.get(move.to ?? '')
	const date = known(move)
	if (!lab || !date) return []
	const about = { record: recordOf(move), column: 'date', value: date }
	const { name = '', founded = '', ended = '' } = lab
	const isBefore = founded && cutTo(date, founded) < cutTo(founded, date)
	const isAfter = ended && cutTo(date, ended) > cutTo(ended, date)
	return [
		...(isBefore ? [makeCheck('before-founded', { ...about, detail: checkWords.beforeFounded(name, founded) })] : []),
		...(isAfter ? [makeCheck('after-ended', { ...about, detail: checkWords.afterEnded(name, ended) })] : [])
	]
}

/** Whether who returns had been there. */
function checkReturn({ move, others, labs, person }: MoveInput): Check[] {
	if (move.kind !== 'return' || !move.to) return []
	const wasThere = others.some(({ from, to, date = '' }) => (to === move.to || from === move.to) && date <= move.date!)
	if (wasThere) return []
	const lab = labs.get(move.to)?.name ?? move.to
	const detail = checkWords.noEarlierSpell(person, lab)
	return [makeCheck('no-earlier-spell', { record: recordOf(move), column: 'kind', value: move.kind, detail })]
}

const isExact = ({ date_precision: precision }: Cells) => precision === 'day' || precision === 'month'

/** Whether somebody joined another lab in the same month. */
function checkMonth({ move, others, labs, person }: MoveInput): Check[] {
	if (!move.to || !isExact(move)) return []
	const month = move.date!.slice(0, 7)
	const also = others.filter(
		(other) => other.to && other.to !== move.to && isExact(other) && other.date!.startsWith(month)
	)
	if (!also.length) return []
	const names = also.map(({ to }) => labs.get(to!)?.name ?? to!)
	const detail = checkWords.twoLabs(person, month, names)
	return [makeCheck('two-labs-a-month', { record: recordOf(move), column: 'date', value: month, detail })]
}

/** Whether it is known when somebody came to the lab that they left. */
function checkStart({ move, others, labs }: MoveInput): Check[] {
	if (!move.from || others.some(({ to }) => to === move.from)) return []
	const detail = checkWords.noStart(labs.get(move.from)?.name ?? move.from)
	return [makeCheck('no-start', { record: recordOf(move), column: 'from', value: move.from, detail })]
}
