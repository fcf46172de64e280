// Foreign lists as rows of text: CSV and TSV of any separator and row by row, however long; XLSX, JSON and NDJSON whole.
//
// In this folder: here first, then stage.ts, which sets each row beside what is on record; names.ts says whom and what its
// names mean, rows.ts what it would change; apply.ts publishes what was chosen as one batch.
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'

/** A row of a list; its header is line 1. */
export type ListRow = { line: number; cells: string[] }
export type ListFile = {
	/** Name of the file, without its folder. */
	name: string
	/** SHA-256, in hex. */
	hash: string
	/** The encoding of a text, where it is not UTF-8. */
	encoding: string | null
	header: string[]
	/** Some of the first rows. */
	samples: string[][]
	/** All rows but the empty ones; `onRead` is told which part of the file is read, 0 to 1. */
	rows: (onRead?: (part: number) => void) => AsyncIterable<ListRow>
}
/** A list that cannot be read; the message says why. */
export class UnreadableList extends Error {}

/** Largest file that is read whole, in bytes, and what is read of a text to know it by. */
const [mostWhole, headBytes] = [50_000_000, 256_000]
/** Most columns of a list, and rows that its columns are guessed from. */
const [mostColumns, sampleRows] = [200, 200]
const separators = [',', '\t', ';', '|']

/** Opens a list; throws an UnreadableList where it is none. */
export async function openList(path: string): Promise<ListFile> {
	const { size } = statSync(path)
	if (!size) throw new UnreadableList(`${basename(path)} is empty`)
	const hash = await hashFile(path)
	const kind = extname(path).toLowerCase()
	const isWhole = ['.xlsx', '.json', '.ndjson', '.jsonl'].includes(kind)
	if (isWhole && size > mostWhole)
		throw new UnreadableList(`${basename(path)} has ${size} bytes; ${kind} is read up to ${mostWhole}: save it as CSV`)
	const list = isWhole ? await readWhole(path, kind) : await openText(path, kind)
	const { header } = list
	if (!header.some(Boolean)) throw new UnreadableList('The first row names no column')
	if (header.length > mostColumns)
		throw new UnreadableList(`The list has ${header.length} columns; at most ${mostColumns} are read`)
	const twice = header.find((name, at) => name && header.indexOf(name) !== at)
	if (twice) throw new UnreadableList(`Two columns are called ${twice}`)
	const samples: string[][] = []
	for await (const { cells } of list.rows()) if (samples.push(cells) === sampleRows) break
	return { name: basename(path), hash, samples, ...list }
}

async function hashFile(path: string): Promise<string> {
	const hash = createHash('sha256')
	await pipeline(createReadStream(path), hash)
	return hash.digest('hex')
}

type Opened = Pick<ListFile, 'encoding' | 'header' | 'rows'>

const isFull = (cells: readonly string[]) => cells.some((cell) => cell.trim())

/** A list that is in memory. */
function hold(table: string[][]): Opened {
	const [header = [], ...rows] = table
	return {
		encoding: null,
		header: header.map((name) => name.trim()),
		async *rows(onRead) {
			for (const [at, cells] of rows.entries()) {
				if (isFull(cells)) yield { line: at + 2, cells }
				onRead?.((at + 1) / rows.length)
			}
		}
	}
}

async function readWhole(path: string, kind: string): Promise<Opened> {
	try {
		if (kind === '.xlsx') return hold((await readSheet(path)).map((row) => row.map(writeCell)))
		const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
		const parsed: unknown =
			kind === '.json' ? JSON.parse(text) : text.split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line)] : []))
		return hold(tableOf(parsed))
	} catch (error) {
		if (error instanceof UnreadableList) throw error
		throw new UnreadableList(`${basename(path)} cannot be read as ${kind.slice(1)}: ${(error as Error).message}`)
	}
}

/** A cell of a workbook or of JSON as text; days of workbooks have no time. */
function writeCell(value: unknown): string {
	if (value === null || value === undefined) return ''
	if (value instanceof Date) return value.toISOString().slice(0, 10)
	return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean)
}

/** A list of objects as a table whose columns are their keys, in the order in which they come. */
function tableOf(parsed: unknown): string[][] {
	const isObject = (one: unknown): one is Record<string, unknown> =>
		typeof one === 'object' && one !== null && !Array.isArray(one)
	const list = Array.isArray(parsed)
		? parsed
		: isObject(parsed)
			? Object.values(parsed).find((value) => Array.isArray(value))
			: undefined
	if (!Array.isArray(list) || !list.every(isObject))
		throw new UnreadableList('The JSON is no list of objects, one a row')
	const header = [...new Set(list.flatMap((row) => Object.keys(row)))]
	return [header, ...list.map((row) => header.map((key) => writeCell(row[key])))]
}

/** The encoding of a text by its first bytes: Chinese lists that are no UTF-8 are GB 18030. */
function findEncoding(head: Buffer): string {
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
		return 'utf-8'
	} catch {
		return 'gb18030'
	}
}

async function openText(path: string, kind: string): Promise<Opened> {
	const head = await readHead(path)
	const encoding = findEncoding(head)
	const text = new TextDecoder(encoding).decode(head, { stream: true })
	if (text.includes('\0')) throw new UnreadableList(`${basename(path)} is no text, XLSX or JSON`)
	const delimiter =
		kind === '.tsv' ? '\t' : Papa.parse(text, { preview: 20, delimitersToGuess: separators }).meta.delimiter
	const read = async function* (onRead?: (part: number) => void) {
		const { size } = statSync(path)
		let bytes = 0
		const source = createReadStream(path).on('data', (piece) => void (bytes += piece.length))
		const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter })
		const decoder = new TextDecoder(encoding)
		const decode = async function* () {
			for await (const piece of source) yield decoder.decode(piece as Buffer, { stream: true })
			yield decoder.decode()
		}
		// What goes wrong ends the parser, which is read below.
		void pipeline(decode, parser).catch((error: Error) => parser.destroy(error))
		let line = 0
		for await (const cells of parser as AsyncIterable<string[]>) {
			line++
			onRead?.(bytes / size)
			if (isFull(cells)) yield { line, cells }
		}
	}
	const first = (await read().next()).value as ListRow | undefined
	return {
		encoding: encoding === 'utf-8' ? null : encoding,
		header: first!.cells.map((name) => name.trim()),
		async *rows(onRead) {
			for await (const row of read(onRead)) if (row.line > first!.line) yield row
		}
	}
}

async function readHead(path: string): Promise<Buffer> {
	const file = await open(path)
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
		return buffer.subarray(0, bytesRead)
	} finally {
		await file.close()
	}
}
