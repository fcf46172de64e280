// What a filter asks of the rows of a table, which is always called t, as SQL that names nothing but t.
import { endOfPartial, startOfPartial } from '../../../server/domain/time/date.ts'
import { unknownEnd, type Filter } from '../../../server/domain/vocabulary/filter.ts'
import { matchParts } from '../../../server/domain/resolve/grams.ts'
import { foldName } from '../../../server/domain/resolve/script.ts'
import { matchWords, readWords } from '../../../server/domain/resolve/words.ts'
import { suggest } from '../../../server/domain/vocabulary/suggest.ts'
import type { Db } from '../../open.ts'
import type { TextType } from '../index-of-words.ts'

/** One part of a filter; `key` is the filter's, so that a facet can lift its own. */
export type Condition = { key: string; sql: string; values: unknown[] }

/** A value in a filter, cursor or order that means nothing: where it stands, and what is wrong with it. */
export class BadValue extends Error {
	path: string
	value: string
	constructor(path: string, value: string, message: string) {
		super(message)
		this.path = path
		this.value = value
	}
}

// A list in one placeholder: the statement's text is the same for any number of values.
const listed = '(select value from json_each(?))'

/** Rows whose column is one of the words asked for under `key`; `unknown` selects an empty one too. */
export function wordsIn(filter: Filter, key: keyof Filter, column: string): Condition[] {
	const words = filter[key] as string[] | undefined
	if (!words) return []
	const test = `${column} in ${listed}`
	const sql = words.includes(unknownEnd) ? `(${test} or ${column} is null)` : test
	return [{ key, sql, values: [JSON.stringify(words)] }]
}

/** Rows that were chosen in memory. */
export const chosenIn = ({ ids }: Filter): Condition[] =>
	ids ? [{ key: 'ids', sql: `t.id in ${listed}`, values: [JSON.stringify(ids)] }] : []

/** Values that are looked at for a suggestion. */
const mostNear = 5000

/** Throws a BadValue for the first that is none of the values that a query selects as `value`: "There is no lab `opena`." */
export function checkValues(db: Db, path: string, known: string, noun: string, asked: string[]): void {
	const unknown = db
		.prepare(`select value from json_each(?) where value not in (${known}) limit 1`)
		.get(JSON.stringify(asked)) as { value: string } | undefined
	if (!unknown) return
	const near = db
		.prepare(`select distinct value from (${known}) where length(value) between ? and ? limit ${mostNear}`)
		.all(unknown.value.length - 3, unknown.value.length * 1.5 + 3) as { value: string }[]
	const short = unknown.value.length > 60 ? `${unknown.value.slice(0, 60)}…` : unknown.value
	const meant = suggest(
		unknown.value,
		near.map(({ value }) => value)
	)
	throw new BadValue(path, unknown.value, `There is no ${noun} \`${short}\`.${meant}`)
}

/** Throws a BadValue for the first id that `table` does not hold: "There is no lab `opena`. Did you mean `openai`?" */
export function checkIds(db: Db, path: string, table: string, noun: string, ids: string[]): void {
	checkValues(db, path, `select id as value from ${table}`, noun, ids)
}

/** Rows whose column is one of the words asked for under `key`, each of which must stand in some row of `table`. */
export function knownIn(db: Db, filter: Filter, key: keyof Filter, table: string, noun: string): Condition[] {
	const words = filter[key] as string[] | undefined
	if (words)
		checkValues(
			db,
			key,
			`select ${key} as value from ${table} where ${key} is not null`,
			noun,
			words.filter((word) => word !== unknownEnd)
		)
	return wordsIn(filter, key, `t.${key}`)
}

/** Rows whose column is one of the records of `table` asked for under `key`. */
export function recordsIn(db: Db, filter: Filter, key: keyof Filter, column: string, table: string, noun: string) {
	const ids = filter[key] as string[] | undefined
	if (ids) checkIds(db, key, table, noun, ids)
	return wordsIn(filter, key, column)
}

/** The labs that ids stand for: at level `group` with everything under them. */
function expandLabs(db: Db, ids: string[], level: Filter['level']): string[] {
	if (level === 'lab') return ids
	const rows = db
		.prepare(
			`with recursive under (id) as (select value from json_each(?)
			union select labs.id from labs join under on labs.parent = under.id) select id from under`
		)
		.all(JSON.stringify(ids)) as { id: string }[]
	return rows.map((row) => row.id)
}

/** Rows that have a lab asked for under `key` in any of the columns; `open` says that `unknown` selects an empty one. */
export function labsIn(db: Db, filter: Filter, key: keyof Filter, columns: string[], open = false): Condition[] {
	const asked = filter[key] as string[] | undefined
	if (!asked) return []
	const ids = open ? asked.filter((id) => id !== unknownEnd) : asked
	checkIds(db, key, 'labs', 'lab', ids)
	const labs = JSON.stringify(expandLabs(db, ids, filter.level))
	const tests = columns.map((column) => `${column} in ${listed}`)
	if (ids.length < asked.length) tests.push(...columns.map((column) => `${column} is null`))
	return [{ key, sql: `(${tests.join(' or ')})`, values: columns.map(() => labs) }]
}

