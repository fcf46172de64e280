// The reference of the API, read from its own description: what the page and its Markdown are made of.
import { getJson } from '../../parts/address/api.ts'

/** An OpenAPI document, as far as this page reads it. */
type Schema = {
	type?: string
	description?: string
	$ref?: string
	anyOf?: Schema[]
	items?: Schema
	enum?: unknown[]
	properties?: Record<string, Schema>
}
type Parameter = {
	name: string
	in: string
	description?: string
	example?: unknown
	schema: Schema & { default?: unknown }
}
type Operation = {
	summary: string
	description: string
	tags: string[]
	parameters?: { $ref: string }[]
	responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}
type Document = {
	info: { description: string }
	tags: { name: string; description: string }[]
	paths: Record<string, { get?: Operation }>
	components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> }
}

/** A type as it is said: "text or null", "list of Citation", "one of day, month". */
function sayType(schema: Schema): string {
	if (schema.$ref) return schema.$ref.split('/').at(-1)!
	if (schema.anyOf) return schema.anyOf.map(sayType).join(' or ')
	if (schema.enum) return `one of ${schema.enum.join(', ')}`
	if (schema.items) return `list of ${sayType(schema.items)}`
	return (
		{ string: 'text', integer: 'whole number', boolean: 'true or false' }[schema.type ?? ''] ?? schema.type ?? 'object'
	)
}

export type Reference = Awaited<ReturnType<typeof readReference>>

/** What the API says of itself, by group. */
export async function readReference(fetch: typeof globalThis.fetch) {
	const document = await getJson<Document>(fetch, '/openapi.json')
	const { schemas, parameters } = document.components
	const nameOf = ($ref: string) => $ref.split('/').at(-1)!
	const resolve = (schema: Schema | undefined): Schema | undefined =>
		schema?.$ref ? schemas[nameOf(schema.$ref)] : schema
	const paths = Object.entries(document.paths).flatMap(([path, { get }]) =>
		get && !/\.(csv|xlsx|ndjson|metadata\.json)$/.test(path)
			? [{ path, get, isTable: `${path}.csv` in document.paths }]
			: []
	)
	const groups = document.tags.map(({ name, description }) => ({
		name,
		description,
		operations: paths
			.filter(({ get }) => get.tags.includes(name))
			.map(({ path, get, isTable }) => {
				const answer = resolve(get.responses['200']?.content?.['application/json']?.schema)
				return {
					path,
					isTable,
					summary: get.summary,
					description: get.description,
					keys: (get.parameters ?? []).map(({ $ref }) => {
						const key = parameters[nameOf($ref)]!
						const words = key.schema.items?.enum
						return {
							name: key.name,
							inPath: key.in === 'path',
							description: [key.description, words && `Known are ${words.join(', ')}.`].filter(Boolean).join(' '),
							example: String(key.example ?? key.schema.default ?? '')
						}
					}),
					fields: Object.entries(answer?.properties ?? {}).map(([field, schema]) => ({
						field,
						type: sayType(schema),
						description: schema.description ?? resolve(schema)?.description ?? ''
					}))
				}
			})
	}))
	const shapes = Object.entries(schemas).map(([name, schema]) => ({
		name,
		fields: Object.entries(schema.properties ?? {}).map(([field, part]) => ({
			field,
			type: sayType(part),
			description: part.description ?? ''
		}))
	}))
	return { description: document.info.description, groups, shapes }
}
