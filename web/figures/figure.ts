// A figure apart from its page, for its embed, its picture and the preview of its link: the same data, the same chart.
// In this folder: here first; registry.ts finds the figure of a place, the others read one page’s figures each.
import { isRedirect } from '@sveltejs/kit'
import type { Component } from 'svelte'
import { textOf, type Part } from '../../server/domain/vocabulary/part.ts'
import type { Dataset } from '../../server/schemas/dataset.ts'
import type { KeyEntry } from '../pictures/Picture.place.ts'

/** What a page's load is given. */
export type Ask = {
	fetch: typeof globalThis.fetch
	/** The page's address. */
	url: URL
	params: Record<string, string>
	about: Dataset
}
export type Figure = {
	/** Whom or what the finding is about, where its page says so in its own title. */
	kicker?: string | undefined
	title: readonly Part[]
	sentence: string
	/** How to read it. */
	dek: string
	/** How much stands behind it: "332 moves, 422 sources". */
	behind: string
	/** The API's address of the same numbers, below /api/v1. */
	api: string
	/** The page's path and query, with what they leave to the default spelled out. */
	href: string
	/** What the colours and shapes stand for, where they do not say it themselves; `own`: in pages the chart has this key. */
	keys?: readonly KeyEntry[]
	own?: true
	chart?: Chart
}
/** A chart with what it draws; without one there is nothing on record to draw. */
export type Chart = { component: Component<Record<string, unknown>>; props: Record<string, unknown> }
/** Reads a figure; undefined where the page has not got it. */
export type ReadFigure = (ask: Ask) => Promise<Figure | undefined>

export function chart<Props extends Record<string, unknown>>(component: Component<Props>, props: Props): Chart {
	return { component: component as Component<Record<string, unknown>>, props }
}

/** The data of a page, as its own load gives them. */
export async function loadPage<Data>(load: (event: never) => unknown, ask: Ask): Promise<Data> {
	const read = (url: URL) => load({ ...ask, url, parent: async () => ({ about: ask.about }) } as never)
	// A figure of a lab that is written by its name stands at that address, too.
	const follow = (answer: unknown) => {
		if (!isRedirect(answer)) throw answer
		return read(new URL(answer.location, ask.url))
	}
	const own = await Promise.resolve(read(ask.url)).catch(follow)
	return { about: ask.about, ...(own as object) } as Data
}

/** A finding that names no lab. */
export function plain(text: string): Part[] {
	return [{ text }]
}

/** The finding and its numbers, as an image's alternative text. */
export function altOf({ title, sentence }: Pick<Figure, 'title' | 'sentence'>): string {
	const finding = textOf(title).replace(/\.$/, '')
	return sentence.startsWith(finding) ? sentence : `${finding}. ${sentence}`
}
