// npm run intake -- <file>: a foreign list of moves is staged beside what is on record, and published where it is asked to be.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import Papa from 'papaparse'
import { fields, fieldWords, type Field, type Mapping } from '../../server/domain/intake/fields.ts'
import type { ListedPage } from '../../server/domain/intake/row.ts'
import { openLive, type Db } from '../open.ts'
import { labKinds, tiers } from '../words.ts'
import { applyIntake, IntakeRefused } from './apply.ts'
import { openList, UnreadableList, type ListFile } from './list-file.ts'
import { countRows, guessList, mapList, openIntake, stageList, walkRows, type Progress } from './stage.ts'

const usage = `Usage: npm run intake -- <file.csv|tsv|xlsx|json|ndjson> [options]
  --map to=Employer,date=Joined   which column holds which field, where it is guessed otherwise; note= leaves one out
  --page <address or source id>   the page that says all that no column names a page for; with
      --title, --publisher, --published, --tier, --language where it is not on record
  --new-labs <kind>               labs that are not on record are brought by the list, as startup, university, ...
  --choices <file.csv>            what names mean: kind (person, lab, row), text, choose (an id, or new)
  --unclear <file.csv>            writes down what is to be chosen, to be filled in and given as --choices
  --refused <file.csv>            writes down what is refused: line, column, value, reason
  --lines 2,5-9                   only these rows are published
  --apply "<why, in five words or more>"   publishes what is new and changed, as one revision`

const options = {
	map: { type: 'string' },
	page: { type: 'string' },
	title: { type: 'string' },
	publisher: { type: 'string' },
	published: { type: 'string' },
	tier: { type: 'string' },
	language: { type: 'string' },
	'new-labs': { type: 'string' },
	choices: { type: 'string' },
	unclear: { type: 'string' },
	refused: { type: 'string' },
	lines: { type: 'string' },
	apply: { type: 'string' }
} as const
type Values = { [Name in keyof typeof options]?: string }

/** What was asked for cannot be done as it was written. */
class Misused extends Error {}

/** `to=Employer,note=` over what was guessed. */
function readMapping(text: string | undefined, { header }: ListFile, guessed: Mapping): Mapping {
	const mapping = { ...guessed }
	for (const pair of text?.split(',') ?? []) {
		const [field = '', column = ''] = pair.split(/=(.*)/s)
		if (!(fields as readonly string[]).includes(field))
			throw new Misused(`--map: ${field} is no field: ${fields.join(', ')}`)
		if (column && !header.includes(column)) throw new Misused(`--map: the list has no column ${column}`)
		if (column) mapping[field as Field] = column
		else delete mapping[field as Field]
	}
	return mapping
}

/** The rows that `2,5-9` names. */
function readLines(text: string | undefined): ReadonlySet<number> | undefined {
	if (!text) return undefined
	return new Set(
		text.split(',').flatMap((part) => {
			const [, first, last = first] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part.trim()) ?? []
			if (!first) throw new Misused(`--lines: ${part} is no row, and no range as 5-9`)
			const [from, to] = [Number(first), Number(last)]
			return to - from < 1_000_000 ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : []
		})
	)
}

function readChoices(path: string | undefined): ReadonlyMap<string, string> {
	if (!path) return new Map()
	const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace(/^\u{feff}/u, ''), {
		header: true,
		skipEmptyLines: 'greedy'
	})
	const chosen = data.filter(({ choose }) => choose?.trim())
	return new Map(chosen.map(({ kind, text, choose }) => [`${kind}:${text}`, choose!.trim()]))
}

function readPage({ page, title, publisher, published, tier, language }: Values): ListedPage {
	if (tier && !(tiers as readonly string[]).includes(tier)) throw new Misused(`--tier: give one of ${tiers.join(', ')}`)
	const told = { url: page, title, publisher, published, tier, language }
	return Object.fromEntries(Object.entries(told).filter(([, value]) => value))
}

/** A bar with rows a second and the time that is left. */
function makeBar() {
	const bar = new SingleBar({
		format: 'Staging {bar} {percentage}%, {rows} rows, {speed} a second, {left} left',
		clearOnComplete: true,
		noTTYOutput: false
	})
	const start = performance.now()
	let first: number | undefined
	bar.start(1000, 0, { rows: 0, speed: 0, left: '–' })
	return {
		onProgress({ rows, part }: Progress) {
			first ??= rows
			const seconds = (performance.now() - start) / 1000
			const left = part > 0 ? `${Math.round((seconds / part) * (1 - part))} s` : '–'
			bar.update(Math.round(part * 1000), { rows, speed: Math.round((rows - first) / seconds), left })
		},
		stop: () => bar.stop()
	}
}

