// What a thread does with a list: stages it, or publishes it, over a connection of its own, so that nobody else waits.
import { applyIntake, IntakeRefused, type Applying } from '../../db/intake/apply.ts'
import { openList, UnreadableList } from '../../db/intake/list-file.ts'
import { findIntake } from '../../db/intake/lists.ts'
import { guessList, readQuestion, stageList } from '../../db/intake/stage.ts'
import type { Published, Refused } from '../../db/batches/batch.ts'
import { openDb, type Db } from '../../db/open.ts'
import type { Guess } from '../domain/intake/columns.ts'

export type Task =
	| { look: string }
	| { dbPath: string; id: number; path: string }
	| { dbPath: string; id: number; apply: Omit<Applying, 'lines'> & { lines?: number[] } }
/** What is seen of a list that was sent. */
export type Seen = { header: string[]; encoding: string | null; columns: Guess[] }
export type Done = Published | Refused | { refused: string } | { seen: Seen } | undefined

export async function look(path: string): Promise<Exclude<Done, undefined>> {
	try {
		const list = await openList(path)
		const columns = guessList(list).map((one) => ({ ...one, samples: one.samples.map((cell) => cell.slice(0, 100)) }))
		return { seen: { header: list.header, encoding: list.encoding, columns } }
	} catch (error) {
		if (error instanceof UnreadableList) return { refused: error.message }
		throw error
	}
}

export async function stage(db: Db, id: number, path: string): Promise<Done> {
	try {
		const list = await openList(path)
		await stageList(db, id, list, readQuestion(findIntake(db, id)!.asked))
		return undefined
	} catch (error) {
		if (error instanceof UnreadableList) return { refused: error.message }
		throw error
	}
}

export function publish(db: Db, id: number, { lines, ...apply }: Extract<Task, { apply: object }>['apply']): Done {
	try {
		return applyIntake(db, id, { ...apply, ...(lines && { lines: new Set(lines) }) })
	} catch (error) {
		if (error instanceof IntakeRefused) return { refused: error.message }
		throw error
	}
}

export default async function run(task: Task): Promise<Done> {
	if ('look' in task) return look(task.look)
	const db = openDb(task.dbPath)
	try {
		return 'apply' in task ? publish(db, task.id, task.apply) : await stage(db, task.id, task.path)
	} finally {
		db.close()
	}
}
