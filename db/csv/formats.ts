// In which columns a release of the dataset is written. Import, export and the content hash of a revision go by its own.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { desc } from 'drizzle-orm'
import { formerMetrics } from '../files-metrics.ts'
import { formerOffers } from '../files-offers.ts'
import { judgements, remedies, ties } from '../files-ties.ts'
import { files } from '../files.ts'
import type { DatasetFile, FileName } from '../cells.ts'
import type { Db } from '../open.ts'
import { fixed, query } from '../queries/build.ts'
import { revisions } from '../schema.ts'

/** Columns of a release, named by the first one that had them. */
export type Format = { name: string; files: DatasetFile[] }

const since11 = new Set<FileName>([...ties, judgements, remedies].map(({ name }) => name))
const changed11: Partial<Record<FileName, DatasetFile>> = { offers: formerOffers, metrics: formerMetrics }

/** All formats, the newest first. */
export const formats: [newest: Format, ...before: Format[]] = [
	{ name: '1.1.0', files },
	{
		name: '1.0.0',
		files: files.filter(({ name }) => !since11.has(name)).map((file) => changed11[file.name] ?? file)
	}
]
export const [newestFormat] = formats

/** The format of that name; throws an Error where the program knows none. */
export function findFormat(name: string): Format {
	const format = formats.find((format) => format.name === name)
	if (!format) throw new Error(`The facts are in format ${name}, which this program does not know`)
	return format
}

const newest = fixed(() =>
	query.select({ format: revisions.format }).from(revisions).orderBy(desc(revisions.number)).limit(1)
)

/** The format of the newest revision of a database; the newest format where nothing was imported. */
export function formatOf(db: Db): Format {
	const row = newest.get(db)
	return row ? findFormat(row.format) : newestFormat
}

/** The format of the files in a folder, by their headers; the newest where they are of none. */
export function detectFormat(folder: string): Format {
	const headers = new Map(
		files.flatMap(({ name }) => {
			const path = join(folder, `${name}.csv`)
			return existsSync(path) ? [[name, readFileSync(path, 'utf8').split(/\r?\n/, 1)[0]!.split(',').toSorted()]] : []
		}) as [FileName, string[]][]
	)
	const fits = ({ files }: Format) =>
		[...headers].every(([name, header]) => {
			const file = files.find((file) => file.name === name)
			return file && String(file.columns.map((column) => column.name).toSorted()) === String(header)
		})
	return formats.find(fits) ?? newestFormat
}

/** What `read` gives of each file of a format, and `none` of those that it does not have, by name. */
export function ofFiles<T>(format: Format, read: (file: DatasetFile) => T, none: T): Record<FileName, T> {
	const byName = new Map(format.files.map((file) => [file.name, file]))
	return Object.fromEntries(
		files.map(({ name }) => {
			const file = byName.get(name)
			return [name, file ? read(file) : none]
		})
	) as Record<FileName, T>
}
