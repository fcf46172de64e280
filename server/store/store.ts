// What every route gets: the database and what is kept of it.
import type { Removal } from '../../db/csv/removal.ts'
import type { Db } from '../../db/open.ts'
import type { MoveColumns } from '../domain/moves/columns.ts'
import type { DatasetDescription } from '../domain/publishing/dictionary.ts'
import type { FollowingSettings } from '../follow/settings.ts'
import type { MailSettings } from '../mail/transport.ts'
import type { Kept } from './cache.ts'
import type { Records } from './rows-by-list.ts'

/** The files of the whole dataset, in a folder. */
export type Pack = { folder: string; description: DatasetDescription }
export type Packs = { of: (db: Db, removals: readonly Removal[]) => Promise<Pack> }

/** What routes answer from. `build` names the program, so that a new one gives new ETags; `origin` is LABFLOW_ORIGIN. */
export type Store = {
	db: Db
	columns: { current: () => MoveColumns }
	build: string
	kept: Kept<Buffer>
	/** The files of the whole dataset. */
	packs: Packs
	/** What must not be shown again: of a past revision what the newest says. */
	removals: () => Removal[]
	/** Takes what was removed out of the bytes of the database and its snapshots; false where the next start has to. */
	wipe: () => Promise<boolean>
	origin?: string | undefined
	/** The mail server that sends answers to reports, and from whom. */
	mail?: MailSettings | undefined
	/** Whom readers may write to. */
	contact?: string | undefined
	/** Whether, and how, messages go out to those who follow a question; they are only kept where undefined. */
	following?: FollowingSettings | undefined
	/** Days after the end of coverage from which the data are said to be old; 0: never. */
	staleDays: number
	/** What time it is. */
	clock: () => Date
	/** The rows of lists by name, for what is not asked through their own addresses. */
	records: Records
}
