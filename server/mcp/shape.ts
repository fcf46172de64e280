// What every tool answers: a sentence, how much is behind it, and as many rows as fit into 8 kB, with a cursor to the rest.
import type { CallToolResult } from '@modelcontextprotocol/server'
import Type, { type Static, type TSchema } from 'typebox'
import { mcpWords } from '../domain/language/index.ts'

/** Largest answer, in bytes of its JSON, rows as text included; what a protocol adds to it stays below 8 kB, too. */
export const largestAnswer = 7800

/** A record as it is told: an id, a title, a link, and what else it holds. */
export type Row = Record<string, unknown>

export const ToolAnswer = Type.Object({
	sentence: Type.String({ description: 'What was found, in words that can be quoted' }),
	n: Type.Integer({ description: 'Records behind it' }),
	revision: Type.Integer({ description: 'Number of the dataset’s revision' }),
	link: Type.String({ description: 'The page that shows it' }),
	caveats: Type.Array(Type.String(), { description: 'What must be known to use it' }),
	licence: Type.String({ description: 'Licence of the facts' }),
	rows: Type.Array(Type.Unsafe<Row>({ type: 'object', additionalProperties: true }), {
		description: 'Records, each with its id and link'
	}),
	next: Type.Union([Type.String(), Type.Null()], { description: 'Where the rest begins: sent back as cursor' })
})
export type ToolAnswer = Static<typeof ToolAnswer>

/** What a tool found: `rows` from a place of the list on, and where the next page of it begins, if there is one. */
export type Found = Omit<ToolAnswer, 'rows' | 'next'> & { rows: Row[]; at: Place; following: string | null }
/** A place in a list: the cursor of its page, and rows of it that are passed over. */
export type Place = { page?: string; skip: number }

/** A plain JSON schema of a TypeBox one: the symbols of TypeBox are not for others. */
export const plainSchema = (schema: TSchema): Record<string, unknown> =>
	JSON.parse(JSON.stringify(schema)) as Record<string, unknown>

export const writePlace = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** The place that a cursor names; undefined where it is none of ours. */
export function readPlace(cursor: string | undefined): Place | undefined {
	if (cursor === undefined || cursor === '') return { skip: 0 }
	try {
		const { page, skip } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Place
		const isPlace = Number.isInteger(skip) && skip >= 0 && (page === undefined || typeof page === 'string')
		return isPlace ? { skip, ...(page !== undefined && { page }) } : undefined
	} catch {
		return undefined
	}
}

/** An answer with as many rows as fit. */
export function fitAnswer({ rows, at, following, ...head }: Found): CallToolResult {
	const rest = rows.slice(at.skip)
	const shown: Row[] = []
	const make = (shown: Row[]) => {
		const end = at.skip + shown.length
		const next =
			end < rows.length
				? writePlace({ ...at, skip: end })
				: following === null
					? null
					: writePlace({ page: following, skip: 0 })
		return write({ ...head, rows: shown, next })
	}
	for (const row of rest) {
		if (sizeOf(make([...shown, row])) > largestAnswer) break
		shown.push(row)
	}
	// A row that alone is too long is cut, never left out: a cursor that stands still would ask for it forever.
	if (!shown.length && rest[0]) shown.push(cutRow(rest[0], (row) => sizeOf(make([row])) <= largestAnswer))
	return make(shown)
}

const sizeOf = (result: CallToolResult): number => Buffer.byteLength(JSON.stringify(result))

/** The result as both kinds of clients read it: text for those that show it, the same as a structure. */
function write(answer: ToolAnswer): CallToolResult {
	const lines = answer.rows.map((row) => `- ${sayRow(row)}`)
	const text = [
		answer.sentence,
		...lines,
		`Revision ${answer.revision}: ${answer.link}`,
		...(answer.next ? [`${mcpWords.more} ${answer.next}`] : [])
	].join('\n')
	return { content: [{ type: 'text', text }], structuredContent: answer }
}

/** A row in a line: its id, and what tells it. */
const sayRow = ({ id, title, date, detail }: Row): string =>
	[id, date, title, detail].filter((part) => typeof part === 'string' && part !== '').join(' | ')

/** A row whose lists and texts are halved until it fits. */
function cutRow(row: Row, fits: (row: Row) => boolean): Row {
	let cut: Row = row
	for (let halves = 0; halves < 20 && !fits(cut); halves++)
		cut = Object.fromEntries(
			Object.entries(cut).map(([key, value]) => {
				if (Array.isArray(value)) return [key, value.slice(0, Math.floor(value.length / 2))]
				const isLong = typeof value === 'string' && value.length > 200
				return [key, isLong ? `${value.slice(0, value.length / 2)}…` : value]
			})
		)
	return { ...cut, note: mcpWords.cut }
}

/** A question that cannot be answered as it was asked: told to the assistant, which may ask better. */
export const refuse = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true })
