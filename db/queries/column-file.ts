// The columns kept beside the database, so that a start reads them in one go instead of all moves: `labflow.db.columns`. The file
// is a cache: one of another revision, of another program or with a damaged byte is as good as none.
//
// Four bytes say how long the head is, a JSON text; behind it lie the arrays one after the other, each at a multiple of
// eight bytes, then the texts, a line each.
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { endianness } from 'node:os'
import { crc32 } from 'node:zlib'
import type { LabColumn, MoveColumns } from '../../server/domain/moves/columns.ts'
import type { Db } from '../open.ts'
import { scratchName } from '../scratch.ts'
import { readDataset } from './dataset.ts'
import { listRevisions } from './revisions.ts'

const numbered = [
	'person',
	'from',
	'to',
	'first',
	'last',
	'leftFirst',
	'leftLast',
	'deal',
	'firstPublished',
	'sourceStart',
	'source'
] as const
const small = ['precision', 'leftPrecision', 'kind', 'status', 'sidePost', 'roleTold'] as const
const arrays = [...numbered, ...small]
/** Texts, one a line: none of them holds a line break, which the dataset refuses. */
const texts = ['ids', 'personIds', 'personNames', 'sourcePublished'] as const

type Head = {
	/** The state of the facts, and the program that read them. */
	of: string
	crc: number
	size: number
	revision: number
	removed: number
	coverageEnd: string
	labs: LabColumn[]
	deals: string[]
	dealIds: string[]
	sourceTotal: number
	/** Entries of each array, bytes of each text. */
	lengths: number[]
}

/** Which state a file must be of to be read. */
const stateOf = (hash: string, program: string) => `${hash} ${program} ${endianness()}`
export const columnFileOf = ({ sqlite }: Db): string | undefined =>
	sqlite.memory ? undefined : `${sqlite.name}.columns`

const padded = (bytes: number) => Math.ceil(bytes / 8) * 8
const linesOf = (text: string) => (text ? text.slice(0, -1).split('\n') : [])
const joinLines = (lines: readonly string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(''))

/** Writes the columns of the newest revision, whole or not at all; `program` names what read them. */
export function writeColumns(db: Db, columns: MoveColumns, program: string): void {
	const path = columnFileOf(db)
	const { hash, revision } = readDataset(db)
	if (!path || !hash || revision !== columns.revision) return
	const bodies = [
		...arrays.map((name) => columns[name]),
		joinLines(columns.ids),
		joinLines(columns.people.map(({ id }) => id)),
		joinLines(columns.people.map(({ name }) => name)),
		joinLines(columns.sourcePublished.map((day) => day ?? ''))
	].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))
	const pieces = bodies.flatMap((body) => [body, Buffer.alloc(padded(body.length) - body.length)])
	const { size, removed, coverageEnd, labs, deals, dealIds, sourceTotal } = columns
	const head: Head = {
		of: stateOf(hash, program),
		crc: pieces.reduce((crc, piece) => crc32(piece, crc), 0),
		size,
		revision,
		removed,
		coverageEnd,
		labs,
		deals,
		dealIds: [...dealIds],
		sourceTotal,
		lengths: bodies.map(({ length }) => length)
	}
	const said = Buffer.from(JSON.stringify(head))
	const start = Buffer.alloc(padded(4 + said.length))
	start.writeUInt32LE(said.length)
	said.copy(start, 4)
	const temporary = `${path}.${scratchName()}`
	const file = openSync(temporary, 'wx', 0o600)
	try {
		for (const piece of [start, ...pieces]) for (let at = 0; at < piece.length;) at += writeSync(file, piece, at)
	} finally {
		closeSync(file)
	}
	// What was removed meanwhile must not come to lie there.
	if (readDataset(db).revision === revision) renameSync(temporary, path)
	else rmSync(temporary)
}

/** The columns that lie beside the database, of its newest revision or one before; undefined where there are none of this program. */
export function readColumns(db: Db, program: string): MoveColumns | undefined {
	const path = columnFileOf(db)
	if (!path) return undefined
	let bytes: Buffer
	try {
		bytes = readFileSync(path)
	} catch {
		return undefined
	}
	try {
		const hashes = new Map(listRevisions(db).map(({ number, hash }) => [number, hash]))
		return unpack(bytes, (revision) => stateOf(hashes.get(revision) ?? '', program))
	} catch {
		// Cut off or damaged in its head.
		return undefined
	}
}

function unpack(bytes: Buffer, stateAt: (revision: number) => string): MoveColumns | undefined {
	const length = bytes.readUInt32LE()
	const head = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Head
	const start = padded(4 + length)
	if (head.of !== stateAt(head.revision) || crc32(bytes.subarray(start)) !== head.crc) return undefined
	// In memory of its own, where arrays of numbers may begin.
	const body = new Uint8Array(bytes.subarray(start)).buffer
	let at = 0
	const next = (of: number) => {
		const [from, bytes] = [at, head.lengths[of]!]
		at += padded(bytes)
		return [body, from, bytes] as const
	}
	const read = Object.fromEntries(
		arrays.map((name, of) => {
			const [buffer, from, bytes] = next(of)
			return [
				name,
				of < numbered.length ? new Int32Array(buffer, from, bytes / 4) : new Uint8Array(buffer, from, bytes)
			]
		})
	) as Pick<MoveColumns, (typeof arrays)[number]>
	const [ids, personIds, personNames, published] = texts.map((_, of) =>
		linesOf(Buffer.from(...next(arrays.length + of)).toString())
	) as [string[], string[], string[], string[]]
	const { size, revision, removed, coverageEnd, labs, deals, sourceTotal } = head
	return {
		...read,
		size,
		revision,
		removed,
		coverageEnd,
		labs,
		labIndex: new Map(labs.map(({ id }, place) => [id, place])),
		people: personIds.map((id, place) => ({ id, name: personNames[place]! })),
		personIndex: new Map(personIds.map((id, place) => [id, place])),
		ids,
		dealIds: new Set(head.dealIds),
		deals,
		sourceTotal,
		sourcePublished: published.map((day) => day || null)
	}
}