const sayColumns = (list: ListFile, mapping: Mapping) => {
	const fieldOf = new Map(Object.entries(mapping).map(([field, column]) => [column, field as Field]))
	for (const { column, samples, doubt } of guessList(list)) {
		const field = fieldOf.get(column)
		const meant = field ? fieldWords[field] : doubt ? `left out: ${doubt}` : 'left out'
		console.log(
			`  ${column}: ${meant}${samples.length ? ` (${samples.map((one) => one.slice(0, 40)).join(' · ')})` : ''}`
		)
	}
}

/** Rows of a table as a CSV file. */
const writeTable = (path: string, header: string[], rows: string[][]) =>
	writeFileSync(path, `${Papa.unparse([header, ...rows], { newline: '\n', escapeFormulae: true })}\n`)

/** The names and rows that are to be chosen, each once, with what it may be. */
function listUnclear(db: Db, id: number, mapping: Mapping): string[][] {
	const kinds = new Map([
		[mapping.person ?? 'person', 'person'],
		[mapping.from ?? 'from', 'lab'],
		[mapping.to ?? 'to', 'lab']
	])
	const found = new Map<string, string[]>()
	for (const { line, faults } of walkRows(db, id, 'unclear'))
		for (const { column, value, reason } of faults) {
			const kind = kinds.get(column) ?? 'row'
			const text = kind === 'row' ? String(line) : value
			found.set(`${kind}:${text}`, [kind, text, '', reason])
		}
	return [...found.values()]
}

const shown = 10
function report(db: Db, id: number, mapping: Mapping, { unclear, refused }: Values): void {
	const counts = countRows(db, id)
	console.log(
		`${counts.new} new, ${counts.changed} changed, ${counts.same} the same, ${counts.unclear} unclear, ${counts.refused} refused.`
	)
	for (const state of ['refused', 'unclear'] as const) {
		let told = 0
		for (const { line, faults } of walkRows(db, id, state))
			for (const { column, value, reason } of faults)
				if (told++ < shown)
					console.log(`  ${state}: row ${line}${column && `, ${column}`}: ${value || '(empty)'} ${reason}`)
		if (told > shown) console.log(`  … and ${told - shown} more`)
	}
	let changes = 0
	for (const { line, edits } of walkRows(db, id, 'changed'))
		for (const { record, before, after } of edits)
			for (const [column, value] of before && after ? Object.entries(after) : [])
				if (before![column] !== value && changes++ < shown)
					console.log(`  changed: row ${line}, ${record}: ${column} ${before![column] || '(empty)'} → ${value}`)
	if (changes > shown) console.log(`  … and ${changes - shown} more`)
	if (unclear) writeTable(unclear, ['kind', 'text', 'choose', 'why'], listUnclear(db, id, mapping))
	if (refused)
		writeTable(
			refused,
			['line', 'column', 'value', 'reason'],
			[...walkRows(db, id, 'refused')].flatMap(({ line, faults }) =>
				faults.map(({ column, value, reason }) => [String(line), column, value, reason])
			)
		)
}

async function bring(file: string, values: Values): Promise<number> {
	const newLabs = values['new-labs']
	if (newLabs && !(labKinds as readonly string[]).includes(newLabs))
		throw new Misused(`--new-labs: give one of ${labKinds.join(', ')}`)
	const [lines, choices, page] = [readLines(values.lines), readChoices(values.choices), readPage(values)]
	const list = await openList(file)
	const mapping = readMapping(values.map, list, mapList(list))
	const db = openLive(process.env.LABFLOW_DB || 'labflow.db')
	try {
		console.log(`${list.name}${list.encoding ? `, read as ${list.encoding}` : ''}:`)
		sayColumns(list, mapping)
		const bar = makeBar()
		const question = { mapping, page, choices, newLabs }
		const id = openIntake(db, list, question)
		await stageList(db, id, list, question, bar.onProgress)
		bar.stop()
		report(db, id, mapping, values)
		if (values.apply === undefined) return 0
		const applied = applyIntake(db, id, { author: 'maintainers', note: values.apply, ...(lines && { lines }) })
		if ('faults' in applied) {
			for (const { file, record, column, value, reason } of applied.faults)
				console.error(`${file} ${record}: ${column} ${value} ${reason}`)
			return 1
		}
		console.log(
			applied.changes
				? `Published ${applied.changes} records as revision ${applied.revision} (${applied.hash.slice(0, 12)}).`
				: 'Nothing of it is new.'
		)
		return 0
	} finally {
		db.close()
	}
}

try {
	const { values, positionals } = parseArgs({ options, allowPositionals: true })
	if (positionals.length !== 1) throw new Misused('Give one file')
	process.exitCode = await bring(positionals[0]!, values)
} catch (error) {
	const isMisused = error instanceof Misused || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
	console.error(`${(error as Error).message}${isMisused ? `\n${usage}` : ''}`)
	const isKnown = isMisused || error instanceof UnreadableList || error instanceof IntakeRefused
	process.exitCode = isKnown ? 2 : 1
}
