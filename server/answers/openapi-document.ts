// The OpenAPI document as it is published, from what @fastify/swagger collects of the routes: each schema, parameter and
// problem is named once among the components and referred to, and each operation has an id and a live example.
import { readdirSync } from 'node:fs'
import { findExamples, type AskApi } from './openapi-examples.ts'

type Json = Record<string, unknown>
type Parameter = { name: string; in: string; required: boolean; schema: Json }
type Answer = { description?: string; content?: Record<string, Json> }
type Operation = { parameters?: Parameter[]; security?: Json[]; requestBody?: Json; responses: Record<string, Answer> }
export type Document = { paths: Record<string, Record<string, Operation>>; components?: Json }

const base = '/api/v1'
const endings = /\.(csv|xlsx|ndjson|metadata\.json|atom|feed\.json|md|txt)$/
const folder = new URL('../schemas/', import.meta.url)
const modules: Json[] = await Promise.all(
	readdirSync(folder)
		.filter((file) => file.endsWith('.ts'))
		.toSorted()
		.map((file) => import(new URL(file, folder).href))
)
/** The schemas of schemas/ with their names. */
const schemas = modules
	.flatMap(Object.entries<unknown>)
	.filter(([name]) => /^[A-Z]/.test(name) && name !== 'ListOf')
	.map(([name, schema]) => [name, writeRecords(schema)] as const)
const names = new Map(schemas.map(([name, schema]) => [JSON.stringify(schema), name]))

/** A schema as @fastify/swagger writes it: an object of any keys by `additionalProperties`. */
function writeRecords(schema: unknown): unknown {
	const text = JSON.stringify(schema, (_, part: Json) => {
		const { patternProperties, ...rest } = part ?? {}
		return patternProperties ? { ...rest, additionalProperties: (patternProperties as Json)['^.*$'] } : part
	})
	return JSON.parse(text)
}

/** The document with everything named, each operation with its id and the address of a live example. */
export async function nameParts(document: Document, ask: AskApi): Promise<object> {
	const named: Json = Object.fromEntries(schemas.map(([name, schema]) => [name, referSchemas(schema, true)]))
	const operations = Object.entries(document.paths).flatMap(([path, known]) =>
		Object.entries(known).map(([method, operation]) => ({ path, method, operation }))
	)
	const parameters = nameParameters(operations)
	const findExample = findExamples(ask)
	const responses: Json = {}
	const paths: Record<string, Json> = {}
	for (const { path, method, operation } of operations) {
		const id = nameOperation(path, method)
		const answers: Json = {}
		for (const [status, response] of Object.entries(operation.responses)) {
			const answer = referSchemas(response) as Answer
			if (status.startsWith('2')) {
				const isOpen = method === 'get' && !operation.security
				const example = isOpen ? await findExample(path, operation.parameters ?? []) : undefined
				answers[status] = giveExample(nameAnswer(answer, id, named), example)
				continue
			}
			const name = answer.content ? 'Problem' : 'NotModified'
			responses[name] = answer
			answers[status] = { $ref: `#/components/responses/${name}` }
		}
		const refs = operation.parameters?.map((parameter) => ({
			$ref: `#/components/parameters/${parameters.nameOf(parameter)}`
		}))
		const body = operation.requestBody && { requestBody: referSchemas({ ...operation.requestBody, required: true }) }
		paths[path] ??= {}
		paths[path][method] = {
			...operation,
			operationId: id,
			...(refs && { parameters: refs }),
			...body,
			responses: answers
		}
	}
	const components = {
		...document.components,
		schemas: keepUsed(named, paths),
		parameters: parameters.named,
		responses
	}
	return { ...document, security: [], paths, components }
}

/** The schemas that an answer holds, or a part of it: rows of CSV alone are not described here. */
function keepUsed(named: Json, paths: Json): Json {
	const used = new Set<string>()
	const follow = (part: unknown): void => {
		for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g))
			if (!used.has(name!)) {
				used.add(name!)
				follow(named[name!])
			}
	}
	follow([paths, named.Problem])
	used.add('Problem')
	return Object.fromEntries(Object.entries(named).filter(([name]) => used.has(name)))
}

/** `/api/v1/labs/{id}/feeders.csv` is `labsByIdFeedersCsv`; what writes begins with its method, `postTokens`. */
function nameOperation(path: string, method = 'get'): string {
	const [first = '', ...rest] = `${method === 'get' ? '' : method}${path.replace(base, '')}`
		.replace(/\{(\w+)\}/g, 'by-$1')
		.split(/[^a-zA-Z]+/)
		.filter(Boolean)
	return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

/**
 * Parameters by name. One that addresses of several views share has its own name, `since`, the next of that name `since.2`;
 * one of a single view, whatever its endings, is named after it: `moves.sort`.
 */
function nameParameters(operations: readonly { path: string; operation: Operation }[]): {
	named: Json
	nameOf: (parameter: Parameter) => string
} {
	const views = new Map<string, Set<string>>()
	const viewOf = (path: string) => nameOperation(path.replace(endings, ''))
	for (const { path, operation } of operations)
		for (const parameter of operation.parameters ?? []) {
			const text = JSON.stringify(parameter)
			views.set(text, (views.get(text) ?? new Set()).add(viewOf(path)))
		}
	const named: Json = {}
	const known = new Map<string, string>()
	for (const [text, of] of views) {
		const parameter = JSON.parse(text) as Parameter
		const name = of.size > 1 ? parameter.name : `${[...of][0]}.${parameter.name}`
		let free = name
		for (let next = 2; Object.hasOwn(named, free); next++) free = `${name}.${next}`
		named[free] = writeParameter(parameter)
		known.set(text, free)
	}
	return { named, nameOf: (parameter) => known.get(JSON.stringify(parameter))! }
}

/** A comma list is an array in the form style that is not exploded; its words are an enumeration. */
function writeParameter(parameter: Parameter): Json {
	const { example, ...schema } = parameter.schema
	const isList = schema.type === 'array'
	return {
		...parameter,
		schema,
		...(example !== undefined && example !== '' && { example: isList ? String(example).split(',') : example }),
		...(isList && { style: 'form', explode: false })
	}
}

/** Each schema of schemas/ in a part of the document by its name, but for the part itself where it is one. */
function referSchemas(part: unknown, top = false): unknown {
	if (typeof part !== 'object' || part === null) return part
	const name = top ? undefined : names.get(JSON.stringify(part))
	if (name) return { $ref: `#/components/schemas/${name}` }
	if (Array.isArray(part)) return part.map((item) => referSchemas(item))
	return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, referSchemas(value)]))
}

/** An answer whose shape has no name of its own yet is named after its operation: `MovesAnswer`. */
function nameAnswer(answer: Answer, id: string, named: Json): Answer {
	const { schema } = (answer.content?.['application/json'] ?? {}) as { schema?: Json }
	if (!schema || schema.$ref) return answer
	const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}Answer`
	named[name] = schema
	return { ...answer, content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } }
}

/** The answer with the address at which the API gives an example of it now. */
function giveExample(answer: Answer, externalValue: string | undefined): Answer {
	if (!answer.content || !externalValue) return answer
	const examples = { live: { summary: 'As the API answers now', externalValue } }
	const content = Object.entries(answer.content).map(([type, media]) => [type, { ...media, examples }])
	return { ...answer, content: Object.fromEntries(content) }
}
