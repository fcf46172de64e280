// Answers of the API, complete but for what a test is about; all names are made up.
import { estimateSurvival, findMedian, shareAfter } from '../../server/domain/careers/survival.ts'
import type { LabMove, LabMoves, Reason, Reasons } from '../../server/schemas/lab-story.ts'
import type { OriginRow } from '../../server/schemas/feeders.ts'
import type { Flows, FlowPair } from '../../server/schemas/flows.ts'
import type { Band } from '../../server/schemas/bands.ts'
import type { DealPoint } from '../../server/schemas/deals.ts'
import type { OfferOutcome } from '../../server/schemas/outcomes.ts'
import type { OfferPoint, OfferTrend } from '../../server/schemas/offer-trend.ts'
import type { Grid, Realised } from '../../server/schemas/pay.ts'
import type { DealRecord, Spell } from '../../server/schemas/records.ts'
import type { LabRetention, Retention } from '../../server/schemas/retention.ts'
import type { Claim, Metric, Move, Now, Offer } from '../../server/schemas/rows.ts'
import type { After, Mix, Trend } from '../../server/schemas/trends.ts'

const figure = {
	since: '2025-07',
	until: '2026-06',
	narrowed: '',
	asOf: null,
	knownAt: null,
	statuses: ['confirmed', 'reported'],
	byStatus: {},
	sourceCount: 1,
	leftOut: { inside: 0, partly: 0, announced: 0, otherStatus: {}, undated: 0 },
	coverageEnd: '2026-07-31',
	sentence: 'A sentence that says the finding.',
	revision: 1
}

type Link = [from: string | null, to: string | null, count: number]

/** Flows of links, with their nodes, the busiest first; a lab's name is its id in capitals unless given. */
export function buildFlows(links: readonly Link[], names: Record<string, string> = {}): Flows {
	const ids = [...new Set(links.flatMap(([from, to]) => [from, to]))].filter((id) => id !== null)
	const count = (fits: (link: Link) => boolean) => links.filter(fits).reduce((sum, link) => sum + link[2], 0)
	const nodes = ids.map((id) => {
		const [into, out] = [count(([, to]) => to === id), count(([from]) => from === id)]
		return {
			id,
			name: names[id] ?? id.toUpperCase(),
			group: id,
			in: into,
			out,
			net: into - out,
			peopleIn: into,
			peopleOut: out,
			inUnknown: count(([from, to]) => to === id && from === null),
			outUnknown: count(([from, to]) => from === id && to === null)
		}
	})
	return {
		...figure,
		asked: [],
		nodes: nodes.toSorted((a, b) => b.in + b.out - (a.in + a.out)),
		links: links.map(([from, to, count]) => ({ from, to, count })),
		unknownFrom: count(([from]) => from === null),
		unknownTo: count(([, to]) => to === null),
		n: count(() => true),
		moves: count(() => true),
		counted: 'moves',
		min: 1,
		smaller: { flows: 0, count: 0 },
		level: 'group'
	}
}

/** Origins with their moves by year; an id of null is not known. */
export function buildOrigins(
	origins: readonly [id: string | null, name: string | null, years: Record<string, number>][]
): OriginRow[] {
	return origins.flatMap(([from, fromName, years]) =>
		Object.entries(years).map(([year, count]) => ({ from, fromName, fromGroup: from, year, count }))
	)
}

type Period = Trend['periods'][number]

/** A trend over periods; each has the number of moves, or who joined, left and left for a place not known. */
export function buildTrend(
	by: Trend['by'],
	periods: Record<string, number | [joined: number, left: number, leftUnknown: number]>,
	coarser: Record<string, number> = {}
): Trend {
	const slots = Object.entries(periods).map(([period, value]): Period => {
		if (typeof value === 'number')
			return { period, moves: value, joined: null, left: null, leftUnknown: null, net: null }
		const [joined, left, leftUnknown] = value
		return { period, moves: joined + left, joined, left, leftUnknown, net: joined - left }
	})
	return {
		...figure,
		by,
		labs: [],
		periods: slots,
		coarser: Object.entries(coarser).map(([period, moves]) => ({
			period,
			precision: period.includes('Q') ? 'quarter' : 'year',
			moves,
			joined: moves,
			left: 0,
			leftUnknown: 0
		})),
		n: slots.reduce((sum, { moves }) => sum + moves, 0),
		level: 'group'
	}
}

