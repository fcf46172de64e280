// Everything that crosses HTTP. Dates are partial ISO text; money is in whole units of its currency; null is "not known".
// Keys may be added, never renamed or retyped.
import Type, { type Static, type TSchema } from 'typebox'

const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Text = nullable(Type.String())
const Count = Type.Integer({ minimum: 0 })
const Precision = Type.Enum(['day', 'month', 'quarter', 'year'])
const Status = Type.Enum(['confirmed', 'reported', 'rumored', 'disputed', 'denied', 'reversed'])

/** A lab named in passing. `group` is the id of its topmost ancestor (itself where it has none). */
export const LabRef = Type.Object({
	id: Type.String(),
	name: Type.String(),
	group: Type.String(),
	groupName: Type.String()
})
/** A source as cited in a row. `origin` is who first reported it, where the page only repeats. */
export const Citation = Type.Object({
	id: Type.String(),
	publisher: Type.String(),
	origin: Text,
	tier: Type.String(),
	url: Text,
	published: Text
})

/** How many pages stand behind a record, and how many first reporters (origin, else publisher) they come from. */
const evidence = { sourceCount: Count, independentCount: Count, sources: Type.Array(Citation) }

export const Source = Type.Object({
	id: Type.String(),
	url: Text,
	publisher: Type.String(),
	origin: Text,
	title: Type.String(),
	published: Text,
	tier: Type.String(),
	language: Text,
	claimCount: Count
})

export const Lab = Type.Object({
	id: Type.String(),
	name: Type.String(),
	kind: Type.String(),
	parent: Text,
	parentName: Text,
	group: Type.String(),
	groupName: Type.String(),
	country: Text,
	founded: Text,
	ended: Text,
	successor: Text,
	website: Text,
	aliases: Type.Array(Type.String()),
	/** Confirmed and reported moves into it and its units, moves inside left out. */
	joined: Count,
	/** Confirmed and reported moves out of it and its units, moves inside left out. */
	left: Count
})

export const Person = Type.Object({
	id: Type.String(),
	name: Type.String(),
	aliases: Type.Array(Type.String()),
	knownFor: Text,
	links: Type.Array(Type.String()),
	moveCount: Count,
	/** The lab that the newest confirmed or reported record points to; null where that is not known. */
	lab: Text,
	labName: Text,
	labGroup: Text,
	/** Date of that record. */
	since: Text,
	sincePrecision: nullable(Precision)
})

export const Move = Type.Object({
	id: Type.String(),
	person: Type.String(),
	personName: Type.String(),
	from: Text,
	fromName: Text,
	fromGroup: Text,
	to: Text,
	toName: Text,
	toGroup: Text,
	kind: Type.String(),
	date: Type.String(),
	datePrecision: Precision,
	leftDate: Text,
	leftDatePrecision: nullable(Precision),
	fromRole: Text,
	toRole: Text,
	status: Status,
	deal: Text,
	note: Text,
	/** Last day of the earliest publication date of its sources. */
	firstPublished: Text,
	...evidence
})

export const Offer = Type.Object({
	id: Type.String(),
	person: Text,
	personName: Text,
	lab: Text,
	labName: Text,
	labGroup: Text,
	fromLab: Text,
	fromLabName: Text,
	fromLabGroup: Text,
	kind: Type.String(),
	notation: Type.String(),
	low: nullable(Type.Number()),
	high: nullable(Type.Number()),
	currency: Text,
	years: nullable(Type.Number()),
	per: Text,
	outcome: Type.String(),
	move: Text,
	date: Type.String(),
	datePrecision: Precision,
	status: Status,
	note: Text,
	/** Claims that dispute or deny it. */
	denialCount: Count,
	...evidence
})

export const Component = Type.Object({
	id: Type.String(),
	kind: Type.String(),
	low: nullable(Type.Number()),
	high: nullable(Type.Number()),
	currency: Text,
	year: nullable(Type.Integer()),
	contingent: Type.String(),
	note: Text
})

