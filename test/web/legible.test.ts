// Whatever the records hold, no text of a figure runs over another, over a mark or out of the drawing.
import fc from 'fast-check'
import type { Component } from 'svelte'
import { expect, test } from 'vitest'
import { boundShare } from '../../server/domain/flows/ratio.ts'
import AcceptanceChart from '../../web/charts/offers/AcceptanceChart.svelte'
import GradeChart from '../../web/charts/offers/GradeChart.svelte'
import DealChart from '../../web/charts/records/DealChart.svelte'
import StayChart from '../../web/charts/records/StayChart.svelte'
import FateChart from '../../web/charts/offers/FateChart.svelte'
import BalanceChart from '../../web/charts/trends/BalanceChart.svelte'
import ClaimChart from '../../web/charts/offers/ClaimChart.svelte'
import FlowChart from '../../web/charts/flows/FlowChart.svelte'
import GainsChart from '../../web/charts/trends/GainsChart.svelte'
import MonthHistogram from '../../web/charts/trends/MonthHistogram.svelte'
import OfferChart from '../../web/charts/offers/OfferChart.svelte'
import OfferField from '../../web/charts/offers/OfferField.svelte'
import OriginChart from '../../web/charts/careers/OriginChart.svelte'
import RetentionChart from '../../web/charts/careers/RetentionChart.svelte'
import SpellChart from '../../web/charts/careers/SpellChart.svelte'
import SquaresChart from '../../web/charts/squares/SquaresChart.svelte'
import ReasonsChart from '../../web/charts/squares/ReasonsChart.svelte'
import { squaresOfLab } from '../../web/charts/squares/lab-squares.ts'
import { squaresOfPair } from '../../web/charts/squares/pair-squares.ts'
import { listFaults, renderFigure } from './figure.ts'
import {
	buildClaim,
	buildFlows,
	buildOfferTrend,
	buildOutcome,
	buildBand,
	buildDealPoint,
	buildStay,
	buildPoint,
	buildLabMoves,
	buildLabRetention,
	buildMetric,
	buildOffer,
	buildOrigins,
	buildPair,
	buildReasons,
	buildRetention,
	buildSpell,
	buildTrend,
	listMonths
} from './samples.ts'