/** What moves by period are made of; two more are known to the year alone. */
export function buildMix(by: Mix['by'], periods: readonly [period: string, counts: Record<string, number>][]): Mix {
	const slots = periods.map(([period, counts]) => ({ period, moves: sumOf(Object.values(counts)), counts }))
	const values = [...new Set(slots.flatMap(({ counts }) => Object.keys(counts)))]
	return {
		...figure,
		by,
		of: 'kind',
		labs: [],
		parts: values.map((value) => ({ value, moves: sumOf(slots.map(({ counts }) => counts[value] ?? 0)) })),
		periods: slots,
		coarser: [{ period: '2025', precision: 'year', moves: 2, counts: { hire: 2 } }],
		n: sumOf(slots.map(({ moves }) => moves)) + 2,
		level: 'group'
	}
}

function sumOf(counts: readonly number[]): number {
	return counts.reduce((sum, count) => sum + count, 0)
}

/** Months in order, `count` of them from a first one: `listMonths('2025-12', 2)` is `['2025-12', '2026-01']`. */
export function listMonths(first: string, count: number): string[] {
	const start = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1
	return Array.from({ length: count }, (_, i) => {
		const month = start + i
		return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
	})
}

const evidence = { sourceCount: 1, independentCount: 1, independentAtLeast: false, sources: [] }

export function buildOffer(part: Partial<Offer>): Offer {
	return {
		id: 'offer-1',
		person: 'ada-example',
		personName: 'Ada Example',
		lab: 'alpha',
		labName: 'Alpha',
		labGroup: 'alpha',
		fromLab: 'beta',
		fromLabName: 'Beta',
		fromLabGroup: 'beta',
		kind: 'total-package',
		notation: '$2M/4yr',
		low: 2_000_000,
		high: 2_000_000,
		currency: 'USD',
		lowUsd: 2_000_000,
		highUsd: 2_000_000,
		usdHow: 'as reported',
		yearlyLowUsd: 500_000,
		yearlyHighUsd: 500_000,
		yearlyHow: 'the sum divided by 4 years, assumed evenly spread',
		todayLowUsd: 2_100_000,
		todayHighUsd: 2_100_000,
		todayHow: 'in dollars of June 2026: times 1.05, by consumer prices since July 2025',
		years: 4,
		per: 'total',
		outcome: 'unknown',
		move: null,
		date: '2025-07-04',
		datePrecision: 'day',
		status: 'reported',
		note: null,
		basis: 'report',
		population: part.person === null ? 'role' : 'person',
		role: null,
		title: null,
		grade: [],
		place: null,
		denialCount: 0,
		...evidence,
		...part
	}
}

export function buildSpell(part: Partial<Spell>): Spell {
	return {
		person: 'ada-example',
		personName: 'Ada Example',
		lab: 'alpha',
		labName: 'Alpha',
		labGroup: 'alpha',
		role: null,
		post: 'staff',
		start: '2024-03-01',
		startPrecision: 'day',
		end: null,
		endPrecision: null,
		ended: false,
		startMove: 'move-1',
		endMove: null,
		status: 'confirmed',
		lastEvidence: '2026-01-31',
		lastPublished: '2026-01',
		moves: ['move-1'],
		...part
	}
}

export function buildMove(part: Partial<Move>): Move {
	return {
		id: 'move-1',
		person: 'ada-example',
		personName: 'Ada Example',
		from: 'alpha',
		fromName: 'Alpha',
		fromGroup: 'alpha',
		to: 'beta',
		toName: 'Beta',
		toGroup: 'beta',
		kind: 'hire',
		date: '2025-07-04',
		datePrecision: 'day',
		leftDate: null,
		leftDatePrecision: null,
		fromRole: null,
		toRole: null,
		status: 'reported',
		deal: null,
		note: null,
		firstPublished: '2025-07-05',
		announced: false,
		...evidence,
		...part
	}
}

/** Of whom no record says where they are now. */
const nowhere: Now = {
	now: null,
	nowName: null,
	nowGroup: null,
	nowRole: null,
	nowSince: null,
	nowSincePrecision: null,
	nowPublished: null,
	nowIs: 'unknown'
}

type Dated = Pick<Move, 'date' | 'datePrecision'>

