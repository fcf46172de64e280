// The two clocks of a page, as they stand in its address.
import { endOfClocks, type Clocks } from '../../server/domain/clock.ts'
import { defaultWindow } from '../../server/domain/window.ts'
import type { Dataset } from '../../server/schemas/dataset.ts'

type Params = { get(key: string): string | null }

/** Whether a page of that path can show an earlier day. */
export function knowsClocks(path: string): boolean {
	return /^\/($|(flows|trends|labs|people|moves|offers|deals|events|metrics)(\/|$))/.test(path) && !isRecord(path)
}

/** Records of their own are shown as they are on record today, with the dates of their claims; an event has a figure. */
const isRecord = (path: string) => /^\/(moves|offers|deals|metrics)\/./.test(path)

/** The clocks that an address sets. */
export function readClocks(params: Params): Clocks {
	return { asOf: params.get('asOf') || undefined, knownAt: params.get('knownAt') || undefined }
}

/** The clocks of an address as a query, without a mark in front: `asOf=2023-11-16`; "" where none is set. */
export function writeClocks(params: Params): string {
	const set = Object.entries(readClocks(params)).flatMap(([key, value]) => (value ? [[key, value]] : []))
	return new URLSearchParams(set).toString()
}

/** The window of a figure that is asked for no dates: the last four whole quarters, under the clocks. */
export function windowAt(about: Dataset, params: Params): Dataset['window'] {
	return defaultWindow(endOfClocks(about.coverageEnd, readClocks(params)))
}
