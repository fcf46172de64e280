// The columns that figures are counted over, as revisions come: what batches changed is read and put into those that there
// are; what an import changed is read whole, beside the old.
import { and, eq, gt, isNotNull, or, sql } from 'drizzle-orm'
import type { MoveColumns, PersonColumn } from '../../server/domain/moves/columns.ts'
import { patchColumns } from '../../server/domain/moves/patch.ts'
import type { Db } from '../open.ts'
import { batches, changes, claims, merged, moves, revisions } from '../schema.ts'
import { amongst, fixed, query, type Slot } from './build.ts'
import { readColumns, writeColumns } from './column-file.ts'
import { readRevision } from './dataset.ts'
import {
	beginColumns,
	countRemoved,
	loadColumns,
	readCoverageEnd,
	readDealIds,
	readLabColumns,
	readMoveRows,
	readPersonColumns,
	readPublished
} from './move-columns.ts'

/** Beyond it all is read anew. */
const mostChanges = 5000

const imports = fixed((revision: Slot<number>) =>
	query
		.select({ number: revisions.number })
		.from(revisions)
		.leftJoin(batches, eq(batches.revision, revisions.number))
		.where(and(gt(revisions.number, revision), sql`coalesce(${batches.kind}, 'import') = 'import'`))
		.limit(1)
)
const changedRecords = fixed((revision: Slot<number>) =>
	query
		.selectDistinct({ file: changes.file, record: changes.record })
		.from(changes)
		.where(gt(changes.revision, revision))
		.limit(mostChanges + 1)
)
const citing = fixed((sources: Slot<string[]>) =>
	query
		.selectDistinct({ move: sql<string>`${claims.move}` })
		.from(claims)
		.where(and(isNotNull(claims.move), amongst(claims.source, sources)))
)

const survivors = fixed((file: Slot<string>, ids: Slot<string[]>) =>
	query
		.select({ id: merged.survivor })
		.from(merged)
		.where(and(eq(merged.file, file), amongst(merged.id, ids)))
)
const movesOfPeople = fixed((ids: Slot<string[]>) =>
	query.select({ id: moves.id }).from(moves).where(amongst(moves.person, ids))
)
const movesOfLabs = fixed((ids: Slot<string[]>) =>
	query
		.select({ id: moves.id })
		.from(moves)
		.where(or(amongst(moves.from, ids), amongst(moves.to, ids)))
)

/** Keys of the records that changed after a revision, by file; undefined where an import or too many changes lie between. */
function listChanged(db: Db, revision: number): Map<string, string[]> | undefined {
	if (imports.get(db, revision)) return undefined
	const rows = changedRecords.all(db, revision)
	if (rows.length > mostChanges) return undefined
	const byFile = Map.groupBy(rows, ({ file }) => file)
	return new Map([...byFile].map(([file, changed]) => [file, changed.map(({ record }) => record)]))
}

/**
 * Ids of the people, or the labs, of which judgements speak, with those that they go on as, and the moves that are stored
 * under any of them: `person:A:person:B` is a judgement's key.
 */
function readJudged(db: Db, judgements: readonly string[], of: 'person' | 'lab') {
	const named = judgements.flatMap((key) => {
		const [kind, one = '', , other = ''] = key.split(':')
		return kind === of ? [one, other] : []
	})
	if (!named.length) return { ids: [], moves: [] }
	const ids = [...named, ...survivors.all(db, of === 'person' ? 'people' : 'labs', named).map(({ id }) => id)]
	const rows = (of === 'person' ? movesOfPeople : movesOfLabs).all(db, ids)
	return { ids, moves: rows.map(({ id }) => id) }
}

/** Old people with those of `ids` as they are now, in order of their ids. */
function readPeople(db: Db, old: readonly PersonColumn[], ids: readonly string[]): PersonColumn[] {
	const rows = readPersonColumns(db, ids)
	const changed = new Set(ids)
	const people: PersonColumn[] = []
	let next = 0
	for (const person of old) {
		while (next < rows.length && rows[next]!.id < person.id) people.push(rows[next++]!)
		if (!changed.has(person.id)) people.push(person)
	}
	return people.concat(rows.slice(next))
}

/** How many numbers pages have, and when each was published. */
function numberSources(db: Db) {
	const sourcePublished = readPublished(db)
	return { sourceTotal: sourcePublished.length, sourcePublished }
}

/** The columns as of the newest revision; undefined where reading all is the shorter way. */
export function renewColumns(db: Db, old: MoveColumns): MoveColumns | undefined {
	return db.together(() => {
		const changed = countRemoved(db) === old.removed ? listChanged(db, old.revision) : undefined
		if (!changed) return undefined
		const keys = (file: string) => changed.get(file) ?? []
		const cited = keys('sources').length ? citing.all(db, keys('sources')).map(({ move }) => move) : []
		const [persons, labs] = [readJudged(db, keys('judgements'), 'person'), readJudged(db, keys('judgements'), 'lab')]
		const people = [...keys('people'), ...persons.ids]
		const touched = new Set([...keys('moves'), ...cited, ...persons.moves, ...labs.moves])
		return patchColumns(old, {
			revision: readRevision(db),
			coverageEnd: readCoverageEnd(db),
			...((changed.has('labs') || labs.ids.length) && { labs: readLabColumns(db) }),
			...(people.length && { people: readPeople(db, old.people, people) }),
			...(changed.has('deals') && { dealIds: readDealIds(db) }),
			...(changed.has('sources') && numberSources(db)),
			touched,
			rows: readMoveRows(db, [...touched])
		})
	})
}

/** The columns that lie beside the database, with what batches changed since; else all moves read. Laid there for the next start. */
function loadKept(db: Db, program: string | undefined): MoveColumns {
	if (!program) return loadColumns(db)
	const kept = readColumns(db, program)
	if (kept?.revision === readRevision(db)) return kept
	const columns = (kept && renewColumns(db, kept)) ?? loadColumns(db)
	try {
		writeColumns(db, columns, program)
	} catch {
		// A folder that cannot be written to, a full disk: the next start reads all again.
	}
	return columns
}

/**
 * The columns as of the newest revision that has been read, the first time when they are asked for; a new one is read
 * beside the old, so that no request waits, or `atOnce` by a thread that nobody else waits for. With a `program`, which says
 * what reads them, they are kept as a file.
 */
export function openColumns(
	db: Db,
	{ atOnce = false, program }: { atOnce?: boolean; program?: string | undefined } = {}
): { current: () => MoveColumns } {
	let columns: MoveColumns | undefined
	let isReading = false
	/** The columns of now from those that there are, where batches alone lie between. */
	const renewed = () => columns && renewColumns(db, columns)
	const readNext = ({ columns: next, readChunk }: ReturnType<typeof beginColumns>) => {
		// A revision that came meanwhile makes what was read a mixture: begin again.
		if (readRevision(db) !== next.revision) return readNext(beginColumns(db))
		if (!readChunk()) return void setImmediate(readNext, { columns: next, readChunk })
		columns = next
		isReading = false
	}
	return {
		current() {
			if (columns?.revision === readRevision(db)) return columns
			const next = isReading ? undefined : renewed()
			if (next) return (columns = next)
			if (!columns || atOnce) return (columns = loadKept(db, program))
			if (!isReading) {
				isReading = true
				readNext(beginColumns(db))
			}
			return columns
		}
	}
}