export const Deal = Type.Object({
	id: Type.String(),
	acquirer: Type.String(),
	acquirerName: Type.String(),
	acquirerGroup: Type.String(),
	target: Type.String(),
	targetName: Type.String(),
	targetGroup: Type.String(),
	kind: Type.String(),
	amount: nullable(Type.Number()),
	currency: Text,
	stakePercent: nullable(Type.Number()),
	date: Type.String(),
	datePrecision: Precision,
	peopleMoved: nullable(Type.Integer()),
	/** Moves on record that came with it. */
	namedCount: Count,
	status: Status,
	note: Text,
	...evidence
})

export const Event = Type.Object({
	id: Type.String(),
	lab: Text,
	labName: Text,
	labGroup: Text,
	date: Type.String(),
	datePrecision: Precision,
	kind: Type.String(),
	title: Type.String(),
	headcount: nullable(Type.Integer()),
	percent: nullable(Type.Number()),
	note: Text,
	...evidence
})

export const Metric = Type.Object({
	id: Type.String(),
	lab: Type.String(),
	labName: Type.String(),
	labGroup: Type.String(),
	counterpart: Text,
	counterpartName: Text,
	metric: Type.String(),
	value: Type.Number(),
	unit: Type.String(),
	date: Type.String(),
	note: Text,
	...evidence
})

export const Claim = Type.Object({
	id: Type.String(),
	/** `offer:ID`, `move:ID`, `deal:ID`, `event:ID` or `metric:ID`. */
	subject: Type.String(),
	subjectKind: Type.String(),
	subjectId: Type.String(),
	stance: Type.String(),
	notation: Text,
	low: nullable(Type.Number()),
	high: nullable(Type.Number()),
	currency: Text,
	years: nullable(Type.Number()),
	by: Text,
	rank: Type.String(),
	note: Text,
	/** Who first reported it: the source's origin, else its publisher. */
	reporter: Type.String(),
	source: Source
})

/** One record in one revision: null before where it was added, null after where it was removed. */
export const Change = Type.Object({
	revision: Type.Integer(),
	date: Type.String(),
	file: Type.String(),
	record: Type.String(),
	before: nullable(Type.Record(Type.String(), Type.String())),
	after: nullable(Type.Record(Type.String(), Type.String()))
})
const recordParts = { claims: Type.Array(Claim), history: Type.Array(Change) }

/** A person's time at a lab, derived from moves. Dates are null where the record does not say. */
export const Spell = Type.Object({
	person: Type.String(),
	personName: Type.String(),
	lab: Type.String(),
	labName: Type.String(),
	labGroup: Type.String(),
	role: Text,
	/** `staff`, or `side` for adviser and board posts, which do not end a spell. */
	post: Type.Enum(['staff', 'side']),
	start: Text,
	startPrecision: nullable(Precision),
	end: Text,
	endPrecision: nullable(Precision),
	/** Whether the end is on record; false: open at the end of coverage, or only known to have ended before `endBy`. */
	ended: Type.Boolean(),
	startMove: Text,
	endMove: Text,
	/** Status of the record that opens it (else of the one that closes it). */
	status: Status,
	/** Publication date of the last evidence behind it. */
	lastEvidence: Text
})
/** Someone who left a lab, and where the newest record after that points (null: not known). */
export const Alumnus = Type.Object({
	...Spell.properties,
	/** First lab after leaving. */
	next: Text,
	nextName: Text,
	nextGroup: Text,
	/** Lab at the end of coverage by the records. */
	now: Text,
	nowName: Text,
	nowGroup: Text
})

export const PersonRecord = Type.Object({
	...Person.properties,
	spells: Type.Array(Spell),
	moves: Type.Array(Move),
	offers: Type.Array(Offer),
	history: Type.Array(Change)
})
export const LabRecord = Type.Object({
	...Lab.properties,
	/** Labs from its topmost ancestor down to its parent. */
	ancestors: Type.Array(LabRef),
	/** Its units, with their own counts. */
	children: Type.Array(Lab),
	/** People there now, people who left, moves to no known destination: by the records, level as asked. */
	peopleNow: Count,
	alumniCount: Count,
	history: Type.Array(Change)
})
export const MoveRecord = Type.Object({ ...Move.properties, ...recordParts, offers: Type.Array(Offer) })
export const OfferRecord = Type.Object({ ...Offer.properties, ...recordParts, components: Type.Array(Component) })
export const DealRecord = Type.Object({ ...Deal.properties, ...recordParts, moves: Type.Array(Move) })
export const EventRecord = Type.Object({ ...Event.properties, ...recordParts })
export const MetricRecord = Type.Object({ ...Metric.properties, ...recordParts })
export const SourceRecord = Type.Object({
	...Source.properties,
	claims: Type.Array(Claim),
	history: Type.Array(Change)
})

