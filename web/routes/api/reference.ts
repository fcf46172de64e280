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
	requestBody?: Sent
	responses: Record<string, Sent>
}
type Sent = { content?: Record<string, { schema: Schema }> }
type Document = {
	info: { description: string }
	tags: { name: string; description: string }[]
	paths: Record<string, Record<string, Operation>>
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
	const listFields = (sent: Sent | undefined) =>
		Object.entries(resolve(sent?.content?.['application/json']?.schema)?.properties ?? {}).map(([field, schema]) => ({
			field,
			type: sayType(schema),
			description: schema.description ?? resolve(schema)?.description ?? ''
		}))
	const all = Object.entries(document.paths).flatMap(([path, known]) =>
		/\.(csv|xlsx|ndjson|metadata\.json)$/.test(path)
			? []
			: Object.entries(known).map(([method, operation]) => ({
					// What is read goes by its address alone.
					name: `${method === 'get' ? '' : `${method.toUpperCase()} `}${path.replace('/api/v1', '')}`,
					operation,
					isTable: `${path}.csv` in document.paths
				}))
	)
	const groups = document.tags.map(({ name, description }) => ({
		name,
		description,
		operations: all
			.filter(({ operation }) => operation.tags.includes(name))
			.map(({ name, operation, isTable }) => {
				const { summary, description, parameters: asked = [], requestBody, responses } = operation
				return {
					name,
					isTable,
					summary,
					description,
					keys: asked.map(({ $ref }) => {
						const key = parameters[nameOf($ref)]!
						const words = key.schema.items?.enum
						return {
							name: key.name,
							inPath: key.in === 'path',
							description: [key.description, words && `Known are ${words.join(', ')}.`].filter(Boolean).join(' '),
							example: String(key.example ?? key.schema.default ?? '')
						}
					}),
					sent: listFields(requestBody),
					fields: listFields(responses['200'] ?? responses['201'] ?? responses['202'])
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
