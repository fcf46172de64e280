// What Labflow understands of a fact as somebody types it: shown back before it is sent.
import { parseNotation } from '../offers/notation/index.ts'
import { findKnownDates, type KnownDate } from '../time/known-date.ts'

export type Reading = {
	/** The sums in notation, "$200M/4yr". */
	sums: string[]
	dates: KnownDate[]
	/** Who goes from where to where, as written, where the text has an arrow: "Ada Example: Alpha → Beta, June 2025". */
	move: { person: string; from: string; to: string } | null
}

/** An arrow, and what stands around it: the person before a colon or comma. */
const arrow = /^\s*([^:,→\n]{2,80})[:,]\s*([^:→\n]{1,80}?)\s*(?:→|->|=>)\s*([^:→\n,;(]{1,80})/

/** What is read of a text; undefined where it holds none of it. */
export function readProposal(text: string): Reading | undefined {
	const parts = arrow
		.exec(text)
		?.slice(1)
		.map((part) => part.trim())
	const [person, from, to] = parts ?? []
	const move = person && from && to ? { person, from, to } : null
	const sums = (parseNotation(text)?.terms ?? []).flatMap(({ notPay, low, high, notation }) =>
		notPay === null && (low !== null || high !== null) ? [notation] : []
	)
	const dates = findKnownDates(text)
	return move || sums.length || dates.length ? { sums, dates, move } : undefined
}