/** Rows that have a lab of the kinds or countries asked for in any of the columns. */
export function labTraitsIn(filter: Filter, columns: string[]): Condition[] {
	return (['labKind', 'country'] as const).flatMap((key) => {
		const words = filter[key]
		if (!words) return []
		const labs = `(select id from labs where coalesce(${key === 'labKind' ? 'kind' : key}, '${unknownEnd}') in ${listed})`
		const sql = `(${columns.map((column) => `${column} in ${labs}`).join(' or ')})`
		return [{ key, sql, values: columns.map(() => JSON.stringify(words)) }]
	})
}

/** Columns that hold first and last day, and the day by which a row was known. */
export type Days = { first: string; last: string; known: string }

/** SQL of the day up to which pages were read; where none is told nothing lies after it. */
export const coverageEnd = `coalesce((select value from about where key = 'coverageEnd'), '9999')`

/** Rows in the range of `since` and `until`, dated by `asOf`, published by `knownAt`. */
export function daysIn({ since, until, asOf, knownAt }: Filter, { first, last, known }: Days): Condition[] {
	const within: Condition[] = []
	if (since) within.push({ key: 'since', sql: `${first} >= ?`, values: [startOfPartial(since)] })
	if (until) {
		const end = endOfPartial(until)
		// The first half follows from the second; an index on the first day can be entered by it.
		within.push({ key: 'until', sql: `${first} <= ? and ${last} <= ?`, values: [end, end] })
	}
	if (asOf) {
		const end = endOfPartial(asOf)
		// Of a span that coverage cuts off no more can come: it is over when coverage ends.
		const sql = `(${last} <= ? or (${first} <= ${coverageEnd} and ${coverageEnd} <= ?))`
		within.push({ key: 'asOf', sql, values: [end, end] })
	}
	if (knownAt) within.push({ key: 'knownAt', sql: `${known} <= ?`, values: [endOfPartial(knownAt)] })
	return within
}

/**
 * Rows that had begun by the end of coverage, or those alone that are dated after it, which were announced and count nowhere;
 * none where both are asked for.
 */
export function announcedIn({ announced = 'no' }: Filter, { first }: Days): Condition[] {
	if (announced === 'also') return []
	// Behind a plus, for no index to be entered by: nearly all rows have begun.
	const sql = announced === 'no' ? `+${first} <= ${coverageEnd}` : `${first} > ${coverageEnd}`
	return [{ key: 'announced', sql, values: [] }]
}

const yearBefore = (date: string) => String(Number(date.slice(0, 4)) - 1).padStart(4, '0') + date.slice(4)

/** Rows whose coarse date overlaps an edge of `since` or `until`; undefined where neither is asked for. */
export function overlapIn({ since, until }: Filter, { first, last }: Days): Condition | undefined {
	if (!since && !until) return undefined
	const start = since ? startOfPartial(since) : '0000'
	const end = until ? endOfPartial(until) : '9999'
	const sql = `${first} between ? and ? and ${last} >= ? and (${first} < ? or ${last} > ?)`
	// The first two follow from the rest, since no date means more than a year; an index on the first day is entered by them.
	return { key: 'since', sql, values: [yearBefore(since ? start : end), until ? end : start, start, start, end] }
}

/** Text with the characters that mean something to LIKE taken plainly. */
const plainOf = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** Where the words of a list are: what its records are called in `texts`, and which columns hold people, labs and text. */
export type Worded = { type: TextType; people?: string[]; labs?: string[]; texts?: string[] }

/**
 * Rows in which each word of `q` stands somewhere: as a whole word or its start in what the record says or its people are
 * known for, synonyms included, or in a name of its people or labs, whatever the accents, case and script.
 */
export function textIn(q: string | undefined, { type, people = [], labs = [], texts = [] }: Worded): Condition[] {
	return readWords(q ?? '').map((part): Condition => {
		const match = matchWords(part)
		const tests = match
			? [
					{ sql: `t.id in ${said(type)}`, value: match },
					...(type === 'person'
						? []
						: people.map((column) => ({ sql: `${column} in ${said('person')}`, value: match }))),
					...named('person', people, foldName(part.text)),
					...named('lab', labs, foldName(part.text))
				]
			: texts.map((sql) => ({ sql: `${sql} like ? escape '\\'`, value: `%${plainOf(part.text)}%` }))
		return {
			key: 'q',
			sql: tests.length ? `(${tests.map((test) => test.sql).join(' or ')})` : 'false',
			values: tests.map((test) => test.value)
		}
	})
}

/** Rows whose lab or person has each word of `q` in a name; those of one word that is no more than signs are none. */
export function namesIn(q: string | undefined, type: 'person' | 'lab', column: string): Condition[] {
	return readWords(q ?? '').map(({ text }): Condition => {
		const folded = foldName(text)
		const [test] = folded ? named(type, [column], folded) : []
		return { key: 'q', sql: test?.sql ?? 'false', values: test ? [test.value] : [] }
	})
}

/** Records of a sort whose words match. */
export const said = (type: TextType) =>
	`(select x.record from words w join texts x on x.id = w.rowid where w.tokens match ? and x.type = '${type}')`

function named(type: 'person' | 'lab', columns: string[], folded: string) {
	const records = `(select n.record from search s join names n on n.id = s.rowid where s.grams match ? and n.type = '${type}')`
	return columns.map((column) => ({ sql: `${column} in ${records}`, value: matchParts(folded) }))
}

/** ` where ...`, empty where there are no conditions. */
export const whereOf = (conditions: Condition[]) =>
	conditions.length ? ` where ${conditions.map((condition) => condition.sql).join(' and ')}` : ''
export const valuesOf = (conditions: Condition[]) => conditions.flatMap((condition) => condition.values)
