// Foreign lists as the desk shows them: which there are, what became of each, and their rows page by page.
import { and, desc, eq, gt } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { intakeRows, intakes, type IntakeAsked } from '../desk/lists-schema.ts'
import type { Db } from '../open.ts'
import { fixed, query, type RowOf, type Slot } from '../queries/build.ts'
import type { RowState } from './rows.ts'

const columns = {
	id: intakes.id,
	file: intakes.file,
	hash: intakes.hash,
	state: intakes.state,
	asked: intakes.mapping,
	done: intakes.done,
	created: intakes.created,
	revision: intakes.revision
}
const newest = fixed(() => query.select(columns).from(intakes).orderBy(desc(intakes.id)).limit(100))
const one = fixed((id: Slot<number>) => query.select(columns).from(intakes).where(eq(intakes.id, id)))
export type IntakeRow = RowOf<typeof one>

/** The lists that were brought in last, the newest first. */
export const listIntakes = (db: Db): IntakeRow[] => newest.all(db)
export const findIntake = (db: Db, id: number): IntakeRow | undefined => one.get(db, id)

/** Keeps a list that was sent, to be asked how it is read; its number. */
export function addIntake(
	db: Db,
	{ file, hash, account, now, asked }: { file: string; hash: string; account: number; now: string; asked: IntakeAsked }
): number {
	const added = drizzle(db.sqlite)
		.insert(intakes)
		.values({ file, hash, question: `sent ${now} ${account} ${hash}`, account, mapping: asked, created: now })
		.onConflictDoUpdate({ target: intakes.question, set: { file } })
		.returning({ id: intakes.id })
	return added.get().id
}

/** How a list is read from now on; what was staged otherwise goes. */
export function setAsked(db: Db, id: number, asked: IntakeAsked): void {
	drizzle(db.sqlite).update(intakes).set({ mapping: asked }).where(eq(intakes.id, id)).run()
}

export function setState(db: Db, id: number, state: 'reading' | 'dropped'): void {
	drizzle(db.sqlite).update(intakes).set({ state }).where(eq(intakes.id, id)).run()
}

const page = fixed((intake: Slot<number>, state: Slot<RowState>, after: Slot<number>) =>
	query
		.select({
			line: intakeRows.line,
			state: intakeRows.state,
			record: intakeRows.record,
			edits: intakeRows.edits,
			faults: intakeRows.faults,
			applied: intakeRows.applied
		})
		.from(intakeRows)
		.where(and(eq(intakeRows.intake, intake), eq(intakeRows.state, state), gt(intakeRows.line, after)))
		.orderBy(intakeRows.line)
		.limit(51)
)
/** Fifty rows of a list in a state after a line, and the first of the next page where there is one. */
export const pageRows = (db: Db, intake: number, state: RowState, after: number) => page.all(db, intake, state, after)
export type PagedRow = ReturnType<typeof pageRows>[number]

const askedBefore = fixed(() =>
	query.select({ asked: intakes.mapping }).from(intakes).orderBy(desc(intakes.id)).limit(50)
)
/** The mapping that somebody gave a list of the same columns before; undefined where nobody did. */
export function findMapping(db: Db, header: readonly string[]): IntakeAsked['mapping'] {
	const known = new Set(header)
	return askedBefore
		.all(db)
		.map(({ asked }) => asked.mapping)
		.find(
			(mapping) => mapping && Object.keys(mapping).length && Object.values(mapping).every((name) => known.has(name))
		)
}
