// What a change would do, before it is made: counts, sentences, feeds.
import type { Clocked } from '../../time/clocks.ts'
import { formatNumber } from './format.ts'
import { countRecords } from './lists.ts'
import { nameRange } from './range.ts'

type Counted = { label: string; before: number; after: number }
const orUnknown = (name: string | null) => name ?? 'not known'
/** "July 2025 to June 2026", "2025", "all dates" */
const sayPeriod = (range: Clocked) => (range.since || range.until ? nameRange(range).replace(/^in /, '') : 'all dates')

export const effectWords = {
	/** "Meta gained, July 2025 to June 2026" */
	gained: (lab: string, range: Clocked) => `${lab} gained, ${sayPeriod(range)}`,
	lost: (lab: string, range: Clocked) => `${lab} lost, ${sayPeriod(range)}`,
	/** "OpenAI → Meta, June to August 2025" */
	pair: (from: string | null, to: string | null, range: Clocked) =>
		`${orUnknown(from)} → ${orUnknown(to)}, ${sayPeriod(range)}`,
	whole: 'Moves in the front-page figure',
	/** "Left out there, known only to a year or quarter" */
	coarse: 'Left out there, known only to a year or quarter',
	/** "Offers on record" */
	list: (list: string) => `All ${list}`,
	/** Where a sentence stands. */
	front: 'Front page',
	flowsTitle: 'Front page, over the flows',
	balanceTitle: 'Front page, over gains and losses',
	offersTitle: 'Front page, over the offers',
	/** Feeds. */
	feeds: {
		moves: 'Moves',
		offers: 'Offers',
		deals: 'Deals',
		events: 'Events',
		changes: 'Changes',
		corrections: 'Corrections',
		leaves: (lab: string) => `Who leaves ${lab}`,
		joins: (lab: string) => `Who joins ${lab}`,
		offersOf: (lab: string) => `Offers by ${lab} or to its people`,
		career: (person: string) => `Moves of ${person}`
	},
	/** "Meta gained, July 2025 to June 2026: 62 → 63", and how many more change. */
	title([first, ...others]: readonly Counted[], sentences: number): string {
		if (!first && !sentences) return 'No published number changes'
		const counts = first
			? `${first.label}: ${formatNumber(first.before)} → ${formatNumber(first.after)}${others.length ? `, and ${formatNumber(others.length)} more` : ''}`
			: 'No published count changes'
		const told = sentences === 1 ? '1 sentence changes' : `${formatNumber(sentences)} sentences change`
		return sentences ? `${counts}; ${told}` : counts
	},
	/** "2 moves and 1 person" */
	records: countRecords
}
