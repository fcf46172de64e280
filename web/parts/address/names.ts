// Labs and people in a page's question: the API reads names in any script, the address of the page has ids.
import { redirect } from '@sveltejs/kit'
import type { Asked } from '../../../server/schemas/named.ts'
import { changeQuery } from './api.ts'

/** The labs and people that the API says an answer is about, by query key. */
export const askedOf = (answer: object): Asked => (answer as { named?: Asked }).named ?? {}

/** What else the words of the question find, as the API says. */
export const alsoOf = (answer: object): string[] => (answer as { also?: string[] }).also ?? []

const listOf = (text: string) => [...new Set(text.split(',').map((value) => value.trim()))].filter(Boolean).join(',')

/**
 * What `read` gives, unless the address names labs or people otherwise than by their ids: then the page goes on to the
 * address with ids, `?lab=DeepMind` to `?lab=google-deepmind`. `tell` gives whom its answers are about.
 */
export async function readWithNames<Page>(
	url: URL,
	read: () => Promise<Page>,
	tell: (page: Page) => Asked[]
): Promise<Page> {
	const page = await read()
	const ids = new Map<string, Set<string>>()
	for (const asked of tell(page))
		for (const [key, records] of Object.entries(asked))
			ids.set(key, new Set([...(ids.get(key) ?? []), ...records.map(({ id }) => id)]))
	const written = [...ids].map(([key, all]) => [key, [...all].join(',')] as const)
	const otherwise = written.filter(([key, text]) => {
		const typed = url.searchParams.get(key)
		return typed !== null && listOf(typed) !== text
	})
	if (otherwise.length) redirect(307, url.pathname + changeQuery(url.searchParams, Object.fromEntries(otherwise)))
	return page
}

/** The labs or people of a field as they are typed: names, ids where a name has a comma, with commas between them. */
export function typedOf(records: readonly { id: string; name: string }[] | undefined, typed: string | null): string {
	return records?.map(({ id, name }) => (name.includes(',') ? id : name)).join(', ') ?? typed ?? ''
}
