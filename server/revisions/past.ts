// Past revisions: a request with `rev` is passed on to an app of its own over that revision's snapshot, a few of which are
// kept open. The newest revision is answered by the live app, under the same address as later by its snapshot.
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NewerDatabase, type Db } from '../../db/open.ts'
import { listRevisions, readNewest, type RevisionRow } from '../../db/queries/revisions.ts'
import { digestRemovals, type Removal } from '../../db/csv/removal.ts'
import { restoreSnapshot } from '../../db/revisions/restore.ts'
import { DamagedSnapshot, listSnapshots, openSnapshot, type Snapshot } from '../../db/revisions/snapshot.ts'
import type { Store } from '../store/store.ts'
import { findRevision, nameRevision, parseRevision } from '../domain/records/revision.ts'
import { revision as revisionKey } from '../query/keys.ts'
import { badInput, ProblemError } from '../query/problem.ts'
import { readQuery } from '../query/query.ts'

/** Snapshots that are kept open: those asked for last. */
const openAtMost = 4
/** Answered from now, whatever `rev` says. */
const alwaysLive = /^\/api\/v1\/(openapi\.json|revisions|batches|sql)\b/

type Opened = { store: Store; app: FastifyInstance; users: number; isDropped: boolean }
export type Revisions = {
	/** The revision that `rev` names; throws a problem where there is none, which stands at `path`. */
	find: (rev: string, path?: string) => RevisionRow
	/** What answers from a revision that is not the newest; call `release` when done. Throws a problem where it is gone. */
	open: (revision: RevisionRow) => Promise<{ app: FastifyInstance; store: Store; release: () => void }>
	/** Passes a request with `rev` on, unless the live app is to answer it. */
	passOn: (request: FastifyRequest, reply: FastifyReply) => Promise<void>
	close: () => Promise<void>
}

/** The problem for a revision that there was, and that cannot be answered from. */
function goneProblem(revision: RevisionRow, why: string): ProblemError {
	const day = revision.date && ` of ${revision.date.slice(0, 10)}`
	const detail = `Revision ${nameRevision(revision)}${day} ${why}. Without \`rev\` the address answers from now; the dataset’s history in git still holds that state, and \`npm run snapshot\` brings it back.`
	return new ProblemError('gone', detail, [{ path: 'rev', message: detail }])
}

type Folders = {
	/** Where the snapshots are; without it there are none. */
	snapshots: string | undefined
	/** Where copies stand that were brought up to date, for all threads; without it each opening has its own. */
	copies: string | undefined
}