/** A facet's value with its count under the other filters. */
export const Facet = Type.Object({ value: Type.String(), count: Count })

/** The envelope of every list. */
export const ListOf = <T extends TSchema>(row: T) =>
	Type.Object({
		rows: Type.Array(row),
		/** All rows of the filter, this page or not. */
		total: Count,
		/** Cursor of the next page. */
		next: nullable(Type.String()),
		/** Records left out because a coarse date overlaps the edge of since or until. */
		partly: Count,
		/** Values of each facet with counts, the facet's own filter lifted. */
		facets: Type.Record(Type.String(), Type.Array(Facet)),
		/** The filter in words: "38 moves from Google DeepMind since January 2026, confirmed or reported". */
		sentence: Type.String(),
		revision: Type.Integer()
	})

/** What stands beside every figure: how much it counts and what it leaves out. */
const figureParts = {
	/** Moves counted. */
	n: Count,
	since: Text,
	until: Text,
	level: Type.Enum(['group', 'lab', 'country']),
	statuses: Type.Array(Type.String()),
	/** Counted moves by status. */
	byStatus: Type.Record(Type.String(), Count),
	/** Distinct sources behind the counted moves. */
	sourceCount: Count,
	/** Same filter, left out: `inside` one group; `partly` dated too coarsely for the range; `otherStatus` of a status not asked for. */
	leftOut: Type.Object({ inside: Count, partly: Count, otherStatus: Type.Record(Type.String(), Count) }),
	coverageEnd: Type.String(),
	/** The finding in words, with numbers, n and dates. */
	sentence: Type.String(),
	revision: Type.Integer()
}

export const FlowNode = Type.Object({
	/** Lab id (country code where level is country). */
	id: Type.String(),
	name: Type.String(),
	in: Count,
	out: Count,
	net: Type.Integer(),
	/** Part of `in` whose origin is not known. */
	inUnknown: Count,
	/** Part of `out` whose destination is not known. */
	outUnknown: Count
})
/** Moves counted by (from, to); a null end is not known. */
export const FlowLink = Type.Object({ from: Text, to: Text, count: Count })
export const Flows = Type.Object({
	nodes: Type.Array(FlowNode),
	links: Type.Array(FlowLink),
	/** Counted moves with no known origin, and with no known destination. */
	unknownFrom: Count,
	unknownTo: Count,
	...figureParts
})

export const FlowPair = Type.Object({
	from: LabRef,
	to: LabRef,
	/** Gross counts both ways. */
	forward: Count,
	back: Count,
	/** Counted moves by the month they are dated to; only months with any. */
	months: Type.Array(Type.Object({ month: Type.String(), forward: Count, back: Count })),
	/** Counted moves dated only to a quarter or a year. */
	coarser: Type.Array(Type.Object({ period: Type.String(), precision: Precision, forward: Count, back: Count })),
	/** The people, newest first. */
	forwardMoves: Type.Array(Move),
	backMoves: Type.Array(Move),
	...figureParts
})

export const Trend = Type.Object({
	by: Type.Enum(['month', 'quarter', 'year']),
	/** The labs asked for; empty: all. */
	labs: Type.Array(LabRef),
	/** Every period from the first to the last, empty ones too. */
	periods: Type.Array(
		Type.Object({
			/** `2025-07`, `2025-Q3` or `2025`. */
			period: Type.String(),
			moves: Count,
			/** For the labs asked for; null without `lab`. */
			joined: nullable(Count),
			left: nullable(Count),
			leftUnknown: nullable(Count),
			net: nullable(Type.Integer())
		})
	),
	/** Records dated more coarsely than `by`, never inside a period. */
	coarser: Type.Array(
		Type.Object({
			period: Type.String(),
			precision: Precision,
			moves: Count,
			joined: nullable(Count),
			left: nullable(Count),
			leftUnknown: nullable(Count)
		})
	),
	...figureParts
})

