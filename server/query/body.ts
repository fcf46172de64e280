// What is sent to be written: JSON, read by its schema. Problems name the field and the value, but for those that nobody
// else is to know (`writeOnly`).
import type { Static, TObject, TSchema } from 'typebox'
import Value from 'typebox/value'
import { cutText } from '../domain/vocabulary/cut.ts'
import { suggest } from '../domain/vocabulary/suggest.ts'
import { badInput, type Fault } from './problem.ts'

type Limits = { limit?: number; allowedValues?: unknown[]; type?: string; requiredProperties?: string[] }
type SchemaFault = ReturnType<typeof Value.Errors>[number]

/** The body as its schema says; throws a problem that names all that is of no use. */
export function readBody<S extends TObject>(schema: S, body: unknown): Static<S> {
	if (typeof body !== 'object' || body === null || Array.isArray(body))
		throw badInput([{ path: '', message: 'Send a JSON object, with `content-type: application/json`.' }])
	if (Value.Check(schema, body)) return body as Static<S>
	const faults = new Map<string, Fault>()
	for (const fault of Value.Errors(schema, body))
		for (const { path, message } of sayFault(schema, body, fault))
			if (!faults.has(path)) faults.set(path, { path, message })
	throw badInput([...faults.values()])
}

function sayFault(schema: TObject, body: object, fault: SchemaFault): Fault[] {
	const path = fault.instancePath.slice(1).replaceAll('/', '.')
	const field = path.split('.', 1)[0]!
	const { requiredProperties = [], ...limits } = fault.params as Limits
	if (fault.keyword === 'required')
		return requiredProperties.map((name) => ({ path: name, message: `\`${name}\` is missing.` }))
	if (fault.keyword === 'additionalProperties') return []
	const known = Object.keys(schema.properties)
	if (!Object.hasOwn(schema.properties, field)) {
		const meant = suggest(field, known) || ` Known are ${known.map((name) => `\`${name}\``).join(', ')}.`
		return [{ path: field, message: `Unknown field \`${cutText(field)}\`.${meant}` }]
	}
	const property = schema.properties[field] as TSchema & { writeOnly?: true }
	const value = findValue(body, fault.instancePath)
	const shown = property.writeOnly
		? ''
		: ` is \`${cutText(typeof value === 'string' ? value : JSON.stringify(value))}\``
	return [{ path, message: `\`${path}\`${shown}: ${sayLimit(fault, limits, property)}` }]
}

/** What would be right, as the end of a sentence. */
function sayLimit({ keyword, message }: SchemaFault, { limit, allowedValues, type }: Limits, property: TSchema) {
	if (keyword === 'maxLength') return `at most ${limit} characters are taken.`
	if (keyword === 'minLength') return limit === 1 ? 'it must not be empty.' : `give ${limit} characters or more.`
	if (keyword === 'maxItems') return `at most ${limit} are taken.`
	if (keyword === 'minItems') return `give ${limit} or more.`
	if (keyword === 'enum') return `known are ${allowedValues!.map((word) => `\`${word}\``).join(', ')}.`
	const { anyOf } = property as { anyOf?: { type?: string }[] }
	if (anyOf) return `it must be ${anyOf.map((one) => one.type).join(' or ')}.`
	return keyword === 'type' ? `it must be ${type}.` : `it ${message}.`
}

/** The value at a JSON pointer. */
function findValue(body: unknown, pointer: string): unknown {
	const keys = pointer.split('/').slice(1)
	return keys.reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], body)
}
