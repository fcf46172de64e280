// Two periods in the address of a page: `since` and `until`, and beside them `vs`.
import { redirect } from '@sveltejs/kit'
import { parsePartialDate } from '../../../server/domain/time/date.ts'
import { readKnownDate } from '../../../server/domain/time/known-date.ts'
import { endOfPartial } from '../../../server/domain/time/date.ts'
import { splitAt } from '../../../server/domain/time/versus.ts'
import type { Dataset } from '../../../server/schemas/dataset.ts'
import { windowAt } from '../address/clocks.ts'
import { changeQuery } from '../address/api.ts'

/** Fields of forms that ask for two periods; the page goes on to an address with `vs`. */
export const versusFields = ['vsSince', 'vsUntil', 'split'] as const

/** A date as the API reads it, of one as people write it: `2025-07` of "July 2025"; what is no date stays as it is. */
function writeDate(text: string | null): string | null {
	const typed = text?.trim()
	if (!typed || parsePartialDate(typed)) return typed || null
	const known = readKnownDate(typed)
	if (!known || known.precision === 'quarter') return typed
	return known.date.slice(0, { day: 10, month: 7, year: 4 }[known.precision])
}

/**
 * Goes on to the address in which a form's fields stand as `vs`: dates of the other period as `vs=2023-01..2023-12`, a day of
 * `split` as the months after it and as many before. Where nothing is to be put right it does nothing.
 */
export function settleVersus(url: URL, about: Dataset): void {
	const params = url.searchParams
	const changes: Record<string, string | null> = {}
	for (const key of ['since', 'until'])
		if (writeDate(params.get(key)) !== (params.get(key) || null)) changes[key] = writeDate(params.get(key))
	const [from, to] = ['vsSince', 'vsUntil'].map((key) => writeDate(params.get(key)))
	if (from || to) changes.vs = from && to && from !== to ? `${from}..${to}` : (from ?? to)!
	const split = writeDate(params.get('split'))
	const until = windowAt(about, params).until
	if (split && parsePartialDate(split) && endOfPartial(split) < endOfPartial(until)) {
		const { range, versus } = splitAt(split, until)
		Object.assign(changes, { ...range, vs: versus })
	} else if (split) changes.vs = split
	if (!Object.keys(changes).length && !versusFields.some((key) => params.has(key))) return
	const cleared = Object.fromEntries(versusFields.map((key) => [key, null]))
	redirect(307, url.pathname + changeQuery(params, { ...cleared, ...changes }))
}

/** The dates of an address, or the usual window, and the other period; `usual` where the address asks for none. */
export function readDates(params: Pick<URLSearchParams, 'get'>, about: Dataset, usual: string | null = null) {
	const window = windowAt(about, params)
	const [since, until] = [params.get('since'), params.get('until')]
	return {
		since: since || (until ? null : window.since),
		until: until || (since ? endOfPartial(window.until) : window.until),
		vs: params.get('vs') || usual
	}
}

/** The query of a page that may be asked for two periods, with both; undefined where it is asked for one. */
export function periodsQuery(url: URL, about: Dataset, query: URLSearchParams): URLSearchParams | undefined {
	const { since, until, vs } = readDates(url.searchParams, about)
	return vs ? new URLSearchParams(changeQuery(query, { since, until, vs })) : undefined
}