/** A pair of labs with a move, and a move back, for each date. */
export function buildPair(forward: readonly Dated[], back: readonly Dated[]): FlowPair {
	const periodOf = ({ date, datePrecision }: Dated) =>
		datePrecision === 'year'
			? date.slice(0, 4)
			: datePrecision === 'quarter'
				? `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
				: date.slice(0, 7)
	const periods = [...new Set([...forward, ...back].map(periodOf))].toSorted()
	const slots = periods.map((period) => ({
		period,
		forward: forward.filter((move) => periodOf(move) === period).length,
		back: back.filter((move) => periodOf(move) === period).length
	}))
	const isMonth = (period: string) => period.length === 7 && !period.includes('Q')
	const list = (way: string, moves: readonly Dated[]) =>
		moves
			.map((move, i) => ({
				...buildMove({ ...move, id: `${way}-${i + 1}`, personName: `Person ${i + 1}` }),
				...nowhere
			}))
			.toSorted((a, b) => (a.date < b.date ? 1 : -1))
	return {
		...figure,
		from: { id: 'alpha', name: 'Alpha', group: 'alpha', groupName: 'Alpha' },
		to: { id: 'beta', name: 'Beta', group: 'beta', groupName: 'Beta' },
		forward: forward.length,
		back: back.length,
		months: slots
			.filter(({ period }) => isMonth(period))
			.map(({ period, forward, back }) => ({ month: period, forward, back })),
		coarser: slots
			.filter(({ period }) => !isMonth(period))
			.map((slot) => ({ ...slot, precision: slot.period.includes('Q') ? 'quarter' : 'year' })),
		forwardMoves: list('forward', forward),
		backMoves: list('back', back),
		ties: [],
		n: forward.length + back.length,
		level: 'group'
	}
}

/** Departures from Alpha around 15 July 2025, by spans of 30 days. */
export function buildAfter(moves: readonly Partial<After['moves'][number]>[], part: Partial<After> = {}): After {
	const rows = moves.map((move, i) => ({
		...buildMove({ id: `move-${i + 1}`, personName: `Person ${i + 1}`, ...move }),
		...nowhere,
		span: move.span ?? ('after' as const),
		part: move.part ?? null,
		why: move.why ?? null,
		standing: move.standing ?? null
	}))
	const count = (name: string) => rows.filter(({ span }) => span === name).length
	return {
		...figure,
		event: {
			...evidence,
			id: 'event-1',
			lab: 'alpha',
			labName: 'Alpha',
			labGroup: 'alpha',
			date: '2025-07-15',
			datePrecision: 'day',
			kind: 'reorganisation',
			title: 'Alpha reorganises',
			headcount: null,
			percent: null,
			namedCount: 0,
			note: null
		},
		labs: [{ id: 'alpha', name: 'Alpha', group: 'alpha', groupName: 'Alpha' }],
		days: 30,
		coveredDays: 30,
		before: { since: '2025-06-15', until: '2025-07-14' },
		after: { since: '2025-07-15', until: '2025-08-13' },
		counts: { before: count('before'), during: count('during'), after: count('after'), coarse: count('coarse') },
		moves: rows,
		n: count('before') + count('after'),
		level: 'group',
		narrowed: '',
		otherStatus: {},
		undated: 0,
		...part
	}
}

export function buildClaim(part: Partial<Claim>): Claim {
	return {
		id: 'claim-1',
		subject: 'offer:offer-1',
		subjectKind: 'offer',
		subjectId: 'offer-1',
		subjectName: 'Alpha to Ada Example: $1M',
		stance: 'reports',
		notation: null,
		low: null,
		high: null,
		currency: 'USD',
		years: null,
		by: null,
		rank: 'normal',
		note: null,
		reporter: 'Example Gazette',
		source: {
			id: 'gazette-1',
			url: 'https://gazette.example/1',
			publisher: 'Example Gazette',
			origin: null,
			title: 'An offer is made',
			published: '2025-07',
			tier: 'outlet',
			language: 'en',
			claimCount: 1
		},
		...part
	}
}

type Part = Grid['years'][number]['parts'][number]

/** A grid whose years have these parts; a year's bounds are those of its parts together unless given. */
export function buildGrid(
	years: readonly { parts: Part[]; low: number | null; high: number | null; fraction?: number }[]
): Grid {
	return {
		currency: 'USD',
		years: years.map((year, i) => ({ year: i + 1, fraction: 1, ...year })),
		how: 'the sum divided, assumed evenly spread',
		told: null,
		gap: null,
		gapHow: 'unknown: no part has a sum of its own',
		aside: []
	}
}

export function buildRealised(part: Partial<Realised>): Realised {
	return {
		state: 'unknown',
		start: null,
		startPrecision: null,
		end: null,
		left: null,
		leftPrecision: null,
		leftMove: null,
		servedYears: null,
		forfeited: null,
		how: 'unknown: nobody has reported whether it was accepted',
		...part
	}
}

/** Retention at a lab whose people stay so many days; those that go on when last seen have a plus: `400 730+`. */
export function buildLabRetention(id: string, name: string, days: string): LabRetention {
	const followed = days
		.split(' ')
		.flatMap((item) => (item ? { days: Number.parseInt(item), ended: !item.endsWith('+') } : []))
	const steps = estimateSurvival(followed)
	return {
		lab: { id, name, group: id, groupName: name },
		n: followed.length,
		left: followed.filter(({ ended }) => ended).length,
		coarse: 0,
		hindsight: 0,
		leftOut: { unknownStart: 0, unknownEnd: 0, partly: 0, ahead: 0 },
		steps,
		oneYear: shareAfter(steps, 365.25) ?? null,
		twoYears: shareAfter(steps, 730.5) ?? null,
		median: findMedian(steps),
		oncePublished: { n: 0, oneYear: null, twoYears: null }
	}
}

export function buildRetention(labs: LabRetention[], published: Metric[] = []): Retention {
	const { byStatus: _, sourceCount: __, leftOut: ___, ...rest } = figure
	return { ...rest, labs, published, n: labs.reduce((sum, { n }) => sum + n, 0), level: 'group' }
}

export function buildMetric(part: Partial<Metric>): Metric {
	return {
		id: 'metric-1',
		lab: 'alpha',
		labName: 'Alpha',
		labGroup: 'alpha',
		counterpart: null,
		counterpartName: null,
		metric: 'retention-2y-percent',
		value: part.low === part.high ? (part.low ?? 67) : null,
		low: 67,
		high: 67,
		approx: 'no',
		unit: 'percent',
		date: '2025-05',
		said: null,
		stage: 'actual',
		scope: 'company',
		basis: 'report',
		note: null,
		...evidence,
		...part
	}
}

export function buildPoint(part: Partial<OfferPoint>): OfferPoint {
	return {
		id: 'offer-1',
		date: '2025-07-04',
		datePrecision: 'day',
		named: part.person || part.named === 'person' ? 'person' : 'role',
		population: part.person || part.named === 'person' ? 'person' : part.per === 'year' ? 'role' : 'group-offer',
		per: 'total',
		basis: 'report',
		title: null,
		person: null,
		personName: null,
		lab: 'alpha',
		labName: 'Alpha',
		labGroup: 'alpha',
		fromLab: null,
		fromLabName: null,
		kind: 'total-package',
		notation: '$2M/4yr',
		status: 'reported',
		outcome: 'unknown',
		contingent: null,
		low: 2_000_000,
		high: 2_000_000,
		currency: 'USD',
		how: 'as reported',
		record: false,
		...part
	}
}

type Median = OfferTrend['medians'][number]

/** Offers over time; those marked `record` are the records, in their order. */
export function buildOfferTrend(points: readonly OfferPoint[], medians: readonly Partial<Median>[] = []): OfferTrend {
	const groups = [...new Set(points.flatMap(({ labGroup }) => labGroup ?? []))]
	return {
		basis: 'usd',
		asOf: null,
		knownAt: null,
		currency: 'USD',
		n: points.length,
		since: null,
		until: null,
		statuses: ['confirmed', 'reported'],
		estimates: 0,
		narrowing: '',
		sourceCount: 1,
		groups: groups.map((id) => ({
			id,
			name: id.toUpperCase(),
			n: points.filter(({ labGroup }) => labGroup === id).length
		})),
		points: [...points],
		records: points
			.filter(({ record }) => record)
			.map(({ named, population, per, id, date, datePrecision, low }) => ({
				named,
				population,
				per,
				id,
				date,
				datePrecision,
				low: low!,
				before: null
			})),
		medians: medians.map((part) => ({
			named: 'role',
			population: 'role',
			per: 'year',
			kind: 'annual-compensation',
			year: '2025',
			n: 5,
			low: 200_000,
			high: 400_000,
			openLow: 0,
			openHigh: 0,
			...part
		})),
		leftOut: { noSum: 0, otherCurrency: 0, otherPeriod: 0, partly: 0 },
		coverageEnd: '2026-07-31',
		sentence: 'A sentence that says the finding.',
		revision: 1
	}
}

type Went = Partial<LabMove> & Pick<LabMove, 'way' | 'date' | 'datePrecision'>
/** Who joined Alpha and who left it; the other lab is Beta unless given. */
export function buildLabMoves(moves: readonly Went[]): LabMoves {
	const rows = moves.map((move, i): LabMove => ({
		id: `move-${i + 1}`,
		person: `person-${i + 1}`,
		personName: `Person ${i + 1}`,
		other: 'beta',
		otherName: 'Beta',
		otherGroup: 'beta',
		otherGroupName: 'Beta',
		status: 'reported',
		events: [],
		...move
	}))
	const count = (way: LabMove['way']) => rows.filter((row) => row.way === way).length
	return {
		...figure,
		since: null,
		until: null,
		lab: { id: 'alpha', name: 'Alpha', group: 'alpha', groupName: 'Alpha' },
		rows,
		total: rows.length,
		next: null,
		partly: 0,
		facets: {},
		joined: count('joined'),
		left: count('left'),
		wave: null,
		n: rows.length,
		level: 'group'
	}
}

/** Why people left Alpha, by the ids of events that their moves name. */
export function buildReasons(exits: readonly Omit<Went, 'way'>[], events: readonly Partial<Reason>[]): Reasons {
	const { rows, ...rest } = buildLabMoves(exits.map((exit) => ({ ...exit, way: 'left' as const })))
	const { wave: _, joined: __, left: ___, total: ____, next: _____, partly: ______, facets: _______, ...counts } = rest
	return {
		...counts,
		exits: rows,
		tied: rows.filter((row) => row.events.length).length,
		peak: null,
		events: events.map((event, i): Reason => ({
			number: i + 1,
			id: `event-${i + 1}`,
			lab: 'alpha',
			labName: 'Alpha',
			labGroup: 'alpha',
			date: '2025-07-01',
			datePrecision: 'day',
			kind: 'layoff',
			title: 'Alpha lays off a tenth',
			headcount: null,
			percent: null,
			namedCount: 0,
			note: null,
			sourceCount: 1,
			independentCount: 1,
			independentAtLeast: false,
			sources: [],
			leavers: [],
			joiners: [],
			...event
		}))
	}
}

/** An offer with what became of it. */
export function buildOutcome(part: Partial<OfferOutcome>): OfferOutcome {
	const { id, person, personName, lab, labName, labGroup, fromLab, fromLabName, fromLabGroup } = buildOffer({})
	return {
		id,
		date: '2025-07-01',
		datePrecision: 'month',
		person,
		personName,
		whom: part.personName ?? personName ?? '',
		lab,
		labName,
		labGroup,
		fromLab,
		fromLabName,
		fromLabGroup,
		kind: 'total-package',
		per: 'total',
		notation: '$60M',
		currency: 'USD',
		lowUsd: 60e6,
		highUsd: 60e6,
		usdHow: 'US dollars as stated',
		status: 'reported',
		basis: 'report',
		title: null,
		ranked: true,
		outcome: 'accepted',
		move: null,
		fate: 'there',
		joined: null,
		joinedPrecision: null,
		daysLater: null,
		left: null,
		leftPrecision: null,
		next: null,
		became: 'joined Aug 2025, not known to have left',
		sourceCount: 2,
		...part
	}
}

/** A band in a role and a grade. */
export function buildBand(part: Partial<Band>): Band {
	return {
		id: 'band-1',
		lab: 'alpha',
		labName: 'Alpha',
		labGroup: 'alpha',
		title: null,
		place: null,
		notation: '$200K–$300K/yr',
		yearlyLowUsd: 200e3,
		yearlyHighUsd: 300e3,
		yearlyHow: 'as stated',
		basis: 'posting',
		population: 'role',
		date: '2025-07-01',
		datePrecision: 'month',
		status: 'reported',
		counted: true,
		sourceCount: 1,
		...part
	}
}

/** A deal over time. */
export function buildDealPoint(part: Partial<DealPoint>): DealPoint {
	return {
		id: 'deal-1',
		date: '2025-07-01',
		datePrecision: 'day',
		acquirer: 'alpha',
		acquirerName: 'Alpha',
		acquirerGroup: 'alpha',
		acquirerGroupName: 'Alpha',
		target: 'beta',
		targetName: 'Beta',
		targetGroup: 'beta',
		kind: 'acquisition',
		amount: part.amountUsd ?? null,
		currency: part.amountUsd ? 'USD' : null,
		amountUsd: null,
		stakePercent: null,
		peopleMoved: null,
		namedCount: 0,
		leftCount: 0,
		perHeadUsd: null,
		status: 'confirmed',
		sourceCount: 1,
		...part
	}
}

/** Somebody who came with a deal. */
export function buildStay(part: Partial<DealRecord['people'][number]>): DealRecord['people'][number] {
	return {
		person: 'ada-example',
		personName: 'Ada Example',
		move: 'move-1',
		joined: '2025-07-01',
		joinedPrecision: 'month',
		left: null,
		leftPrecision: null,
		next: null,
		stay: 'there',
		...part
	}
}
