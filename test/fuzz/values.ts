// Right values of keys and of parts of paths: what the records hold, and what the schemas tell.
import fc, { type Arbitrary } from 'fast-check'
import type { Key, Surface } from './surface.ts'

/** The list whose ids a key or a part of a path takes. */
const keysOfList = {
	labs: ['lab', 'from', 'to', 'parent', 'counterpart', 'now', 'at'],
	people: ['person'],
	deals: ['deal'],
	events: ['event'],
	sources: ['source'],
	moves: ['record']
}
const listOfKey = new Map(Object.entries(keysOfList).flatMap(([list, keys]) => keys.map((key) => [key, list] as const)))
/** What parts of a path hold that name no record. */
const parts: Record<string, string[]> = {
	file: ['moves.csv', 'labs.ndjson', 'people.parquet', 'labflow.zip', 'labflow.sqlite', 'SHA256SUMS', 'schema.json'],
	ending: ['svg', 'png'],
	week: ['2025-W23', '2026-W01', '2026-W20'],
	rev: ['1', '2'],
	part: ['1'],
	page: ['api', 'data', 'method']
}

const two = (part: number) => String(part).padStart(2, '0')
const date = fc
	.tuple(fc.integer({ min: 2012, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
	.chain(([year, month, day]) =>
		fc.constantFrom(`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`)
	)
const week = fc.tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 26 }))

const one = (texts: readonly string[]) => fc.constantFrom(...texts)
/** A comma list of some of them. */
const some = (texts: readonly string[]) =>
	fc.uniqueArray(one(texts), { minLength: 1, maxLength: 3 }).map((chosen) => chosen.join(','))

/** A right value of a key. */
export function rightValue({ name, schema, example }: Key, { ids, values, cursors }: Surface, path: string) {
	const isList = schema.type === 'array'
	const list = ids[listOfKey.get(name) ?? '']
	if (schema.enum) return one(schema.enum)
	if (schema.items?.enum) return some(schema.items.enum)
	if (schema.minimum !== undefined) {
		const most = Math.min(schema.maximum ?? 2, name === 'min' ? 5 : 500)
		return fc.integer({ min: schema.minimum, max: most }).map(String)
	}
	if (list) {
		const names = { labs: values.labNames!, people: values.personNames! }[listOfKey.get(name)!] ?? []
		const written = names.filter((name) => !name.includes(','))
		const id = isList ? some(list) : one(list)
		const isLab = listOfKey.get(name) === 'labs'
		const known = isLab ? fc.constantFrom('openai', 'meta', 'google', 'openai,meta', 'anthropic,xai', 'unknown') : id
		return fc.oneof(
			{ weight: 4, arbitrary: id },
			{ weight: 3, arbitrary: isList ? known : id },
			{ weight: 1, arbitrary: written.length ? one(written) : id }
		)
	}
	if (schema.pattern?.includes('W')) return week.map(([year, number]) => `${year}-W${two(number)}`)
	if (schema.pattern) return date
	if (name === 'cursor') return fc.constant(cursors[/\/(\w+)$/.exec(path)?.[1] ?? ''] ?? '')
	if (name === 'rev') return fc.constantFrom('1', '2')
	if (name === 'format') return fc.constantFrom('json', 'xml')
	if (name.startsWith('max')) return fc.integer({ min: 200, max: 2000 }).map(String)
	if (values[name]) return isList ? some(values[name].filter((value) => !value.includes(','))) : one(values[name])
	return fc.constant(String(example ?? ''))
}

/** What rightly stands in a part of a path. */
export function rightPart(name: string, path: string, { ids }: Surface): Arbitrary<string> {
	const list = listOfKey.get(name) ?? /^(?:\/api\/v1)?\/(\w+)\//.exec(path)?.[1] ?? ''
	return one(ids[list] ?? parts[name] ?? ['openai'])
}
