// The digest of the facts: kept up to date record by record, and the same for the same facts on every machine. Each row has
// a SHA-256; those of a file are added up, so that a row can be taken out again; the sums and about.json make the digest.
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Cells, DatasetFile, FileName } from '../cells.ts'
import { sortAbout } from './hash.ts'
import { readAbout } from './export.ts'
import type { Db } from '../open.ts'
import { fixed, query, type Slot } from '../queries/build.ts'
import { deletion, fixedRun, insertion } from '../queries/statements.ts'
import { digests } from '../schema.ts'

const modulus = 1n << 256n
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** A row's part of its file's sum: SHA-256 of the file's name and the row's cells in the order of its columns. */
function digestRow({ name, columns }: DatasetFile, row: Cells): bigint {
	return BigInt(`0x${hashOf(JSON.stringify([name, ...columns.map((column) => row[column.name] ?? '')]))}`)
}

/** The sum of rows, as hex; from `start` on where one is given, with the rows `without` taken out of it. */
export function sumRows(file: DatasetFile, rows: Iterable<Cells>, without: Iterable<Cells> = [], start = '0'): string {
	let sum = BigInt(`0x${start}`)
	for (const row of rows) sum += digestRow(file, row)
	for (const row of without) sum += modulus - digestRow(file, row)
	return (sum % modulus).toString(16)
}

/** The digest of a state of the facts: SHA-256 of the sums of its files that have rows, by name, and of about.json. */
export function digestOf(sums: ReadonlyMap<string, string>, about: Record<string, string>): string {
	const parts = [...sums].filter(([, sum]) => sum !== '0').toSorted(([a], [b]) => (a < b ? -1 : 1))
	return hashOf(JSON.stringify([parts, sortAbout(about)]))
}

/** The digest of whole files. */
export function digestFiles(
	files: readonly DatasetFile[],
	rows: Record<FileName, Cells[]>,
	about: Record<string, string>
): string {
	return digestOf(new Map(files.map((file) => [file.name, sumRows(file, rows[file.name])])), about)
}

const forgetSums = fixedRun(() => deletion(digests))
const writeSum = insertion(digests, [digests.file, digests.sum], [digests.file])
const sumOf = fixed((file: Slot<string>) =>
	query.select({ sum: digests.sum }).from(digests).where(eq(digests.file, file))
)
const allSums = fixed(() => query.select({ file: digests.file, sum: digests.sum }).from(digests))

/** Stores the sums of whole files, in place of what was there. */
export function storeSums(db: Db, files: readonly DatasetFile[], rows: Record<FileName, Cells[]>): void {
	forgetSums(db)
	for (const file of files) writeSum(db, file.name, sumRows(file, rows[file.name]))
}

/** Takes rows out of a file's sum, and adds others. */
export function moveSum(db: Db, file: DatasetFile, before: Cells[], after: Cells[]): void {
	writeSum(db, file.name, sumRows(file, after, before, sumOf.get(db, file.name)?.sum))
}

/** The digest of the facts that are stored. */
export function readDigest(db: Db): string {
	return digestOf(new Map(allSums.all(db).map(({ file, sum }) => [file, sum])), readAbout(db))
}
