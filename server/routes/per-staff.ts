import type { FastifyInstance } from 'fastify'
import { walkMetrics, type MetricRow } from '../../db/queries/metrics.ts'
import type { Store } from '../store/store.ts'
import type { Headcount } from '../domain/flows/rate-per-staff.ts'
import { caveats } from '../domain/language/index.ts'
import { limitsOf } from '../domain/moves/limits.ts'
import { compareBalance } from '../domain/periods/count.ts'
import { endOfClocks } from '../domain/time/clocks.ts'
import { findVersus } from '../domain/time/versus.ts'
import { defaultWindow, resizeWindow } from '../domain/time/window.ts'
import { countBalance } from '../domain/trends/balance.ts'
import { countPerStaff, sayPerStaff, titlePerStaff } from '../domain/periods/per-staff.ts'
import { isActual, isWhole } from '../domain/vocabulary/metric.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { chooseMoves } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { tellLimits } from '../figures/limits.ts'
import { listBothSources } from '../figures/sources.ts'
import { readVersus, vs } from '../figures/versus.ts'
import { figureKeys } from '../query/keys.ts'
import { PerStaff, StaffGainRow } from '../schemas/per-staff.ts'

/** Heads that were there, of the lab as a whole: not planned ones, and none of a sample. */
const isStaff = (metric: MetricRow) => isActual(metric) && isWhole(metric)

/** Published headcounts by lab, of the year up to the end of a range. */
function readHeadcounts(store: Store, until: string, clocks: { asOf?: string; knownAt?: string }) {
	const { since } = findVersus('year-earlier', { since: until, until })
	const rows = walkMetrics(store.db, { metric: ['headcount'], level: 'lab', since, until, ...clocks })
	const known = new Map<string, Headcount[]>()
	for (const row of rows)
		if (isStaff(row)) known.set(row.lab, [...(known.get(row.lab) ?? []), { id: row.id, low: row.low, high: row.high }])
	return known
}

/** The dates asked for; without a beginning three months, without an end up to that of the last whole quarter. */
function findQuarter(
	{ since, until }: { since?: string; until?: string },
	end: string
): { since: string; until: string } {
	const last = until ?? defaultWindow(end).until
	if (since) return { since, until: until ?? (since > last ? since : last) }
	const covered = last.slice(0, 7) > end.slice(0, 7) ? end.slice(0, 7) : last
	return { since: resizeWindow({ since: covered, until: covered }, 3).since, until: last }
}

export function registerPerStaff(app: FastifyInstance, store: Store): void {
	addFigure(app, store, {
		path: '/trends/per-staff',
		summary: 'Gains of labs for every 100 on their staff',
		description:
			'Groups of which somebody published an actual headcount within a year before the end of the range: who joined and left in it and in the other period, `before` it unless asked, and who joined for every 100 on the staff, as an interval. Without dates it is the last whole quarter.',
		keys: { ...figureKeys, vs },
		answer: PerStaff,
		row: StaffGainRow,
		choose({ query: { vs = 'before', ...query } }) {
			const { since, until } = query
			const all = chooseMoves(store, { ...query, level: 'group' as const })
			const end = endOfClocks(all.columns.coverageEnd, query)
			const dates = findQuarter({ since, until }, end)
			const filter = { ...all.filter, ...dates }
			return { ...all, filter, other: readVersus({ ...dates, vs })! }
		},
		count({ columns, filter, other }) {
			const balance = countBalance(columns, filter)
			const { labs, ...rest } = compareBalance({ columns, filter, other }, balance)
			return {
				...balance,
				nodes: undefined,
				vs: rest,
				labs: countPerStaff(labs, readHeadcounts(store, filter.until!, { asOf: filter.asOf, knownAt: filter.knownAt }))
			}
		},
		say(counted, chosen) {
			const { nodes: _, ...told } = tellLimits(counted, chosen, 'about')
			const title = titlePerStaff(told.labs, told, limitsOf({ ...told, narrowed: told.narrowed + told.about }))
			return { ...told, title, sentence: textOf(sayPerStaff(title, { ...told, was: told.vs })) }
		},
		rows: ({ labs }) =>
			labs.map(({ id, name, group, ...row }) => ({ lab: id, labName: name, labGroup: group, ...row })),
		sources: { all: (chosen) => listBothSources(store, chosen) },
		caveats: caveats.perStaff
	})
}
