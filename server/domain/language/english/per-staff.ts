// Gains for every hundred on the staff.
import type { Clocked } from '../../time/clocks.ts'
import type { Named } from '../../vocabulary/part.ts'
import { formatNumber, formatRough, nameLab, say } from './format.ts'
import { spellSpan } from './range.ts'

type Rate = { joined: number; per100Low: number | null; per100High: number | null }
export const perStaffWords = {
	/** "No lab with a published headcount is known to have gained anyone from April to June 2026" */
	nobody: (range: Clocked) => say`No lab with a published headcount is known to have gained anyone${spellSpan(range)}`,
	/** "0.4 to 0.5", "up to 0.5", "more than 0.4" for every hundred on the staff */
	rate({ low, high }: { low: number | null; high: number | null }): string {
		if (low !== null && high !== null)
			return formatRough(low) === formatRough(high) ? formatRough(low) : `${formatRough(low)}–${formatRough(high)}`
		if (low !== null) return `at least ${formatRough(low)}`
		return high === null ? '–' : `at most ${formatRough(high)}`
	},
	/** A headcount: "4,000–4,500", "more than 3,000" */
	staff({ low, high }: { low: number | null; high: number | null }): string {
		if (low !== null && high !== null)
			return low === high ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`
		return low !== null ? `more than ${formatNumber(low)}` : high === null ? '–' : `up to ${formatNumber(high)}`
	},
	/** "Alpha gained 1.2–1.4 people for every 100 on its staff from April to June 2026, more than any other of 12 labs with a published headcount" */
	clear: (lab: Named & Rate, labs: number, range: Clocked) =>
		say`${nameLab(lab)} gained ${perStaffWords.rate({ low: lab.per100Low, high: lab.per100High })} people for every 100 on its staff${spellSpan(range)}, more than any other of ${labs} labs with a published headcount`,
	/** "Of 12 labs with a published headcount Alpha gained most people from April to June 2026: 9" */
	most: (lab: Named & Rate, labs: number, isAlone: boolean, range: Clocked) =>
		isAlone
			? say`Of ${labs} labs with a published headcount ${nameLab(lab)} gained most people${spellSpan(range)}: ${lab.joined}`
			: say`Of ${labs} labs with a published headcount ${nameLab(lab)} and others gained ${lab.joined} people each${spellSpan(range)}`,
	/** What the table rests on. */
	how: ({ was }: { was: Clocked }) =>
		`Beside it what was gained${spellSpan(was)}; both are set against the headcounts of the year up to the end of the later one.`,
	heads: { joined: 'joined', left: 'left', staff: 'Staff', rate: 'Joined for every 100' }
}
