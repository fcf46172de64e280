// Which table of the schema holds the rows of a file of the dataset, and which column of it a cell.
import { getTableColumns, type Column as TableColumn } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { DatasetFile, FileName } from './cells.ts'
import {
	claims,
	components,
	deals,
	eventPeople,
	events,
	ids,
	judgements,
	labs,
	metrics,
	moves,
	offers,
	people,
	prices,
	rates,
	remedies,
	renamed,
	sources
} from './schema.ts'

export const tables = {
	labs,
	people,
	sources,
	deals,
	moves,
	offers,
	components,
	events,
	metrics,
	claims,
	event_people: eventPeople,
	ids,
	renamed,
	judgements,
	remedies,
	rates,
	prices
} as const satisfies Record<FileName, SQLiteTable>

/** A column of a table by its name in SQL; throws an Error where there is none. */
export function columnNamed(table: SQLiteTable, name: string): TableColumn {
	const column = Object.values(getTableColumns(table)).find((column) => column.name === name)
	if (!column) throw new Error(`No column of the schema is named ${name}`)
	return column
}

/** The column that holds the cells of a file's column. */
export function columnOf({ name: file, columns }: DatasetFile, name: string): TableColumn {
	return columnNamed(tables[file], columns.find((column) => column.name === name)?.stored ?? name)
}
