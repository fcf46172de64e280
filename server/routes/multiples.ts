import type { FastifyInstance } from 'fastify'
import { readDataset } from '../../db/queries/dataset.ts'
import { walkMetrics, type MetricRow } from '../../db/queries/metrics.ts'
import { walkOffers, type OfferRow } from '../../db/queries/offers.ts'
import type { Store } from '../store/store.ts'
import { endSentence, multipleWords, sayWithin } from '../domain/language/index.ts'
import { leastTimes, timesOf, timesOfPercent, titleMultiple } from '../domain/offers/multiple-claims.ts'
import { isEstimate } from '../domain/offers/ranking.ts'
import { endOfClocks, type Clocks } from '../domain/time/clocks.ts'
import { isActual } from '../domain/vocabulary/metric.ts'
import { isOffer } from '../domain/vocabulary/offers.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { addFigure } from '../figures/figure.ts'
import { asOf, knownAt } from '../query/keys.ts'
import { MultipleRow, Multiples } from '../schemas/multiples.ts'

/** Pay of other years than these around the claim is no baseline. */
const mostYears = 2
/** Bands of the lab itself beside the medians. */
const mostBands = 3
const yearOf = (date: string) => Number(date.slice(0, 4))

type Claim = Multiples['claims'][number]

/** What a claim may mean: medians of pay that a lab had, and bands of posts at the lab itself. */
function listBaselines(
	medians: readonly MetricRow[],
	bands: readonly OfferRow[],
	claim: Omit<Claim, 'baselines'>
): MultipleRow[] {
	const { offer, yearlyUsd, times: claimed } = claim
	const tell = (row: Omit<MultipleRow, 'offer' | 'yearlyUsd' | 'claimed' | 'times'>): MultipleRow => ({
		offer,
		yearlyUsd,
		claimed,
		...row,
		times: timesOf(yearlyUsd, row)
	})
	return [
		...medians.map(({ id, metric, lab, labName, labGroup, date, note, low, high }) =>
			tell({
				kind: 'metric',
				baseline: id,
				name: metric,
				lab,
				labName,
				labGroup,
				date,
				what: note ?? '',
				lowUsd: low,
				highUsd: high
			})
		),
		...bands.map(({ id, kind, lab, labName, labGroup, date, title, yearlyLowUsd, yearlyHighUsd }) =>
			tell({
				kind: 'offer',
				baseline: id,
				name: kind,
				lab: lab!,
				labName: labName!,
				labGroup: labGroup!,
				date: date.slice(0, 4),
				what: title ?? '',
				lowUsd: yearlyLowUsd,
				highUsd: yearlyHighUsd
			})
		)
	].toSorted((a, b) => b.times - a.times)
}

/** The claims of at least a tenfold whose offer is told by the same page. */
function readClaims({ db }: Store, clocks: Clocks): Claim[] {
	const at = { level: 'group' as const, ...clocks }
	const metrics = [...walkMetrics(db, { ...at, metric: ['pay-vs-prevailing-percent', 'median-total-comp'] })].filter(
		isActual
	)
	const medians = metrics.filter(
		({ metric, unit, low, high }) => metric === 'median-total-comp' && unit === 'USD' && (low || high)
	)
	return metrics
		.filter(({ metric, low }) => metric === 'pay-vs-prevailing-percent' && timesOfPercent(low ?? 0) >= leastTimes)
		.flatMap((row): Claim[] => {
			const offers = [...walkOffers(db, { ...at, to: [row.labGroup] })]
			const pages = new Set(row.sources.map(({ id }) => id))
			const offer = offers.find(
				(one) => isOffer(one) && one.yearlyLowUsd && one.per === 'total' && one.sources.some(({ id }) => pages.has(id))
			)
			if (!offer) return []
			const near = ({ date }: { date: string }) => Math.abs(yearOf(date) - yearOf(row.date)) <= mostYears
			const bands = offers
				.filter((one) => !isOffer(one) && one.kind === 'annual-compensation' && !isEstimate(one) && near(one))
				.filter(
					({ yearlyLowUsd, yearlyHighUsd, role }) => (yearlyLowUsd ?? yearlyHighUsd) && role === 'research-scientist'
				)
				// The same pay may be on record as a median, too.
				.filter(
					({ labGroup, yearlyLowUsd }) => !medians.some((one) => one.labGroup === labGroup && one.low === yearlyLowUsd)
				)
				.slice(0, mostBands)
			const times = timesOfPercent(row.low!)
			const yearlyUsd = offer.yearlyLowUsd!
			const { id: metric, lab, labName, labGroup, sources } = row
			const claim = {
				metric,
				lab,
				labName,
				labGroup,
				times,
				offer: offer.id,
				notation: offer.notation,
				yearlyUsd,
				needUsd: yearlyUsd / times,
				sources
			}
			return [{ ...claim, baselines: listBaselines(medians.filter(near), bands, claim) }]
		})
		.toSorted((a, b) => b.times - a.times)
}

export function registerMultiples(app: FastifyInstance, store: Store): void {
	addFigure(app, store, {
		path: '/multiples',
		summary: 'Offers as multiples of pay',
		description:
			'Where a source says that an offer is ten times the usual pay or more: the claim, the offer a year, and how many times the ' +
			'pay reported at labs it is.',
		keys: { asOf, knownAt },
		answer: Multiples,
		row: MultipleRow,
		choose: ({ query }) => ({ clocks: query }),
		count: ({ clocks }) => readClaims(store, clocks),
		say(claims, { clocks }) {
			const [first] = claims
			const lab = first && { id: first.lab, name: first.labName, group: first.labGroup }
			const sentence = first
				? textOf(sayWithin(clocks, endSentence(titleMultiple({ ...first, lab: lab! }))))
				: `${multipleWords.none}.`
			return { claims, coverageEnd: endOfClocks(readDataset(store.db).coverageEnd, clocks), sentence } satisfies Omit<
				Multiples,
				'revision'
			>
		},
		rows: (claims) => claims.flatMap(({ baselines }) => baselines),
		sources: { all: (_, count) => count().flatMap(({ sources }) => sources.map(({ id }) => id)) },
		caveats: multipleWords.caveats
	})
}
