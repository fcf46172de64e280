// What a thread does with a list: stages it, or publishes it, over a connection of its own, so that nobody else waits.
import { applyIntake, IntakeRefused, type Applying } from '../../db/intake/apply.ts'
import { openList } from '../../db/intake/list-file.ts'
import { findIntake } from '../../db/intake/lists.ts'
import { readQuestion, stageList } from '../../db/intake/stage.ts'
import type { Published, Refused } from '../../db/batches/batch.ts'
import { openDb, type Db } from '../../db/open.ts'

export type Task =
	| { dbPath: string; id: number; path: string }
	| { dbPath: string; id: number; apply: Omit<Applying, 'lines'> & { lines?: number[] } }
export type Done = Published | Refused | { refused: string } | undefined

export async function stage(db: Db, id: number, path: string): Promise<undefined> {
	const list = await openList(path)
	await stageList(db, id, list, readQuestion(findIntake(db, id)!.asked))
	return undefined
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
	const db = openDb(task.dbPath)
	try {
		return 'apply' in task ? publish(db, task.id, task.apply) : await stage(db, task.id, task.path)
	} finally {
		db.close()
	}
}