export const SearchHit = Type.Object({
	type: Type.Enum(['person', 'lab']),
	id: Type.String(),
	name: Type.String(),
	/** The name or alias that matched. */
	matched: Type.String(),
	/** What it is: "frontier lab, US" or what the person is known for. */
	detail: Text,
	/** Lab whose colour it wears. */
	group: Text,
	moveCount: Count
})

export const Dataset = Type.Object({
	name: Type.String(),
	title: Type.String(),
	version: Type.String(),
	released: Type.String(),
	/** Pages were read up to that day; "now" everywhere on the site. */
	coverageEnd: Type.String(),
	licence: Type.String(),
	revision: Type.Integer(),
	/** SHA-256 of the canonical export. */
	hash: Type.String(),
	/** When that revision was imported, ISO time in UTC. */
	revisionDate: Type.String(),
	/** The default window of a figure: the last four whole quarters up to coverageEnd, as months. */
	window: Type.Object({ since: Type.String(), until: Type.String() }),
	/** Rows of each table. */
	counts: Type.Record(Type.String(), Count)
})

/** RFC 9457. */
export const Problem = Type.Object({
	type: Type.String(),
	title: Type.String(),
	status: Type.Integer(),
	detail: Type.String(),
	errors: Type.Optional(Type.Array(Type.Object({ path: Type.String(), message: Type.String() })))
})

/** Beside every list and figure: `.metadata.json`. */
export const Metadata = Type.Object({
	title: Type.String(),
	/** The query as understood, defaults filled in. */
	query: Type.Record(Type.String(), Type.String()),
	url: Type.String(),
	revision: Type.Integer(),
	hash: Type.String(),
	coverageEnd: Type.String(),
	rows: Count,
	columns: Type.Array(Type.Object({ name: Type.String(), description: Type.String() })),
	sources: Type.Array(Type.String()),
	caveats: Type.Array(Type.String()),
	licence: Type.String(),
	citation: Type.String()
})

export type LabRef = Static<typeof LabRef>
export type Citation = Static<typeof Citation>
export type Source = Static<typeof Source>
export type Lab = Static<typeof Lab>
export type Person = Static<typeof Person>
export type Move = Static<typeof Move>
export type Offer = Static<typeof Offer>
export type Component = Static<typeof Component>
export type Deal = Static<typeof Deal>
export type Event = Static<typeof Event>
export type Metric = Static<typeof Metric>
export type Claim = Static<typeof Claim>
export type Change = Static<typeof Change>
export type Spell = Static<typeof Spell>
export type Alumnus = Static<typeof Alumnus>
export type PersonRecord = Static<typeof PersonRecord>
export type LabRecord = Static<typeof LabRecord>
export type MoveRecord = Static<typeof MoveRecord>
export type OfferRecord = Static<typeof OfferRecord>
export type DealRecord = Static<typeof DealRecord>
export type EventRecord = Static<typeof EventRecord>
export type MetricRecord = Static<typeof MetricRecord>
export type SourceRecord = Static<typeof SourceRecord>
export type Facet = Static<typeof Facet>
export type Flows = Static<typeof Flows>
export type FlowNode = Static<typeof FlowNode>
export type FlowLink = Static<typeof FlowLink>
export type FlowPair = Static<typeof FlowPair>
export type Trend = Static<typeof Trend>
export type SearchHit = Static<typeof SearchHit>
export type Dataset = Static<typeof Dataset>
export type Problem = Static<typeof Problem>
export type Metadata = Static<typeof Metadata>
export type List<Row> = {
	rows: Row[]
	total: number
	next: string | null
	partly: number
	facets: Record<string, Facet[]>
	sentence: string
	revision: number
}
