// A person whose name is withheld at their wish: their moves and offers stay and count, under ids and pages that do not say whose
// they are, and what told the name leaves the log, past revisions and the bytes of all files, as what is removed does.
import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { foldName } from '../../server/domain/resolve/script.ts'
import type { Cells, FileName } from '../cells.ts'
import { readCells } from '../csv/export.ts'
import { forgetChanges, hashRecord, listRemovals, storeRemovals } from '../csv/removal.ts'
import { fileNamed, files, keyOf } from '../files.ts'
import type { Db } from '../open.ts'
import { fixed, query, type Slot } from '../queries/build.ts'
import { fixedRun, update } from '../queries/statements.ts'
import { batches } from '../schema.ts'
import { publishBatch, type Edit } from './batch.ts'

/** What stands for a name that is withheld, and for the headline of a page that only records of theirs cite. */
export const withheld = {
	name: 'Name withheld',
	title: 'Headline withheld',
	note: 'Note withheld.',
	why: 'told by a page of theirs'
}

/** Why a person cannot be made anonymous. */
export class AnonymiseRefused extends Error {}

/** A cell that still says the name, in a record that is of others too: an editor rewrites it. */
export type Telling = { file: FileName; record: string; column: string; value: string }
export type Plan = {
	/** The id under which the person goes on; it is random, and tells nothing. */
	heir: string
	edits: Edit[]
	/** The records that leave, `person:ID`, for `removed.csv`. */
	records: [kind: string, id: string][]
	/** What each of their files holds. */
	counts: { moves: number; offers: number; claims: number; pages: number; ids: number }
	telling: Telling[]
}

const makeHeir = () => `withheld-${randomBytes(5).toString('hex')}`
const rowsOf = (db: Db, file: FileName) => readCells(db, fileNamed(file))
const partsOf = (cell: string | undefined) => (cell ? cell.split('|') : [])

/**
 * What it takes to withhold somebody's name; throws an AnonymiseRefused where there is no such person, or where they were judged to
 * be one with another or apart from them, which names both.
 */
export function planAnonymous(db: Db, person: string, heir = makeHeir()): Plan {
	const [first] = readCells(db, fileNamed('people'), [person])
	if (!first) throw new AnonymiseRefused(`There is no person \`${person}\`.`)
	const own = `person:${person}`
	if (rowsOf(db, 'judgements').some(({ keep, other }) => keep === own || other === own))
		throw new AnonymiseRefused(`${person} is named by a judgement: take it back first (/desk/pairs).`)
	const moves = rowsOf(db, 'moves').filter((row) => row.person === person)
	const offers = rowsOf(db, 'offers').filter((row) => row.person === person)
	const heirs = new Map<string, string>([
		[own, `person:${heir}`],
		...moves.map(({ id }, at) => [`move:${id}`, `move:${heir}-${at + 1}`] as const),
		...offers.map(({ id }, at) => [`offer:${id}`, `offer:${heir}-offer-${at + 1}`] as const)
	])
	const heirOf = (kind: 'person' | 'move' | 'offer', id: string) =>
		heirs.get(`${kind}:${id}`)?.slice(kind.length + 1) ?? id

	const allClaims = rowsOf(db, 'claims')
	const claims = allClaims.filter(({ subject }) => heirs.has(subject!))
	const ids = rowsOf(db, 'ids').filter(({ record }) => heirs.has(record!))
	const remedies = rowsOf(db, 'remedies').filter(({ record }) => heirs.has(record!))
	const components = rowsOf(db, 'components').filter(({ offer }) => heirs.has(`offer:${offer}`))
	const ties = rowsOf(db, 'event_people').filter(({ move }) => heirs.has(`move:${move}`))
	const pages = listOwnPages(db, { moves, offers, claims, ids, remedies })
	const pageHeirs = new Map(pages.map(({ id }, at) => [id!, `${heir}-page-${at + 1}`]))
	const pageOf = (id: string) => pageHeirs.get(id) ?? id
	const cite = (cell: string | undefined) => partsOf(cell).map(pageOf).join('|')

	const edits: Edit[] = []
	const replace = (file: FileName, row: Cells, after: Cells | null) => {
		const described = fileNamed(file)
		edits.push({ file, record: keyOf(described, row), before: row, after: null })
		if (after) edits.push({ file, record: keyOf(described, after), before: null, after })
	}
	replace('people', first, { id: heir, name: withheld.name, aliases: '', known_for: '', links: '' })
	for (const row of pages) replace('sources', row, { ...row, id: pageOf(row.id!), url: '', title: withheld.title })
	for (const row of moves)
		replace('moves', row, { ...row, id: heirOf('move', row.id!), person: heir, sources: cite(row.sources), note: '' })
	for (const row of offers)
		replace('offers', row, {
			...row,
			id: heirOf('offer', row.id!),
			person: heir,
			...(row.move && { move: heirOf('move', row.move) }),
			sources: cite(row.sources),
			note: ''
		})
	components.forEach((row, at) =>
		replace('components', row, { ...row, id: `${heir}-part-${at + 1}`, offer: heirOf('offer', row.offer!), note: '' })
	)
	claims.forEach((row, at) =>
		replace('claims', row, {
			...row,
			id: `${heir}-claim-${at + 1}`,
			subject: heirs.get(row.subject!)!,
			source: pageOf(row.source!),
			by: '',
			note: ''
		})
	)
	for (const row of ties) replace('event_people', row, { ...row, move: heirOf('move', row.move!), why: withheld.why })
	for (const row of ids) replace('ids', row, null)
	for (const row of remedies) replace('remedies', row, null)
	return {
		heir,
		edits,
		records: [...heirs.keys()].map((record) => [
			record.slice(0, record.indexOf(':')),
			record.slice(record.indexOf(':') + 1)
		]),
		counts: { moves: moves.length, offers: offers.length, claims: claims.length, pages: pages.length, ids: ids.length },
		telling: listTelling(db, first, edits)
	}
}

