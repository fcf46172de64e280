// People as squares over time (web/charts/squares): what stands beside them.
import { formatDate, formatNumber, formatPeriod, inWords, spellDate, startWords } from './format.ts'

/** A count at the start of a label: in words up to twenty, where digits would not read better. */
const startCount = (count: number) => (count <= 20 ? startWords(count) : formatNumber(count))
const nameSlot = (period: string) => (period.includes('Q') ? formatPeriod(period) : spellDate(period))

export const squareWords = {
	/** A wave: "Ten in June 2025", "38 in Q3 2025", of those who left "14 left in Q3 2025" */
	wave: (count: number, period: string) => `${startCount(count)} in ${nameSlot(period)}`,
	/** What is known only to a longer period than the axis has, under it: "?" within its year, "2025?" */
	coarse: (period: string) => `${period.includes('Q') ? 'Q' : ''}?`,
	/** "21 before 2024", "3 before Oct 2024" */
	before: (count: number, start: string) =>
		`${formatNumber(count)} before ${start.includes('Q') ? formatPeriod(start) : formatDate(start)}`,
	/** Of a wave: "from Google 9, Apple 8" */
	made: (way: 'up' | 'down', ends: readonly { name: string; count: number }[]) =>
		`${way === 'up' ? 'from' : 'to'} ${ends.map(({ name, count }) => `${name}\u00a0${formatNumber(count)}`).join(', ')}`,
	/** Of a wave, whom an event or a deal ties: "seven of them with: Meta creates its superintelligence unit", "with: ..." */
	tied: (count: number, of: number, title: string) => `${count === of ? 'with' : `${inWords(count)} with`}: ${title}`
}
