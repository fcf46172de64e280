// The two clocks of a page, as they stand in its address.
import { endOfClocks, type Clocks } from '../../server/domain/clock.ts'
import { defaultWindow } from '../../server/domain/window.ts'
import type { Dataset } from '../../server/schemas/dataset.ts'

type Params = { get(key: string): string | null }

const known = /^\/($|(flows|trends|labs|people|moves|offers|deals|events|metrics|compare\/labs)(\/|$))/

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

/** The HTML of a page with its clocks in each of its links but the one back to now; `data-clocks` says which were added. */
export function carryClocks(html: string, clocks: string): string {
	return html.replace(/<a\b(?:[^>"]|"[^"]*")*>/g, (tag) => {
		const href = /\shref="(\/[^"]*)"/.exec(tag)?.[1]
		if (href === undefined || /\sdata-now\b/.test(tag)) return tag
		const address = withClocks(href.replaceAll('&amp;', '&'), clocks).replaceAll('&', '&amp;')
		const set = clocks.replaceAll('&', '&amp;')
		return address === href ? tag : tag.replace(` href="${href}"`, ` data-clocks="${set}" href="${address}"`)
	})
}

/** The address of a link as it was drawn, without the clocks that it was given. */
export function drawnHref(link: Element): string | null {
	const href = link.getAttribute('href')
	const carried = link.getAttribute('data-clocks')
	return href && carried ? href.replace(carried, '').replace(/[?&](?=#|$)/, '') : href
}

/** Gives a link that is about to be followed the clocks of its page; those that it was given on an earlier one go. */
export function carryTo(link: Element, clocks: string): void {
	const href = link.getAttribute('href')
	if (!href || link.hasAttribute('data-now')) return
	const own = drawnHref(link)!
	const address = withClocks(own, clocks)
	if (address !== href) link.setAttribute('href', address)
	if (address === own) link.removeAttribute('data-clocks')
	else link.setAttribute('data-clocks', clocks)
}

/** The window of a figure that is asked for no dates: the last four whole quarters, under the clocks. */
export function windowAt(about: Dataset, params: Params): Dataset['window'] {
	return defaultWindow(endOfClocks(about.coverageEnd, readClocks(params)))
}
