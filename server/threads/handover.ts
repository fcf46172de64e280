// What is handed to a thread, and what it hands back.
import type { FilePart } from '../answers/send-file.ts'
import type { State } from '../revisions/downloads.ts'

/** A request as it is handed to a thread. */
export type Asked = {
	method: 'GET' | 'POST'
	/** Path and query. */
	url: string
	headers: Record<string, string>
	/** What was posted. */
	body?: Uint8Array
}
export type Headers = Record<string, string | string[] | number>
export type Answer = {
	status: number
	headers: Headers
	body: Uint8Array
	/** A file that stands for the body; `mine` is one that was written for this answer, and goes with it. */
	file?: FilePart & { mine?: boolean }
	/** The revision that all of it rests on. */
	revision: number
}
/** What a thread gives back: an answer, or the state whose files must be packed before there can be one. */
export type Made = Answer | { needs: State }
/** What a thread builds its program by: as `AppOptions` of server/app.ts, and where the files stand. */
export type WorkerSettings = {
	site?: boolean
	origin?: string
	logLevel?: string
	snapshots?: string | undefined
	staleDays?: number
	dbPath: string
	/** Where the packs stand. */
	packs: string
}
