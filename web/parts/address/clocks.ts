// The two clocks of a page, as they stand in its address.
import { endOfClocks, type Clocks } from '../../../server/domain/time/clocks.ts'
import { defaultWindow } from '../../../server/domain/time/window.ts'
import type { Dataset } from '../../../server/schemas/dataset.ts'

type Params = { get(key: string): string | null }

const known = /^\/($|(flows|trends|labs|people|moves|facts|left|offers|deals|events|means|metrics|compare\/labs)(\/|$))/

/** Whether a page of that path can show an earlier day. */
export function knowsClocks(path: string): boolean {
	return known.test(path) && !isRecord(path)
}

/** Records of their own are shown as they are on record today, with the dates of their claims; an event has a figure. */
const isRecord = (path: string) => /^\/(moves|offers(?!\/bands$)|deals|metrics)\/./.test(path)

/** The clocks that an address sets. */
export function readClocks(params: Params): Clocks {
	return { asOf: params.get('asOf') || undefined, knownAt: params.get('knownAt') || undefined }
}

/** The clocks of an address as a query, without a mark in front: `asOf=2023-11-16`; "" where none is set. */
export function writeClocks(params: Params): string {
	const set = Object.entries(readClocks(params)).flatMap(([key, value]) => (value ? [[key, value]] : []))
	return new URLSearchParams(set).toString()
}

/**
 * The address of a link at the clocks of its page, a query as `writeClocks` gives it: `/labs/xai` at `asOf=2023` is
 * `/labs/xai?asOf=2023`. What sets clocks of its own, or leads to a page that knows none, stays.
 */
export function withClocks(address: string, clocks: string): string {
	const [, path, search = '', hash = ''] = /^(\/(?!\/)[^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? []
	if (!clocks || path === undefined || !knowsClocks(path) || /[?&](asOf|knownAt)=./.test(search)) return address
	return `${path}${search.length > 1 ? `${search}&` : '?'}${clocks}${hash}`
}

/** What an address sets of the clocks, as a query; "" where its page, or the page that it embeds, knows none. */
export function clocksOf({ pathname, searchParams }: { pathname: string; searchParams: Params }): string {
	const path = pathname.replace(/^\/embed(?=\/|$)/, '') || '/'
	return knowsClocks(path) ? writeClocks(searchParams) : ''
}

/** The window of a figure that is asked for no dates: the last four whole quarters, under the clocks. */
export function windowAt(about: Dataset, params: Params): Dataset['window'] {
	return defaultWindow(endOfClocks(about.coverageEnd, readClocks(params)))
}
