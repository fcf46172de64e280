// What was read of a database, as long as nothing is written to it.
import type { Db } from '../open.ts'

/** Keeps what `read` gives under a key until somebody writes, this connection or another; at most `most` at once. */
export function keepUnwritten<Value>(most = 1000) {
	const kept = new WeakMap<Db, { state: string; values: Map<string, Value> }>()
	return (db: Db, key: string, read: () => Value): Value => {
		const theirs = db.prepare('pragma data_version').get() as { data_version: number }
		const ours = db.prepare('select total_changes() as n').get() as { n: number }
		const state = `${theirs.data_version} ${ours.n}`
		let store = kept.get(db)
		if (store?.state !== state || store.values.size >= most) kept.set(db, (store = { state, values: new Map() }))
		if (store.values.has(key)) return store.values.get(key)!
		const value = read()
		store.values.set(key, value)
		return value
	}
}