const name = fc.oneof(
	fc.constantFrom('Alpha', 'Beta Institute of Applied Machines', 'Gamma–Delta', 'Ωmega', 'Élan Vital & Sons', '𠮷野'),
	fc.string({ unit: fc.constantFrom(...'北京人工智能研究院示例'), minLength: 1, maxLength: 40, size: 'max' }),
	fc.string({ unit: fc.constantFrom(...'WMabc -'), minLength: 1, maxLength: 60, size: 'max' })
)
const count = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 99_999 }))
const month = fc
	.integer({ min: 2012 * 12, max: 2027 * 12 - 1 })
	.map((at) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`)
const dated = fc.record({
	date: month.map((text) => `${text}-01`),
	datePrecision: fc.constantFrom('day', 'month', 'quarter', 'year')
})
const flows = (mostLabs: number) =>
	fc
		.record({
			names: fc.array(name, { minLength: 2, maxLength: mostLabs, size: 'max' }),
			ends: fc.array(fc.tuple(fc.nat(), fc.nat(), count), { minLength: 1, maxLength: mostLabs * 2, size: 'max' })
		})
		.map(({ names, ends }) => {
			// One place beyond the labs is an end that is not known.
			const idOf = (place: number) => {
				const at = place % (names.length + 1)
				return at === names.length ? null : `lab-${at}`
			}
			const links = new Map<string, [string | null, string | null, number]>()
			for (const [a, b, moves] of ends) {
				const [from, to] = [idOf(a), idOf(b)]
				if (from !== to) links.set(`${from} ${to}`, [from, to, moves])
			}
			return buildFlows([...links.values()], Object.fromEntries(names.map((text, i) => [`lab-${i}`, text])))
		})

/** Fails with a smallest example where a component draws something with faults. */
function expectLegible<Props extends Record<string, unknown>>(
	component: unknown,
	props: fc.Arbitrary<Props>,
	numRuns = 100
): void {
	fc.assert(
		fc.property(props, (drawn) => {
			expect(listFaults(renderFigure(component as Component<Props>, drawn))).toEqual([])
		}),
		// Looks for a smaller example no longer than that.
		{ numRuns, interruptAfterTimeLimit: 10_000 }
	)
}

test('flows of a few labs are legible', () => {
	expectLegible(FlowChart, fc.record({ flows: flows(12), hrefOf: fc.constant(() => '/flows') }), 150)
})

test('flows of 200 labs are legible', () => {
	expectLegible(FlowChart, fc.record({ flows: flows(200), hrefOf: fc.constant(() => '/flows') }), 30)
})

test('flows with 60 labs named on each side are legible', () => {
	const most = fc.constant({ from: 60, to: 60 })
	expectLegible(FlowChart, fc.record({ flows: flows(80), most, hrefOf: fc.constant(() => '/flows') }), 30)
})

test('gains and losses of labs are legible', () => {
	const heads = fc.constantFrom<[string, string] | undefined>(undefined, ['went there', 'came from there'])
	expectLegible(
		BalanceChart,
		fc.record({ nodes: flows(12).map(({ nodes }) => nodes), label: fc.constant('Gains'), heads })
	)
})

test('months are legible, from one to fifteen years of them', () => {
	const months = fc
		.record({
			first: month,
			moves: fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 180, size: 'max' }),
			coarser: fc.array(fc.tuple(fc.nat({ max: 15 }), fc.constantFrom('', '-Q1', '-Q4'), count), {
				maxLength: 20,
				size: 'max'
			}),
			chosen: fc.option(fc.tuple(fc.nat(), fc.nat()), { nil: undefined })
		})
		.map(({ first, moves, coarser, chosen }) => {
			const names = listMonths(first, moves.length)
			const [a, b] = (chosen ?? [0, 0]).map((place) => place % names.length).toSorted((a, b) => a - b)
			return {
				trend: buildTrend(
					'month',
					Object.fromEntries(names.map((month, i) => [month, moves[i]!])),
					Object.fromEntries(coarser.map(([years, part, n]) => [`${Number(first.slice(0, 4)) + years}${part}`, n]))
				),
				since: chosen ? names[a!]! : null,
				until: chosen ? names[b!]! : null,
				hrefOf: () => '/moves',
				onbrush: () => {}
			}
		})
	expectLegible(MonthHistogram, months)
})

test('quarters are legible', () => {
	const slot = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 900 }), fc.nat({ max: 90 }))
	const quarters = fc.array(slot, { minLength: 1, maxLength: 60, size: 'max' }).map((slots) => ({
		trend: buildTrend(
			'quarter',
			Object.fromEntries(
				slots.map(([joined, left, unknown], i) => [
					`${2012 + Math.floor(i / 4)}-Q${(i % 4) + 1}`,
					[joined, left + unknown, unknown] as [number, number, number]
				])
			)
		),
		group: 'alpha',
		hrefOf: () => '/moves'
	}))
	expectLegible(GainsChart, quarters)
})

const sum = fc.oneof(
	fc.constantFrom(null, 0),
	fc.double({ min: 0, max: 10, noNaN: true }).map((power) => Math.round(10 ** power))
)
const bounds = fc
	.tuple(sum, sum)
	.map(([a, b]) => (a && b ? { low: Math.min(a, b), high: Math.max(a, b) } : { low: a, high: b }))
const offer = fc
	.record({
		bounds,
		personName: fc.option(name),
		labName: name,
		fromLabName: fc.option(name),
		notation: name,
		status: fc.constantFrom('confirmed', 'reported', 'rumored', 'disputed', 'denied', 'reversed'),
		outcome: fc.constantFrom('accepted', 'declined', 'withdrawn', 'unknown')
	})
	.map(({ bounds, ...part }) => buildOffer({ ...part, ...bounds } as object))
const offers = fc
	.array(offer, { maxLength: 12, size: 'max' })
	.map((rows) => rows.map((row, i) => ({ ...row, id: `offer-${i}` })))

test('offers are legible', () => {
	expectLegible(OfferChart, fc.record({ offers, label: fc.constant('Offers') }))
})

test('what became of offers is legible', () => {
	const outcome = fc
		.record({
			bounds: bounds.filter(({ low, high }) => Boolean(low || high)),
			dated,
			personName: fc.option(name),
			whom: name,
			labName: name,
			fromLabName: name,
			notation: name,
			currency: fc.constantFrom('USD', 'CNY'),
			became: name,
			status: fc.constantFrom('confirmed', 'reported', 'rumored', 'disputed', 'denied', 'reversed'),
			basis: fc.constantFrom('report', 'estimate', null)
		})
		.map(({ bounds: { low, high }, dated: date, ...part }) =>
			buildOutcome({
				...part,
				...date,
				person: part.personName === null ? null : 'ada-example',
				lowUsd: low || null,
				highUsd: high || null
			} as object)
		)
	const rows = (id: string) =>
		fc
			.array(outcome, { maxLength: 10, size: 'max' })
			.map((all) => all.map((row, i) => ({ ...row, id: `${id}-${i}` })).toSorted((a, b) => (a.date < b.date ? -1 : 1)))
	const least = fc.constantFrom(0, 1e6, 50e6)
	expectLegible(FateChart, fc.record({ sure: rows('sure'), maybe: rows('maybe'), least, label: fc.constant('Fates') }))
})

test('shares of offers accepted are legible', () => {
	const lab = fc
		.record({ name, n: count, share: fc.double({ min: 0, max: 1, noNaN: true }) })
		.map(({ name, n, share }) => {
			const accepted = Math.round(n * share)
			return { name, n, accepted, ...boundShare(accepted, n) }
		})
	const labs = fc
		.array(lab, { minLength: 1, maxLength: 12, size: 'max' })
		.map((all) => all.map((one, i) => ({ ...one, id: `lab-${i}` })))
	expectLegible(AcceptanceChart, fc.record({ labs, label: fc.constant('Accepted') }))
})

test('pay by role and grade is legible', () => {
	const band = fc
		.record({
			bounds: bounds.filter(({ low, high }) => Boolean(low || high)),
			labName: fc.option(name),
			notation: name,
			basis: fc.constantFrom('posting', 'estimate', null)
		})
		.map(({ bounds: { low, high }, labName, ...part }) =>
			buildBand({ ...part, lab: labName && 'alpha', labName, yearlyLowUsd: low || null, yearlyHighUsd: high || null })
		)
	const group = fc.record({
		role: fc.constantFrom('ml-engineer', 'intern', null),
		grade: fc.option(name),
		n: count,
		low: sum,
		high: sum,
		hasMiddle: fc.boolean(),
		bands: fc
			.array(band, { minLength: 1, maxLength: 9 })
			.map((all) => all.map((one, i) => ({ ...one, id: `band-${i}` })))
	})
	const groups = fc
		.uniqueArray(group, { minLength: 1, maxLength: 6, selector: ({ role, grade }) => `${role} ${grade}` })
		.map((all) => all.toSorted((a, b) => (String(a.role) < String(b.role) ? -1 : 1)))
	expectLegible(GradeChart, fc.record({ groups, label: fc.constant('Grades') }), 60)
})

test('deals over time are legible', () => {
	const deal = fc
		.record({
			dated,
			targetName: name,
			acquirerName: name,
			amountUsd: fc.option(fc.double({ min: 5, max: 11.9, noNaN: true }).map((power) => Math.round(10 ** power))),
			stakePercent: fc.option(fc.integer({ min: 1, max: 100 })),
			peopleMoved: fc.option(count),
			status: fc.constantFrom('confirmed', 'reported', 'rumored', 'disputed', 'denied', 'reversed')
		})
		.map(({ dated: date, ...part }) => buildDealPoint({ ...part, ...date } as object))
	const deals = fc
		.array(deal, { minLength: 1, maxLength: 30, size: 'max' })
		.map((all) => all.map((one, i) => ({ ...one, id: `deal-${i}` })))
	const props = fc.record({ deals, coverageEnd: fc.constant('2026-06-30'), label: fc.constant('Deals') })
	expectLegible(DealChart, props, 60)
})

test('stays after a deal are legible', () => {
	const person = fc
		.record({ personName: name, joined: fc.option(dated), left: fc.option(dated), next: fc.option(name) })
		.map(({ joined, left, ...part }) => {
			const [from, to] = joined && left && joined.date > left.date ? [left, joined] : [joined, left]
			return buildStay({
				...part,
				joined: from?.date ?? null,
				joinedPrecision: from?.datePrecision ?? null,
				left: from ? (to?.date ?? null) : null,
				leftPrecision: from ? (to?.datePrecision ?? null) : null,
				stay: from ? (to ? 'left' : 'there') : 'unknown'
			} as object)
		})
	const people = fc
		.array(person, { minLength: 1, maxLength: 10 })
		.map((all) => all.map((one, i) => ({ ...one, move: `move-${i}` })))
	const deal = fc.record({ dated, people }).map(({ dated: date, people }) => ({
		...date,
		people,
		acquirerGroup: 'meta',
		coverageEnd: '2027-01-31'
	}))
	expectLegible(StayChart, fc.record({ deal, label: fc.constant('Stays') }), 60)
})

test('offers over time are legible', () => {
	const point = fc
		.record({
			bounds: bounds.filter(({ low, high }) => Boolean(low || high)),
			dated,
			personName: fc.option(name),
			labName: name,
			labGroup: fc.constantFrom('openai', 'meta', 'alpha', null),
			per: fc.constantFrom('total', 'year'),
			kind: fc.constantFrom('total-package', 'base-salary', 'equity-grant', 'another-kind'),
			status: fc.constantFrom('confirmed', 'reported', 'rumored', 'disputed', 'denied', 'reversed'),
			contingent: fc.constantFrom('yes', 'no', 'unknown', null),
			record: fc.boolean()
		})
		.map(({ bounds: { low, high }, dated: date, record, ...part }) => ({
			...part,
			...date,
			low: low || null,
			high: high || null,
			named: part.personName === null ? 'role' : 'person',
			record: record && Boolean(low)
		}))
	const open = fc.record({ low: fc.boolean(), high: fc.boolean() })
	const trends = fc
		.tuple(fc.array(point, { minLength: 1, maxLength: 40, size: 'max' }), fc.option(open))
		.map(([points, isOpen]) => {
			const rows = points.map((part, i) => buildPoint({ ...part, id: `offer-${i}` } as object))
			if (!isOpen) return buildOfferTrend(rows)
			// A median is of offers that are shown, between their bounds.
			const { per, named, date } = rows[0]!
			const sums = rows.filter((row) => row.per === per).flatMap(({ low, high }) => [low ?? high!, high ?? low!])
			const low = isOpen.low ? null : Math.min(...sums)
			const high = isOpen.high ? null : Math.max(...sums)
			return buildOfferTrend(rows, [{ per, named, year: date.slice(0, 4), low, high }])
		})
	expectLegible(OfferField, fc.record({ trend: trends, hrefOf: fc.constant(() => '/offers') }), 150)
})

test('claims of an offer are legible', () => {
	const claim = fc
		.record({
			bounds,
			stance: fc.constantFrom('reports', 'confirms', 'disputes', 'denies'),
			rank: fc.constantFrom('preferred', 'normal', 'deprecated'),
			notation: fc.option(name),
			by: fc.option(name),
			note: fc.option(name),
			reporter: name
		})
		.map(({ bounds, ...part }) => buildClaim({ ...part, ...bounds } as object))
	const claims = fc
		.array(claim, { maxLength: 12, size: 'max' })
		.map((rows) => rows.map((row, i) => ({ ...row, id: `claim-${i}` })))
	const known = offer.filter(({ low, high }) => Boolean(low || high))
	const others = offers.map((rows) => rows.filter(({ low, high }) => low || high))
	expectLegible(ClaimChart, fc.record({ offer: known, claims, others, label: fc.constant('Claims') }))
})

test('careers are legible', () => {
	const precision = fc.constantFrom('day', 'month', 'quarter', 'year')
	const spell = fc
		.record({
			dates: fc.tuple(fc.option(month), fc.option(month)),
			precisions: fc.tuple(precision, precision),
			ended: fc.boolean(),
			labName: name,
			role: fc.option(name),
			post: fc.constantFrom('staff', 'side')
		})
		.map(({ dates: [a, b], precisions, ended, ...part }) => {
			const [start, end] = a && b && a > b ? [b, a] : [a, b]
			return buildSpell({
				...part,
				start: start && `${start}-01`,
				startPrecision: start && precisions[0],
				end: end && `${end}-01`,
				endPrecision: end && precisions[1],
				ended: ended || end !== null
			} as object)
		})
	const props = fc.record({
		spells: fc.array(spell, { minLength: 1, maxLength: 12, size: 'max' }),
		coverageEnd: month,
		label: fc.constant('Career')
	})
	expectLegible(SpellChart, props)
})

test('moves between two labs are legible', () => {
	const moves = fc.array(dated, { maxLength: 30, size: 'max' })
	const pair = fc.record({ forward: moves, back: moves, names: fc.tuple(name, name, name) })
	const props = pair.map(({ forward, back, names: [from, to, person] }) => {
		const built = buildPair(forward, back)
		return squaresOfPair({
			...built,
			from: { ...built.from, name: from },
			to: { ...built.to, name: to },
			forwardMoves: built.forwardMoves.map((move, i) => ({ ...move, personName: i % 2 ? person : move.personName }))
		})
	})
	expectLegible(SquaresChart as Component<never>, props as never)
})

test('retention is legible', () => {
	const stays = fc
		.array(fc.tuple(fc.nat({ max: 6000 }), fc.constantFrom('', '+')), { maxLength: 300, size: 'max' })
		.map((all) => all.map(([days, mark]) => `${days}${mark}`).join(' '))
	const labs = fc
		.array(fc.tuple(name, stays), { maxLength: 9, size: 'max' })
		.map((all) => all.map(([text, days], i) => buildLabRetention(`lab-${i}`, text, days)))
	const published = fc
		.array(fc.tuple(fc.nat({ max: 9 }), name, fc.boolean(), fc.nat({ max: 100 }), fc.boolean()), { maxLength: 4 })
		.map((all) =>
			all.map(([place, labName, isOwn, value, isTenure], i) =>
				buildMetric({
					id: `metric-${i}`,
					lab: isOwn ? `lab-${place}` : 'unit',
					labName,
					labGroup: `lab-${place}`,
					value,
					metric: isTenure ? 'average-tenure-months' : 'retention-2y-percent'
				})
			)
		)
	const retention = fc
		.tuple(labs, published)
		.map(([labs, published]) => ({ retention: buildRetention(labs, published) }))
	expectLegible(RetentionChart, retention)
})

test('origins are legible', () => {
	const years = fc.array(fc.tuple(fc.integer({ min: 1998, max: 2027 }), fc.integer({ min: 1, max: 999 })), {
		minLength: 1,
		maxLength: 20
	})
	const rows = fc
		.array(fc.tuple(name, years), { minLength: 1, maxLength: 14 })
		.map((all) =>
			buildOrigins(
				all.map(([text, counts], place) => [place ? `lab-${place}` : null, text, Object.fromEntries(counts)])
			)
		)
	expectLegible(
		OriginChart,
		fc.record({ rows, label: fc.constant('Origins'), hrefOf: fc.constant(() => '/moves?to=alpha') })
	)
})

test('the people and the reasons of a lab are legible', () => {
	const went = fc.record({
		date: month.map((text) => `${text}-01`),
		datePrecision: fc.constantFrom('day' as const, 'month' as const, 'quarter' as const, 'year' as const),
		personName: name,
		otherName: name
	})
	const way = fc.constantFrom('joined' as const, 'left' as const)
	const moves = fc.array(fc.tuple(went, way), { maxLength: 240, size: 'max' })
	const props = moves.map((all) =>
		squaresOfLab(buildLabMoves(all.map(([move, way]) => ({ ...move, way }))), new Map(), '')
	)
	expectLegible(SquaresChart, props as never, 40)
	const kind = fc.constantFrom('layoff', 'reorganisation', 'setback', 'statement', 'facility')
	const event = fc.record({ date: month.map((text) => `${text}-01`), kind: kind as fc.Arbitrary<'layoff'> })
	const reasons = fc
		.record({
			exits: fc.array(fc.tuple(went, fc.nat(30)), { maxLength: 90, size: 'max' }),
			events: fc.array(event, { minLength: 1, maxLength: 30, size: 'max' })
		})
		.map(({ exits, events }) => ({
			reasons: buildReasons(
				exits.map(([exit, at]) => ({ ...exit, events: at < events.length ? [`event-${at + 1}`] : [] })),
				events
			)
		}))
	expectLegible(ReasonsChart, reasons, 40)
})
