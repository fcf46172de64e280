// npm run undo -- <revision> <why>: what a revision changed is changed back, as a revision of its own.
import { openLive } from '../open.ts'
import { undoBatch, UndoRefused } from './undo.ts'

function undo([number, ...why]: string[]): number {
	const note = why.join(' ')
	if (!/^\d{1,9}$/.test(number ?? '') || !note) {
		console.error('Usage: npm run undo -- <revision> <why, in five words or more>')
		return 2
	}
	const db = openLive(process.env.LABFLOW_DB || 'labflow.db')
	try {
		const { published, left } = undoBatch(db, Number(number), { author: 'maintainers', note })
		for (const { file, record, reason } of left) console.log(`Left: ${file} ${record} ${reason}.`)
		console.log(
			published
				? `Undid ${published.changes} of its changes as revision ${published.revision} (${published.hash.slice(0, 12)}).`
				: 'Nothing of it is left to undo.'
		)
		return 0
	} catch (error) {
		if (!(error instanceof UndoRefused)) throw error
		console.error(error.message)
		return 1
	} finally {
		db.close()
	}
}

process.exitCode = undo(process.argv.slice(2))
