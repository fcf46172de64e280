// A list's page keeps all it shows in its query; these functions write the query of the next click.
import { changeQuery } from './api.ts'

type Params = { get(key: string): string | null; toString(): string }

/** The values of a comma list in the query: `lab=openai,meta` gives both; `defaults` where the key is left out. */
export function chosenOf(params: Params, key: string, defaults: readonly string[] = []): string[] {
	const text = params.get(key)
	return text ? text.split(',') : [...defaults]
}

/**
 * The query with a value added to a key's comma list, or taken out where it is in: of `?status=reported`, `confirmed`
 * gives `?status=reported,confirmed`. The key is left out where its values are the defaults.
 */
export function toggleQuery(params: Params, key: string, value: string, defaults: readonly string[] = []): string {
	const chosen = chosenOf(params, key, defaults)
	const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
	const usual = next.length === defaults.length && next.every((item) => defaults.includes(item))
	return changeQuery(params, { [key]: usual ? null : next.join(',') })
}

/** The query's keys that a form must carry on, other than the form's own fields; paging starts anew. */
export function carriedKeys(params: Iterable<[string, string]>, fields: readonly string[]): [string, string][] {
	return [...params].filter(([key, value]) => key !== 'cursor' && !fields.includes(key) && value !== '')
}
