// What is on record of a lab in short: of each kind of figure the newest that counts, else the newest plan or estimate.
import { isActual, isWhole } from '../vocabulary/metric.ts'

type MetricLike = {
	metric: string
	lab: string
	labGroup: string
	date: string
	stage: string | null
	scope: string | null
	low: number | null
	high: number | null
}
export type OnRecord<Metric> = {
	/** What it is called on the page. */
	key: 'people' | 'stay' | 'value' | 'gpus' | 'power' | 'roles'
	/** The newest actual figure of the lab as a whole; undefined where none was published. */
	actual: Metric | undefined
	/** Another that bears on it: of a unit, a plan, an estimate. */
	other: Metric | undefined
}

const kinds = {
	people: ['headcount'],
	stay: ['retention-2y-percent'],
	value: ['valuation', 'market-cap'],
	gpus: ['gpus', 'gpus-h100-equivalent'],
	power: ['power-mw'],
	roles: ['open-roles']
} as const

const newest = <Metric extends MetricLike>(rows: readonly Metric[]) =>
	rows.toSorted((a, b) =>
		a.date < b.date ? 1 : a.date > b.date ? -1 : (b.low ?? b.high ?? 0) - (a.low ?? a.high ?? 0)
	)[0]

/** The short record of a lab from its metrics, `lab` its id: a figure of the lab itself before one of a unit of it. */
export function pickOnRecord<Metric extends MetricLike>(metrics: readonly Metric[], lab: string): OnRecord<Metric>[] {
	return (Object.keys(kinds) as (keyof typeof kinds)[]).map((key) => {
		const rows = metrics.filter(({ metric }) => (kinds[key] as readonly string[]).includes(metric))
		// What is counted of a sample is published retention, which is never of all staff.
		const whole = rows.filter((row) => row.lab === lab && isActual(row) && (key === 'stay' || isWhole(row)))
		const actual = newest(whole)
		const rest = rows.filter((row) => row !== actual && !whole.includes(row))
		return { key, actual, other: newest(rest.filter(isActual)) ?? newest(rest) }
	})
}