/** The past revisions of `store`, from their snapshots; `build` makes what answers from one. */
export function openRevisions(
	store: Store,
	{ snapshots: folder, copies }: Folders,
	build: (db: Db, removals: Removal[]) => Promise<{ app: FastifyInstance; store: Store }>
): Revisions {
	const kept = new Map<string, Promise<Opened>>()

	const find: Revisions['find'] = (rev, path = 'rev') => {
		const asked = parseRevision(readQuery({ rev: revisionKey }, { rev }).rev ?? '')!
		// States of the facts that were never numbered here (npm run snapshot) are known by the start of their hash alone.
		const findUnnumbered = (hash: string) => {
			const files = listSnapshots(folder).filter(({ number }) => number === 0)
			const rows = files.map(({ number, hash }) => ({ number, hash, date: '' }))
			return findRevision(rows, { hash: hash.slice(0, files[0]?.hash.length) })
		}
		const found = findRevision(listRevisions(store.db), asked) ?? (asked.hash && findUnnumbered(asked.hash))
		if (found === 'ambiguous') {
			const message = `\`rev\` is \`${rev}\`, which fits several revisions: give more of the hash.`
			throw badInput([{ path, message }])
		}
		if (found) return found
		const { number, hash } = readNewest(store.db)
		const detail = `There is no revision \`${rev}\`: the newest is ${nameRevision({ number, hash })}.`
		throw new ProblemError('not-found', detail, [{ path, message: detail }])
	}

	const findSnapshot = ({ number, hash }: RevisionRow) =>
		listSnapshots(folder).find((one) => one.number === number && hash.startsWith(one.hash))
	let digestOfCopies = ''
	/** Takes copies away that hold what was removed since. */
	const dropCopies = (digest: string) => {
		if (!copies || digest === digestOfCopies) return
		digestOfCopies = digest
		for (const name of readdirSync(copies))
			if (/^\d+-[0-9a-f]{12}-.+\.db$/.test(name) && !name.endsWith(`-${digest}.db`))
				rmSync(join(copies, name), { force: true })
	}
	/** A snapshot's database; one that is damaged, or was never kept, is made first, of what changed since. */
	const readFile = (revision: RevisionRow, removals: Removal[]): Db => {
		const read = (snapshot: Snapshot) =>
			openSnapshot(
				snapshot,
				removals,
				copies && join(copies, `${snapshot.number}-${snapshot.hash}-${digestRemovals(removals)}.db`)
			)
		const snapshot = findSnapshot(revision)
		try {
			if (snapshot) return read(snapshot)
		} catch (error) {
			if (!(error instanceof DamagedSnapshot)) throw error
		}
		const restored = restoreSnapshot(store.db, revision, folder!)
		if (!restored) throw new DamagedSnapshot('what changed since cannot be told for certain')
		return read(restored)
	}
	/**
	 * The same by one thread after the other: what one makes, the next finds made. The function is async, since Node 24 keeps
	 * a lock for good whose function throws at once.
	 */
	const readInTurn = (revision: RevisionRow, removals: Removal[]): Promise<Db> =>
		navigator.locks.request(`labflow ${folder} ${nameRevision(revision)}`, async () => readFile(revision, removals))
	const openFile = async (revision: RevisionRow, removals: Removal[]): Promise<Opened> => {
		try {
			const built = await build(await readInTurn(revision, removals), removals)
			await built.app.ready()
			return { ...built, users: 0, isDropped: false }
		} catch (error) {
			if (error instanceof DamagedSnapshot) throw goneProblem(revision, 'can no longer be told')
			if (error instanceof NewerDatabase)
				throw goneProblem(revision, 'is in a file that a newer version of the program wrote')
			throw new Error(
				`Revision ${nameRevision(revision)} cannot be read from its snapshot in ${folder}: ${(error as Error).message}`,
				{ cause: error }
			)
		}
	}
	const closeIdle = async (opened: Opened) => {
		if (!opened.isDropped || opened.users) return
		await opened.app.close()
		opened.store.db.close()
	}
	const drop = (key: string) => {
		const opening = kept.get(key)
		kept.delete(key)
		void opening?.then(
			(opened) => {
				opened.isDropped = true
				return closeIdle(opened)
			},
			() => undefined
		)
	}

	const open: Revisions['open'] = async (revision) => {
		if (!folder || (revision.number === 0 && !findSnapshot(revision))) throw goneProblem(revision, 'is not kept here')
		const removals = store.removals()
		const digest = digestRemovals(removals)
		dropCopies(digest)
		const key = `${nameRevision(revision)} ${digest}`
		const opening = kept.get(key) ?? openFile(revision, removals)
		kept.delete(key)
		kept.set(key, opening)
		if (kept.size > openAtMost) drop(kept.keys().next().value!)
		opening.catch(() => kept.delete(key))
		const opened = await opening
		opened.users++
		const release = () => {
			opened.users--
			void closeIdle(opened)
		}
		return { app: opened.app, store: opened.store, release }
	}

	return {
		find,
		open,
		async passOn(request, reply) {
			const { rev } = request.query as { rev?: unknown }
			if (typeof rev !== 'string' || !rev.trim() || alwaysLive.test(request.url)) return
			let revision = find(rev)
			// Columns of a new revision are read beside the old ones: an answer under a revision's name waits for them.
			for (; revision.number === readNewest(store.db).number; revision = find(rev)) {
				if (store.columns.current().revision === revision.number) return
				await setTimeout(5)
			}
			const { app, release } = await open(revision)
			finished(reply.raw, release)
			reply.hijack()
			app.routing(request.raw, reply.raw)
		},
		async close() {
			for (const key of kept.keys()) drop(key)
			await Promise.allSettled(kept.values())
		}
	}
}
