// What an address of a picture or an embed asks for: a page, and how to draw its figure.
import { error } from '@sveltejs/kit'
import { writeQuery } from '../../server/domain/publishing/write-query.ts'
import { longest } from '../parts/actions/look.ts'
import type { Own } from './draw.ts'
import { pictureSizes, type PictureSize } from './Picture.place.ts'

export const themes = ['light', 'dark'] as const
export const scales = ['1', '2'] as const
export const heads = ['yes', 'no'] as const
/** Keys that are ours; all others are the page's. */
const ownKeys = ['figure', 'size', 'scale', 'theme', 'title', 'note', 'head'] as const

export type Asked = {
	/** The page that the figure stands on. */
	url: URL
	figure: string | null
	size: PictureSize
	scale: 1 | 2
	theme: (typeof themes)[number] | undefined
	/** A title and a note in place of ours, and whether the words over the figure are left out. */
	own: Own
}

/** Reads an address below /embed, its ending cut off: `/embed/flows?lab=xai&theme=dark` asks for /flows?lab=xai, in the dark. */
export function readAsked(url: URL, path: string): Asked {
	const page = new URL(url.search, url.origin)
	page.pathname = path.split('/').map(encodeURIComponent).join('/')
	for (const key of ownKeys) page.searchParams.delete(key)
	// What somebody typed enters no picture.
	if (page.pathname === '/compare') page.search = ''
	page.search = writeQuery(page.searchParams)
	const figure = url.searchParams.get('figure') || null
	const size = choose(url, 'size', pictureSizes) ?? 'wide'
	return {
		url: page,
		figure,
		size,
		scale: choose(url, 'scale', scales) === '2' ? 2 : 1,
		theme: choose(url, 'theme', themes),
		own: {
			title: readWords(url, 'title'),
			note: readWords(url, 'note'),
			isBare: choose(url, 'head', heads) === 'no'
		}
	}
}

/** What somebody calls a figure, in one line: control characters, and those that turn the direction of what follows, are refused. */
function readWords(url: URL, key: keyof typeof longest): string | undefined {
	const text = url.searchParams.get(key)?.trim()
	if (!text) return undefined
	const { length } = Array.from(text)
	if (length > longest[key]) error(400, `\`${key}\` has ${length} characters: at most ${longest[key]} are taken.`)
	if (/[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Cs}]/u.test(text))
		error(400, `\`${key}\` holds a control character, which no line of text has.`)
	return text
}

function choose<Value extends string>(url: URL, key: string, values: readonly Value[]): Value | undefined {
	const text = url.searchParams.get(key)
	if (!text) return undefined
	const value = values.find((known) => known === text)
	if (!value) error(400, `\`${key}\` is “${text.slice(0, 40)}”: it is one of ${values.join(', ')}.`)
	return value
}
