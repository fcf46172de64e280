// "A hundred times": what a source claims, and what pay it may be set against (multiple-claims.ts, MultipleChart).
import type { Named, Part } from '../../vocabulary/part.ts'
import { formatBounds } from './bounds.ts'
import { formatDate, formatMoney, formatRough, nameLab, say } from './format.ts'

const names: Record<string, string> = {
	'median-total-comp': 'reported pay at',
	'annual-compensation': 'a post at',
	'base-salary': 'a base salary at'
}
export const multipleWords = {
	/** "100 times" */
	times: (times: number) => `${times >= 10 ? Math.round(times) : formatRough(times)} times`,
	/** "The claim of “100 times” for an offer of Alpha: $50M a year is 149 times reported pay at Alpha, and 36 times that at Beta" */
	title(
		lab: Named,
		{ times, yearlyUsd }: { times: number; yearlyUsd: number },
		own: { lab: Named; times: number } | undefined,
		other: { lab: Named; times: number } | undefined
	): Part[] {
		const head = say`A source says “${multipleWords.times(times)}” of an offer by ${nameLab(lab)}: ${formatMoney(yearlyUsd, 'USD')} a year`
		if (!own) return head
		const first = say`${head} is ${multipleWords.times(own.times)} the pay reported at ${nameLab(own.lab)}`
		return other ? say`${first}, ${multipleWords.times(other.times)} that at ${nameLab(other.lab)}` : first
	},
	/** Of a baseline: "AI research scientist, Meta, 2023", "reported pay at Beta, Dec 2025" */
	baseline: ({ name, what, labName, date }: { name: string; what: string; labName: string; date: string }) =>
		name === 'median-total-comp' || !what
			? `${names[name] ?? name} ${labName}, ${formatDate(date)}`
			: `${what}, ${labName}, ${formatDate(date)}`,
	/** "$335K", "$8M to $20M" */
	sum: ({ lowUsd, highUsd }: { lowUsd: number | null; highUsd: number | null }) =>
		formatBounds({ low: lowUsd, high: highUsd }, 'USD') ?? '',
	claim: (times: number) => `the claim: ${multipleWords.times(times)}`,
	need: (usd: number) => `so the pay it is set against is ${formatMoney(usd, 'USD')} a year`,
	offer: (notation: string) => `${notation}, paid evenly: our arithmetic`,
	yearly: (usd: number) => `${formatMoney(usd, 'USD')} a year`,
	dek: (notation: string) =>
		`Pay a year, log scale. The source sets ${notation} against an average that it does not name; each row is something that it could mean, with its own multiple.`,
	behind: (publisher: string, date: string | null) => `The claim: ${publisher}${date ? `, ${formatDate(date)}` : ''}`,
	none: 'No source claims a multiple of pay',
	caveats: [
		'The source names no baseline: which pay it means is not known.',
		'A sum a year is our arithmetic: the whole divided evenly by its years.',
		'Baselines are of different posts, places and years.'
	]
}
