// What is wrong in a dataset's files, and where.
import type { Cells, FileName } from '../cells.ts'

/** What is wrong at a place; `line` counts from 1, 0 where it is about the file as a whole. */
export type Fault = { file: string; line: number; column: string; value: string; reason: string }

/** A file's rows, and the lines on which they begin. */
export type Read = { rows: Cells[]; lines: number[] }
/** Tells of a row by its place among the rows of its file. */
export type Report = (file: FileName, place: number, column: string, value: string, reason: string) => void