type Theirs = Record<'moves' | 'offers' | 'claims' | 'ids' | 'remedies', Cells[]>

/** The pages that only records of theirs cite. */
function listOwnPages(db: Db, theirs: Theirs): Cells[] {
	const cited = new Set(
		[
			...[...theirs.moves, ...theirs.offers, ...theirs.ids].flatMap(({ sources }) => partsOf(sources)),
			...[...theirs.claims, ...theirs.remedies].flatMap(({ source }) => (source ? [source] : []))
		].filter(Boolean)
	)
	for (const { name, columns, key } of files) {
		const citing = columns.filter((column) => column.refers === 'sources')
		if (!citing.length) continue
		const own = new Set((theirs[name as keyof Theirs] ?? []).map((row) => key.map((cell) => row[cell]).join(':')))
		for (const row of rowsOf(db, name)) {
			if (own.has(key.map((cell) => row[cell]).join(':'))) continue
			for (const { name } of citing) for (const page of partsOf(row[name])) cited.delete(page)
		}
	}
	return cited.size ? readCells(db, fileNamed('sources'), [...cited]) : []
}

/** Cells of what stays that hold a name of theirs. */
function listTelling(db: Db, { name, aliases }: Cells, edits: readonly Edit[]): Telling[] {
	const names = [name!, ...partsOf(aliases)].map(foldName).filter((text) => text.length > 2)
	const gone = new Set(edits.flatMap(({ file, record, after }) => (after ? [] : [`${file}:${record}`])))
	return files.flatMap((file): Telling[] => {
		const texts = file.columns.filter(({ type }) => type === 'text' || type === 'list').map(({ name }) => name)
		return rowsOf(db, file.name).flatMap((row) => {
			const record = keyOf(file, row)
			if (gone.has(`${file.name}:${record}`)) return []
			return texts.flatMap((column) => {
				const value = row[column] ?? ''
				const folded = value && ` ${foldName(value)} `
				return folded && names.some((text) => folded.includes(` ${text} `))
					? [{ file: file.name, record, column, value }]
					: []
			})
		})
	})
}

const notes = fixed(() => query.select({ revision: batches.revision, note: batches.note }).from(batches))
const rewriteNote = fixedRun((note: Slot<string>, revision: Slot<number>) =>
	update(batches, [[batches.note, note]], sql`${batches.revision} = ${revision}`)
)

/**
 * Withholds somebody's name, as one revision and in one transaction; what is left in freed pages and snapshots goes with
 * `finishRemoval`. It cannot be undone: nothing keeps the name. Throws an AnonymiseRefused where it cannot be.
 */
export function anonymise(
	db: Db,
	person: string,
	{
		author,
		note,
		reason,
		date = new Date().toISOString()
	}: { author: string; note: string; reason: string; date?: string }
): { revision: number; hash: string; heir: string; telling: Telling[] } {
	const run = db.sqlite.transaction(() => {
		const { heir, edits, records, telling } = planAnonymous(db, person)
		const names = [edits[0]!.before!.name!, ...partsOf(edits[0]!.before!.aliases), person].map(foldName)
		const says = (text: string) => names.some((name) => name.length > 2 && ` ${foldName(text)} `.includes(` ${name} `))
		if (says(note)) throw new AnonymiseRefused('The note says the name: leave it out.')
		const published = publishBatch(db, { kind: 'edit', author, note, edits, date })
		if ('faults' in published) {
			const [{ file, record, column, reason }] = published.faults as [(typeof published.faults)[number]]
			throw new AnonymiseRefused(`${file} ${record} ${column}: ${reason}.`)
		}
		const gone = records.map(([kind, id]) => ({
			record: hashRecord(kind, id),
			kind,
			date: date.slice(0, 10),
			reason
		}))
		storeRemovals(db, [...listRemovals(db), ...gone])
		forgetChanges(db)
		for (const row of notes.all(db)) if (says(row.note)) rewriteNote(db, withheld.note, row.revision)
		return { revision: published.revision, hash: published.hash, heir, telling }
	})
	return run.immediate()
}
