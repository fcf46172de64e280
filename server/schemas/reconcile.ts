// What reconciliation is asked and answers: version 0.2 of the W3C community group's report, as OpenRefine speaks it, and
// its draft of 1.0. What is taken has bounds; what is not read, such as the language of a query, may stand in it.
import Type, { type Static, type TSchema } from 'typebox'

/** Most queries of a batch, records and properties of an extension, and candidates of a query. */
export const [mostQueries, mostRecords, mostProperties, mostCandidates] = [100, 500, 40, 50]
/** Longest text of a name or value, in characters. */
const longest = 400

const name = Type.String({ maxLength: longest })
const value = Type.Union([
	name,
	Type.Number(),
	Type.Boolean(),
	Type.Object({ id: name, name: Type.Optional(Type.Unknown()) })
])
const values = Type.Union([value, Type.Array(value, { maxItems: 10 })])
export type AskedValue = Static<typeof value>
const limit = Type.Optional(Type.Number({ minimum: 1, maximum: 1_000_000 }))

export const Query02 = Type.Object(
	{
		query: Type.Optional(name),
		type: Type.Optional(Type.Union([name, Type.Array(name, { maxItems: 20 })])),
		limit,
		properties: Type.Optional(Type.Array(Type.Object({ pid: name, v: values }), { maxItems: 20 })),
		type_strict: Type.Optional(Type.Enum(['any', 'should', 'all']))
	},
	{ additionalProperties: false }
)
export type Query02 = Static<typeof Query02>

export const Query10 = Type.Object(
	{
		type: Type.Optional(name),
		limit,
		lang: Type.Optional(name),
		dir: Type.Optional(name),
		conditions: Type.Array(
			Type.Object({
				matchType: Type.Enum(['name', 'property']),
				pid: Type.Optional(name),
				v: values,
				required: Type.Optional(Type.Boolean()),
				matchQuantifier: Type.Optional(Type.Enum(['any', 'all', 'none'])),
				matchQualifier: Type.Optional(name)
			}),
			{ minItems: 1, maxItems: 20 }
		)
	},
	{ additionalProperties: false }
)
export type Query10 = Static<typeof Query10>

export const ExtendAsked = Type.Object({
	ids: Type.Array(name, { maxItems: mostRecords }),
	properties: Type.Array(Type.Object({ id: name, settings: Type.Optional(Type.Unknown()) }), {
		maxItems: mostProperties
	})
})
export type ExtendAsked = Static<typeof ExtendAsked>

const closed = { additionalProperties: false }
const Named = Type.Object({ id: Type.String({ minLength: 1 }), name: Type.String({ minLength: 1 }) }, closed)
const Described = Type.Object({ ...Named.properties, description: Type.Optional(Type.String()) }, closed)
export const ReconciledCandidate = Type.Object(
	{
		...Described.properties,
		type: Type.Array(Named),
		score: Type.Number({ minimum: 0, maximum: 100 }),
		match: Type.Boolean(),
		features: Type.Array(Type.Object({ ...Named.properties, value: Type.Number() }, closed))
	},
	closed
)
export type ReconciledCandidate = Static<typeof ReconciledCandidate>
const candidates = Type.Array(ReconciledCandidate, { maxItems: mostCandidates })

export const Results02 = Type.Record(Type.String(), Type.Object({ result: candidates }, closed))
export const Results10 = Type.Object({ results: Type.Array(Type.Object({ candidates }, closed)) }, closed)

/** A property's value: a record, text, a whole number, or a day; a date that is less exact is text. */
export const ExtendedValue = Type.Union([
	Described,
	Type.Object({ str: Type.String() }, closed),
	Type.Object({ int: Type.Integer() }, closed),
	Type.Object({ date: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT00:00:00Z$' }) }, closed)
])
export type ExtendedValue = Static<typeof ExtendedValue>
const meta = Type.Array(Type.Object({ ...Named.properties, type: Type.Optional(Named) }, closed))
const list = Type.Array(ExtendedValue)
export const Extended02 = Type.Object(
	{ meta, rows: Type.Record(Type.String(), Type.Record(Type.String(), list)) },
	closed
)
export const Extended10 = Type.Object(
	{
		meta,
		rows: Type.Array(
			Type.Object(
				{
					id: Type.String(),
					properties: Type.Array(Type.Object({ id: Type.String(), values: list }, closed))
				},
				closed
			)
		)
	},
	closed
)

export const Suggested = Type.Object(
	{ result: Type.Array(Type.Object({ ...Described.properties, notable: Type.Optional(Type.Array(Named)) }, closed)) },
	closed
)
export type Suggested = Static<typeof Suggested>
export const Proposed = Type.Object(
	{ type: Type.String(), limit: Type.Optional(Type.Integer()), properties: Type.Array(Described) },
	closed
)
export const Flyout = Type.Object({ id: Type.String(), html: Type.String() }, closed)

const template = (id: string) => Type.Object({ url: Type.String({ pattern: `^https?://.*${id}` }) }, closed)
const size = { width: Type.Integer({ minimum: 1 }), height: Type.Integer({ minimum: 1 }) }
const manifest = <V extends string, M extends Record<string, TSchema>>(version: V, more: M) =>
	Type.Object(
		{
			versions: Type.Array(Type.Literal(version), { minItems: 1, maxItems: 1 }),
			name: Type.String({ minLength: 1 }),
			defaultTypes: Type.Array(Described),
			documentation: Type.String({ pattern: '^https?://' }),
			logo: Type.String({ pattern: '^https?://' }),
			batchSize: Type.Integer({ minimum: 1 }),
			...more
		},
		closed
	)
const Place = Type.Object(
	{
		service_url: Type.String({ pattern: '^https?://' }),
		service_path: Type.String({ pattern: '^/' }),
		flyout_service_url: Type.Optional(Type.String({ pattern: '^https?://' })),
		flyout_service_path: Type.Optional(Type.String({ pattern: '\\$\\{id\\}' }))
	},
	closed
)
export const Manifest02 = manifest('0.2', {
	identifierSpace: Type.String({ pattern: '^https?://' }),
	schemaSpace: Type.String({ pattern: '^https?://' }),
	view: template('\\{\\{id\\}\\}'),
	preview: Type.Object({ ...template('\\{\\{id\\}\\}').properties, ...size }, closed),
	suggest: Type.Object({ entity: Place, type: Place, property: Place }, closed),
	extend: Type.Object({ propose_properties: Place, property_settings: Type.Array(Type.Never()) }, closed)
})
export const Manifest10 = manifest('1.0-draft', {
	view: template('\\{id\\}'),
	preview: Type.Object(size, closed),
	suggest: Type.Object({ entity: Type.Boolean(), type: Type.Boolean(), property: Type.Boolean() }, closed),
	extend: Type.Object({ proposeProperties: Type.Boolean(), propertySettings: Type.Array(Type.Never()) }, closed),
	standardizedScore: Type.Literal(true),
	lang: Type.Literal('en')
})
