// A move in words: who went where and when, and how sure that is.
import { say, spellWhen } from './language.ts'
import type { Part } from './part.ts'

export type MoveLike = {
	personName: string
	from: string | null
	fromName: string | null
	fromGroup: string | null
	to: string | null
	toName: string | null
	toGroup: string | null
	date: string
	datePrecision: string
	status: string
}

/** What a status makes of the verb, and what is added at the end. */
const doubts: Record<string, { before: string; after: string }> = {
	rumored: { before: ' is rumored to have ', after: '' },
	disputed: { before: ' is said to have ', after: '; that is disputed' },
	denied: { before: ' is said to have ', after: '; that is denied' },
	reversed: { before: ' ', after: '; it was undone' }
}

/** A move as a headline: "Ada Example went from Alpha to Beta on 4 July 2025", "Ada Example is rumored to have joined Beta in 2025". */
export function sayMove(move: MoveLike, { founding = false } = {}): Part[] {
	const { before, after } = doubts[move.status] ?? { before: ' ', after: '' }
	const [from, to] = [
		{ text: move.fromName ?? '', lab: move.from ?? undefined, group: move.fromGroup ?? undefined },
		{ text: move.toName ?? '', lab: move.to ?? undefined, group: move.toGroup ?? undefined }
	]
	const went = before.endsWith('have ') ? 'gone' : 'went'
	const way = !move.to
		? say`left ${move.from ? from : 'an unreported lab'} for no reported destination`
		: move.from
			? founding && went === 'went'
				? say`left ${from} to found ${to}`
				: say`${went} from ${from} to ${to}`
			: say`joined ${to}`
	return say`${move.personName}${before}${way} ${spellWhen(move.date, move.datePrecision)}${after}`
}
