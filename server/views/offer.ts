// An offer's record with what is reckoned from it: its years, what became of it, and what it is beside its lab's figures.
import { walkMetrics, type MetricRow } from '../../db/queries/metrics.ts'
import { findOffer, walkOffers, type OfferRow } from '../../db/queries/offers.ts'
import { readRates } from '../../db/queries/rates.ts'
import type { Store } from '../store/store.ts'
import { parsePartialDate, startOfPartial } from '../domain/time/date.ts'
import { gridOffer } from '../domain/offers/term-years.ts'
import { isActual, isWhole } from '../domain/vocabulary/metric.ts'
import { dollarsOf, type Rates } from '../domain/offers/dollars.ts'
import { isEstimate } from '../domain/offers/ranking.ts'
import { realiseOffer } from '../domain/offers/realised.ts'
import { costMetrics, countMultiples, shareCosts } from '../domain/offers/scale.ts'
import { spellsOf } from '../domain/careers/spell.ts'
import { columnsAt } from '../figures/choose.ts'
import type { OfferRecord } from '../schemas/records.ts'

/** A metric's bounds in US dollars at the mean rate of its date, and by which rate. */
function dollarsOfMetric({ low, high, unit, date }: MetricRow, rates: Rates) {
	const dollars = (sum: number) => dollarsOf(sum, unit, startOfPartial(date), parsePartialDate(date)!.precision, rates)
	const [least, most] = [low, high].map((sum) => (sum === null ? null : dollars(sum)))
	return { lowUsd: least?.usd ?? null, highUsd: most?.usd ?? null, usdHow: (least ?? most)!.how }
}

/** Figures that an offer can be set against: what was so, of the lab as a whole. */
const isComparable = (metric: MetricRow) => isActual(metric) && isWhole(metric)

/** The lab and the labs above it, by id. */
function listAbove({ columns }: Store, lab: string): string[] {
	const { labs, labIndex } = columns.current()
	const above: string[] = []
	for (let up = labIndex.get(lab) ?? -1; up >= 0; up = labs[up]!.parent) above.push(labs[up]!.id)
	return above
}

/** What an offer is of the yearly costs of its lab. */
function readShares(store: Store, offer: OfferRow, figures: MetricRow[], rates: Rates): OfferRecord['shares'] {
	const costs = figures
		.filter((figure) => (costMetrics as readonly string[]).includes(figure.metric) && isComparable(figure))
		.map((figure) => ({ ...figure, ...dollarsOfMetric(figure, rates) }))
	return shareCosts(offer, costs, listAbove(store, offer.lab!)).map(({ figure, basis, percent }) => {
		const { id, metric, lab, labName, labGroup, date, value, unit, lowUsd, highUsd, usdHow, sources } = figure
		const labels = { metric: id, name: metric, lab, labName, labGroup, date }
		const figures = { value, figureLow: figure.low, figureHigh: figure.high, unit }
		const dollars = {
			valueUsd: lowUsd === highUsd ? lowUsd : null,
			figureLowUsd: lowUsd,
			figureHighUsd: highUsd,
			usdHow
		}
		return { ...labels, ...figures, ...dollars, basis, ...percent, sources }
	})
}

/** How many times what its lab is reported to pay an offer is. */
function readBaselines(store: Store, offer: OfferRow, figures: MetricRow[], rates: Rates): OfferRecord['baselines'] {
	const medians = figures
		.filter((figure) => figure.metric === 'median-total-comp' && isActual(figure))
		.map((figure) => {
			return { ...figure, ...dollarsOfMetric(figure, rates), kind: 'metric' as const, name: figure.metric }
		})
	const bands = [
		...walkOffers(store.db, { level: 'group', to: [offer.labGroup!], kind: ['base-salary'], population: ['role'] })
	]
		.filter((band) => band.per === 'year' && !isEstimate(band))
		.map((band) => ({
			...band,
			date: band.date.slice(0, { day: 10, month: 7, quarter: 4, year: 4 }[band.datePrecision]),
			kind: 'offer' as const,
			name: band.kind as string,
			lab: band.lab!,
			labName: band.labName!,
			labGroup: band.labGroup!
		}))
	return countMultiples(offer, [...medians, ...bands]).map(({ pay, times }) => {
		const { kind, id, name, lab, labName, labGroup, date, note, lowUsd, highUsd, sources } = pay
		const labels = { kind, id, name, lab, labName, labGroup, date, note }
		return { ...labels, lowUsd, highUsd, timesLow: times.low, timesHigh: times.high, sources }
	})
}

/** An offer's record as the API answers it; undefined where there is none. */
export function readOffer(store: Store, id: string): OfferRecord | undefined {
	const offer = findOffer(store.db, id)
	if (!offer) return undefined
	const columns = columnsAt(store, {}, true)
	const spells = offer.person === null ? [] : spellsOf(columns, offer.person, 'group')
	const rates = readRates(store.db)
	const figures = offer.labGroup === null ? [] : [...walkMetrics(store.db, { level: 'group', lab: [offer.labGroup] })]
	return {
		...offer,
		grid: gridOffer(offer, offer.components),
		realised: realiseOffer(offer, spells, columns.coverageEnd),
		shares: offer.lab === null ? [] : readShares(store, offer, figures, rates),
		baselines: offer.lab === null ? [] : readBaselines(store, offer, figures, rates)
	}
}
