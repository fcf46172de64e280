// The content hash of a revision: the same facts have the same hash on every machine.
import { createHash } from 'node:crypto'
import type { Dataset } from './check.ts'
import { writeAbout, writeCsv } from './export.ts'

/** Releases that were published, and are cited, under the hash of their files. */
export const releaseHashes = {
	'1.0.0': 'a35ee5410d97bb767fb462082a065aa03ca9f7a58ba524c5610843c152255aa8',
	'1.1.0': '4f57e99b74291ff6c9c39ab471ad6e9632c0fea7c12f6e84f5841cc5d116cfb5'
} as const

/** The hash of the facts: SHA-256 over the names and bytes of the canonical files of their format, in hex. */
export function hashDataset({ rows, about, format }: Dataset): string {
	return hashFiles([
		...format.files
			.filter(({ name, optional }) => !optional || rows[name].length)
			.map((file) => [`${file.name}.csv`, writeCsv(file, rows[file.name])] as const),
		sortAbout(about)
	])
}

/** about.json as it is hashed: its keys in alphabetical order. */
export function sortAbout(about: Record<string, string>): readonly [name: string, text: string] {
	const sorted = Object.entries(about).toSorted(([a], [b]) => (a < b ? -1 : 1))
	return ['about.json', writeAbout(Object.fromEntries(sorted))]
}

/** SHA-256 over names and bytes, in hex. */
export function hashFiles(texts: readonly (readonly [name: string, text: string])[]): string {
	const hash = createHash('sha256')
	for (const [name, text] of texts) hash.update(`${name}\n${Buffer.byteLength(text)}\n`).update(text)
	return hash.digest('hex')
}
