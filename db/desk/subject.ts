// What a report is about: a record as it stands, in words.
import { nameCells } from '../../server/domain/records/change.ts'
import { fieldsOf } from '../../server/domain/records/change-words.ts'
import { isAboutPerson, listPossibleNames } from '../../server/domain/reports/personal.ts'
import { readCells } from '../csv/export.ts'
import { hashRecord } from '../csv/removal.ts'
import { fileNamed, kinds } from '../files.ts'
import type { Db } from '../open.ts'
import { amongst, fixed, query, type Slot } from '../queries/build.ts'
import { openNames } from '../queries/history.ts'
import { findRenamed } from '../queries/renamed.ts'
import { names, removals } from '../schema.ts'
import { and, eq } from 'drizzle-orm'

/** Files whose records have a page, and may be reported. */
export const reportedFiles = ['moves', 'offers', 'deals', 'events', 'metrics', 'people', 'labs', 'sources'] as const
export type ReportedFile = (typeof reportedFiles)[number]
const kindOf = new Map(Object.entries(kinds).map(([kind, file]) => [file as string, kind]))

export type Subject = {
	file: ReportedFile
	id: string
	/** The record by its names: "Ada Example: Alpha → Beta". */
	title: string
	/** Where it is shown. */
	page: string
	/** Its values as they stand, each by the first of its columns. */
	values: { field: string; label: string; value: string }[]
	/** Whether it is about a person. */
	isPersonal: boolean
}

/** The file and id of `moves:ID`; undefined where it names no record that may be reported. */
export function splitKey(record: string): [file: ReportedFile, id: string] | undefined {
	const [, name, id] = /^([a-z]+):([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(record) ?? []
	const file = reportedFiles.find((file) => file === name)
	return file && id ? [file, id] : undefined
}

/** A record as it stands, its heir where it is no more; undefined where there is none. */
export function findSubject(db: Db, record: string): Subject | undefined {
	const [file, id] = splitKey(record) ?? []
	if (!file || !id) return undefined
	const [cells] = readCells(db, fileNamed(file), [id])
	if (!cells) {
		const heir = findRenamed(db, `${kindOf.get(file)}:${id}`)?.heir
		return heir ? findSubject(db, `${heir.file}:${heir.id}`) : undefined
	}
	const nameOf = openNames(db)
	return {
		file,
		id,
		title: nameCells(file, cells, nameOf),
		page: `/${file}/${id}`,
		values: fieldsOf(file, cells).map(({ label, columns, write }) => ({
			field: columns[0]!,
			label,
			value: write(cells, nameOf)
		})),
		isPersonal: isAboutPerson(file, cells)
	}
}

const isRemoval = fixed((hash: Slot<string>) =>
	query.select({ record: removals.record }).from(removals).where(eq(removals.record, hash))
)

/** Whether a record was removed at somebody's request: nothing is said of it any more. */
export function isRemoved(db: Db, record: string): boolean {
	const [file, id] = splitKey(record) ?? []
	return Boolean(file && id && isRemoval.get(db, hashRecord(kindOf.get(file)!, id)))
}

const personNamed = fixed((texts: Slot<string[]>) =>
	query
		.select({ record: names.record })
		.from(names)
		.where(and(eq(names.type, 'person'), amongst(names.folded, texts)))
		.limit(1)
)

/** Whether a text names a person on record. */
export const namesPerson = (db: Db, text: string): boolean => personNamed.get(db, listPossibleNames(text)) !== undefined
