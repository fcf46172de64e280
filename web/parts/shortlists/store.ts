// Shortlists: lists of people with notes, kept in this browser (IndexedDB) and nowhere else.
// In this folder: store.ts keeps them, file.ts writes them as a file and reads one, facts.ts asks where the people are,
// AddTo.svelte puts somebody on a list.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

export type Listed = {
	/** Id of the person, and the name under which they were put on the list. */
	id: string
	name: string
	note: string
	/** ISO time. */
	added: string
}
export type Shortlist = {
	id: string
	name: string
	/** ISO time. */
	made: string
	/** The revision up to which changes were looked at. */
	seen: number
	people: Listed[]
}

/** What a list may hold: a feed of it is one address. */
export const limits = { lists: 100, people: 200, name: 80, note: 2000 }

interface Schema extends DBSchema {
	lists: { key: string; value: Shortlist }
}
let opened: Promise<IDBPDatabase<Schema>> | undefined
const open = () =>
	(opened ??= openDB<Schema>('labflow-shortlists', 1, {
		upgrade: (db) => void db.createObjectStore('lists', { keyPath: 'id' }),
		// A newer page may change what is kept: this one lets go of it.
		blocking: (_old, _next, event) => {
			;(event.target as IDBDatabase).close()
			opened = undefined
		},
		terminated: () => (opened = undefined)
	}))

/** All lists, the oldest first. */
export async function readLists(): Promise<Shortlist[]> {
	return (await (await open()).getAll('lists')).toSorted((a, b) => (a.made < b.made ? -1 : 1))
}

/** Why a list is as it was. */
export type Refusal = 'too-many-lists' | 'too-many-people' | 'gone'

/** Adds an empty list, whose changes count from a revision; answers with it, or why there is none. */
export async function addList(name: string, seen: number): Promise<Shortlist | Refusal> {
	const db = await open()
	const write = db.transaction('lists', 'readwrite')
	if ((await write.store.count()) >= limits.lists) return 'too-many-lists'
	const list = {
		id: crypto.randomUUID(),
		name: name.trim().slice(0, limits.name) || 'Shortlist',
		made: new Date().toISOString(),
		seen,
		people: []
	}
	await write.store.add(list)
	await write.done
	return list
}

/** Changes a list in one transaction, so that two tabs keep what both did; answers with it, or why it is as it was. */
export async function changeList(id: string, change: (list: Shortlist) => Shortlist): Promise<Shortlist | Refusal> {
	const write = (await open()).transaction('lists', 'readwrite')
	const found = await write.store.get(id)
	const changed = found && change(found)
	if (!changed) return 'gone'
	if (changed.people.length > limits.people) return 'too-many-people'
	await write.store.put(changed)
	await write.done
	return changed
}

/** Puts people on a list; who is on it stays as they are. */
export const addPeople = (id: string, people: readonly Pick<Listed, 'id' | 'name'>[]) =>
	changeList(id, (list) => {
		const there = new Set(list.people.map((one) => one.id))
		const added = new Date().toISOString()
		const others = people.filter((one) => !there.has(one.id)).map(({ id, name }) => ({ id, name, note: '', added }))
		return { ...list, people: [...list.people, ...others] }
	})

/** Removes a list for good. */
export async function removeList(id: string): Promise<void> {
	await (await open()).delete('lists', id)
}

/** Keeps whole lists, as they come from a file; those of the same id are replaced. */
export async function keepLists(lists: readonly Shortlist[]): Promise<Refusal | undefined> {
	const write = (await open()).transaction('lists', 'readwrite')
	const ids = new Set([...(await write.store.getAllKeys()), ...lists.map(({ id }) => id)])
	if (ids.size > limits.lists) return 'too-many-lists'
	for (const list of lists) await write.store.put(list)
	await write.done
	return undefined
}
