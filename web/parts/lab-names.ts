// Labs as people write them: a field takes a name or an alias in any script, the address of the page has ids.
import { error, isHttpError, redirect } from '@sveltejs/kit'
import { foldText } from '../../server/domain/resolve/fold.ts'
import { labFaults } from '../../server/domain/language.ts'
import type { List } from '../../server/schemas/list.ts'
import type { SearchHit } from '../../server/schemas/search.ts'
import { changeQuery } from './data.ts'

type Asked = { fetch: typeof fetch; url: URL }
/** A value of a field of labs that means no lab, or several; `hits` are the labs that may be meant. */
export type Unread = { key: string; value: string; several: boolean; hits: { id: string; name: string }[] }

/** Values of an address that are looked up at most, and labs that are suggested for one. */
const [mostValues, mostHits] = [20, 5]
const valuesOf = (text: string | null) =>
	[...new Set((text ?? '').split(',').map((value) => value.trim()))].filter(Boolean)

/**
 * What `read` gives. Where it fails at a lab that is written by its name, the page goes on to the address with the lab's
 * id: `?lab=DeepMind` leads to `?lab=google-deepmind`. A name that means no lab or several is a problem that says which
 * may be meant.
 */
export async function readWithLabs<T>(asked: Asked, keys: readonly string[], read: () => Promise<T>): Promise<T> {
	try {
		return await read()
	} catch (fault) {
		if (!isHttpError(fault) || (fault.status !== 400 && fault.status !== 404)) throw fault
		const found = await Promise.all(keys.map(async (key) => ({ key, labs: await findLabs(asked, key) })))
		const unread = found.flatMap(({ labs }) => labs.flatMap((lab) => (typeof lab === 'string' ? [] : [lab])))
		if (unread.length) {
			const errors = unread.map(({ key, value, several }) => ({
				path: key,
				message: labFaults.message(value, several)
			}))
			error(400, errors[0]!.message, { errors, unread })
		}
		const written = Object.fromEntries(found.flatMap(({ key, labs }) => (labs.length ? [[key, labs.join(',')]] : [])))
		const next = asked.url.pathname + changeQuery(asked.url.searchParams, written)
		if (next === asked.url.pathname + changeQuery(asked.url.searchParams, {})) throw fault
		redirect(307, next)
	}
}

/** The id of each lab that the address names in a key, or what cannot be read. */
async function findLabs({ fetch, url }: Asked, key: string): Promise<(string | Unread)[]> {
	const values = valuesOf(url.searchParams.get(key)).slice(0, mostValues)
	return [...new Set(await Promise.all(values.map((value) => findLab(fetch, key, value))))]
}

async function findLab(fetch: Asked['fetch'], key: string, value: string): Promise<string | Unread> {
	if (value === 'unknown' || (await fetch(`/api/v1/labs/${encodeURIComponent(value)}`)).ok) return value
	const folded = foldText(value)
	const hits = await search(fetch, value)
	const same = hits.filter(({ matched }) => foldText(matched) === folded)
	const meant = same.length ? same : hits.filter(({ id }) => foldText(id) === folded)
	if (meant.length === 1) return meant[0]!.id
	// The only lab with a name of these words: "Thinking Machines".
	const words = hits.filter(({ matched }) => ` ${foldText(matched)} `.includes(` ${folded} `))
	if (!meant.length && words.length === 1) return words[0]!.id
	const likely = meant.length ? meant : hits.length ? hits : await searchNear(fetch, folded)
	const several = meant.length + words.length > 1
	return { key, value, several, hits: likely.slice(0, mostHits).map(({ id, name }) => ({ id, name })) }
}

/** Labs with a name like the text. */
async function search(fetch: Asked['fetch'], text: string): Promise<SearchHit[]> {
	const answer = await fetch(`/api/v1/search?limit=20&q=${encodeURIComponent(text.slice(0, 100))}`)
	return answer.ok ? ((await answer.json()) as List<SearchHit>).rows.filter(({ type }) => type === 'lab') : []
}

/** Labs whose name begins like a text that is part of none, as where a letter of it is wrong. */
async function searchNear(fetch: Asked['fetch'], folded: string): Promise<SearchHit[]> {
	const signs = Array.from(folded)
	for (const length of new Set([Math.ceil(signs.length * 0.6), 3, 2])) {
		const hits = length < signs.length ? await search(fetch, signs.slice(0, length).join('')) : []
		if (hits.length) return hits
	}
	return []
}
