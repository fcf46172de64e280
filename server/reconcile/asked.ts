// What a batch asks for, in either version, as one kind of query.
import type { TObject } from 'typebox'
import { readBody } from '../query/body.ts'
import { badInput, ProblemError } from '../query/problem.ts'
import { mostCandidates, mostQueries, Query02, Query10, type AskedValue } from '../schemas/reconcile.ts'
import { entityTypes, isEntityType, type EntityType } from './entity.ts'

export type Condition = {
	pid: string
	values: AskedValue[]
	/** Whether who does not meet it is left out, not only ranked by it. */
	required: boolean
	quantifier: 'any' | 'all' | 'none'
}
export type Query = { names: string[]; types: EntityType[]; limit: number; conditions: Condition[] }

/** Candidates of a query that does not say how many. */
const usual = 10
const listOf = <Value>(value: Value | Value[]): Value[] => (Array.isArray(value) ? value : [value])
const cap = (limit: number | undefined) => Math.min(Math.floor(limit ?? usual), mostCandidates)
const typesOf = (asked: string[]): EntityType[] => (asked.length ? asked.filter(isEntityType) : [...entityTypes])
const sayText = (value: AskedValue) => (typeof value === 'object' ? value.id : String(value))

/** Reads a query by its schema; problems say in which of the batch they stand. */
function readOne<Schema extends TObject>(schema: Schema, query: unknown, key: string) {
	try {
		return readBody(schema, query)
	} catch (error) {
		if (!(error instanceof ProblemError)) throw error
		const faults = error.faults ?? []
		throw badInput(
			faults.map(({ path, message }) => ({ path: path ? `${key}.${path}` : key, message: `${key}: ${message}` }))
		)
	}
}

function checkSize(count: number): void {
	if (count <= mostQueries) return
	throw new ProblemError('too-large', `The batch has ${count} queries: at most ${mostQueries} are answered at once.`)
}

/** JSON that came as text in a form or an address. */
export function readJson(text: string, path: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		throw badInput([{ path, message: `\`${path}\` is no JSON.` }])
	}
}

/** A batch of version 0.2: queries by the keys under which they are answered. */
export function readQueries02(batch: unknown): [key: string, query: Query][] {
	if (typeof batch !== 'object' || batch === null || Array.isArray(batch))
		throw badInput([{ path: 'queries', message: '`queries` must be an object of queries by their keys.' }])
	const entries = Object.entries(batch)
	checkSize(entries.length)
	return entries.map(([key, given]) => {
		const { query, type, limit, properties = [] } = readOne(Query02, given, key)
		if (query === undefined && !properties.length)
			throw badInput([{ path: key, message: `${key}: give a \`query\`, or \`properties\`.` }])
		const conditions = properties.map(({ pid, v }) => ({
			pid,
			values: listOf(v),
			required: false,
			quantifier: 'any' as const
		}))
		const types = typesOf(type === undefined ? [] : listOf(type).filter(Boolean))
		return [key, { names: query === undefined ? [] : [query], types, limit: cap(limit), conditions }]
	})
}

/** A batch of the draft of 1.0: queries in their order. */
export function readQueries10(batch: unknown): Query[] {
	const queries = (batch as { queries?: unknown } | null)?.queries
	if (!Array.isArray(queries)) throw badInput([{ path: 'queries', message: '`queries` must be a list of queries.' }])
	checkSize(queries.length)
	return queries.map((given, place) => {
		const key = `queries.${place}`
		const { conditions, limit, type } = readOne(Query10, given, key)
		const named = conditions.filter(({ matchType }) => matchType === 'name')
		return {
			names: named.flatMap(({ v }) => listOf(v).map(sayText)).slice(0, 10),
			types: typesOf(type ? [type] : []),
			limit: cap(limit),
			conditions: conditions.flatMap(({ matchType, pid, v, required = false, matchQuantifier: quantifier = 'any' }) => {
				if (matchType === 'name') return []
				if (!pid) throw badInput([{ path: `${key}.conditions`, message: `${key}: a property needs its \`pid\`.` }])
				return [{ pid, values: listOf(v), required, quantifier }]
			})
		}
	})
}
