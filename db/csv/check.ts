// Reads the files of a dataset and finds every fault in them, all at once: file, line, column, value and reason.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { parsePartialDate } from '../../server/domain/time/date.ts'
import {
	findCellFault,
	findTextFault,
	numeric,
	type Cells,
	type Column,
	type DatasetFile,
	type FileName
} from '../cells.ts'
import { checkCoherence } from './coherence.ts'
import { aboutKeys, keyOf } from '../files.ts'
import type { Fault, Read } from './faults.ts'
import { newestFormat, ofFiles, type Format } from './formats.ts'

/** A dataset as read: rows with canonical cells, and what about.json says. */
export type Dataset = { rows: Record<FileName, Cells[]>; about: Record<string, string>; format: Format }

type Report = (line: number, column: string, value: string, reason: string) => void

/** The text of a file without its byte order mark; undefined, and reported, where it is missing or not UTF-8. */
function readText(folder: string, file: string, report: Report): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, file)))
	} catch (error) {
		const code = (error as { code?: string }).code
		if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') report(0, '', '', 'is not UTF-8')
		else report(0, '', '', code === 'ENOENT' ? 'is missing' : `cannot be read: ${(error as Error).message}`)
		return undefined
	}
}

/** The header's faults; the places of the columns in it where there are none. */
function readHeader(file: DatasetFile, header: string[], report: Report): boolean {
	const wanted = new Set(file.columns.map(({ name }) => name))
	const seen = new Set<string>()
	for (const name of header) {
		if (seen.has(name)) report(1, name, name, 'stands twice in the header')
		else if (!wanted.has(name)) report(1, name, name, `is no column of ${file.name}.csv: ${[...wanted].join(', ')}`)
		seen.add(name)
	}
	for (const name of wanted) if (!seen.has(name)) report(1, name, '', 'is missing from the header')
	return header.length === wanted.size && header.every((name) => wanted.has(name)) && seen.size === wanted.size
}

/** A cell as the export writes it: numbers in their shortest form. */
const canonical = ({ type }: Column, value: string) => (value && numeric.has(type) ? String(Number(value)) : value)

const coarseStart: Record<string, RegExp> = {
	month: /-01$/,
	quarter: /-(01|04|07|10)-01$/,
	year: /-01-01$/
}

/** Checks the cells of one row against its file's description, and brings them into canonical form. */
export function checkRow(file: DatasetFile, row: Cells, line: number, report: Report): void {
	let isWhole = true
	for (const column of file.columns) {
		const value = row[column.name]!
		const reason = value ? findCellFault(column, value) : column.required ? 'must not be empty' : undefined
		if (reason) {
			report(line, column.name, value, reason)
			isWhole = false
		} else row[column.name] = canonical(column, value)
		const precision = column.type === 'date' && value ? row[`${column.name}_precision`] : undefined
		if (precision && coarseStart[precision] && !coarseStart[precision].test(value))
			report(line, column.name, value, `is dated to the ${precision}: finer parts must be its first`)
	}
	if (isWhole) for (const [column, reason] of file.check?.(row) ?? []) report(line, column, row[column]!, reason)
}

/** The rows of a file with the lines on which they begin. */
function readRows(folder: string, file: DatasetFile, faults: Fault[]): Read {
	const name = `${file.name}.csv`
	const report: Report = (line, column, value, reason) => faults.push({ file: name, line, column, value, reason })
	const read: Read = { rows: [], lines: [] }
	if (file.optional && !existsSync(join(folder, name))) return read
	const text = readText(folder, name, report)
	if (text === undefined) return read
	if (!text.trim()) {
		report(1, '', '', 'is empty: it must begin with a header')
		return read
	}
	const keys = new Map<string, number>()
	let header: string[] | undefined
	let line = 1
	Papa.parse<string[]>(text, {
		delimiter: ',',
		step({ data: cells, errors }, parser) {
			const at = line
			line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
			for (const error of errors) report(at, '', '', `cannot be read: ${error.message}`)
			if (!header) {
				header = cells
				if (!readHeader(file, header, report)) parser.abort()
				return
			}
			if (cells.length === 1 && !cells[0]) {
				if (at < text.split('\n').length) report(at, '', '', 'is an empty line')
				return
			}
			if (cells.length !== header.length) {
				report(at, '', cells.join(','), `has ${cells.length} cells: the header has ${header.length}`)
				return
			}
			const row = Object.fromEntries(header.map((column, place) => [column, cells[place]!]))
			checkRow(file, row, at, report)
			const key = keyOf(file, row)
			if (keys.has(key)) report(at, file.key[0]!, key, `stands on line ${keys.get(key)} already`)
			else keys.set(key, at)
			read.rows.push(row)
			read.lines.push(at)
		}
	})
	return read
}

const rowsOf = (read: Record<FileName, Read>) =>
	Object.fromEntries(Object.entries(read).map(([name, { rows }]) => [name, rows])) as Record<FileName, Cells[]>

/** What about.json says, its faults reported. */
function readAbout(folder: string, faults: Fault[]): Record<string, string> {
	const report: Report = (line, column, value, reason) =>
		faults.push({ file: 'about.json', line, column, value, reason })
	const text = readText(folder, 'about.json', report)
	if (text === undefined) return {}
	let about: Record<string, unknown>
	try {
		about = JSON.parse(text) as Record<string, unknown>
	} catch (error) {
		report(0, '', '', `is not JSON: ${(error as Error).message}`)
		return {}
	}
	if (typeof about !== 'object' || about === null || Array.isArray(about)) {
		report(0, '', '', 'must be an object')
		return {}
	}
	for (const [key, value] of Object.entries(about))
		if (typeof value !== 'string') report(0, key, JSON.stringify(value), 'must be text')
		else {
			const fault = findTextFault(value)
			if (fault) report(0, key, value, fault)
		}
	for (const key of aboutKeys) if (!about[key]) report(0, key, '', 'must not be empty')
	const end = about.coverageEnd
	if (typeof end === 'string' && end && parsePartialDate(end)?.precision !== 'day')
		report(0, 'coverageEnd', end, 'is no date such as 2026-06-30')
	return about as Record<string, string>
}

/** The dataset in a folder, or every fault in it, by file and line; in the columns of a format. */
export function readDatasetFiles(folder: string, format: Format = newestFormat): Dataset | { faults: Fault[] } {
	const faults: Fault[] = []
	const read = ofFiles(format, (file) => readRows(folder, file, faults), { rows: [], lines: [] })
	const about = readAbout(folder, faults)
	if (format.files.every(({ name }) => read[name].rows.length || !faults.some(({ file }) => file === `${name}.csv`)))
		checkCoherence(format, read, about.coverageEnd ?? '', faults)
	return faults.length ? { faults } : { about, rows: rowsOf(read), format }
}
