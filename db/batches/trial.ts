// A batch that is tried: published in a transaction that is rolled back, so that what it would do is read from what it does.
import { readRevision } from '../queries/dataset.ts'
import type { Db } from '../open.ts'
import { publishBatch, type Batch, type Published, type Refused } from './batch.ts'

/** Carries an answer out of a transaction that must not stand. */
class Answered<Answer> extends Error {
	answer: Answer
	constructor(answer: Answer) {
		super('tried')
		this.answer = answer
	}
}

/** What `attempt` answers, with nothing of what it wrote left behind. */
export function tryOut<Answer>(db: Db, attempt: () => Answer): Answer {
	const run = db.sqlite.transaction(() => {
		throw new Answered(attempt())
	})
	try {
		return run.immediate()
	} catch (error) {
		if (error instanceof Answered) return (error as Answered<Answer>).answer
		throw error
	}
}

export type Tried = Published & {
	/** The revision that it would follow. */
	before: number
}

/** What `read` finds of the facts as the batch would leave them, or every fault of the batch; nothing is changed. */
export function tryBatch<Answer>(db: Db, batch: Batch, read: (tried: Tried) => Answer): Answer | Refused {
	const before = readRevision(db)
	return tryOut(db, () => {
		const published = publishBatch(db, batch)
		return 'faults' in published ? published : read({ ...published, before })
	})
}
