// Temporary files and folders, named by the process that writes them: what one that was killed left behind is known by its
// name, and goes.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A name that nobody else takes, `labflow-4711-<uuid>`. */
export const scratchName = (): string => `labflow-${process.pid}-${randomUUID()}`

/** A new folder for temporary files; who asks for it removes it. */
export function makeScratch(): string {
	const folder = join(tmpdir(), scratchName())
	mkdirSync(folder, { mode: 0o700 })
	return folder
}

/** Whether the process that wrote a file of this name has ended; undefined where the name does not tell. */
function isLeftBehind(name: string): boolean | undefined {
	const [, pid] = /\blabflow-(\d+)-[0-9a-f-]{36}/.exec(name) ?? []
	if (!pid) return undefined
	try {
		process.kill(Number(pid), 0)
		return false
	} catch (error) {
		// Of another user: it runs.
		return (error as { code?: string }).code === 'ESRCH'
	}
}

/** Removes what ended processes left behind in a folder. */
export function sweepScratch(folder: string = tmpdir()): void {
	for (const name of readdirSync(folder))
		if (isLeftBehind(name)) rmSync(join(folder, name), { recursive: true, force: true })
}
