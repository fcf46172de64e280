// The faces that pictures are set in. They come with the program; the machine's own are never used.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'

const require = createRequire(import.meta.url)
export type Face = { family: string; weight: number; file: string }
const latin: Face[] = (
	[
		['Libre Franklin', 400, '@expo-google-fonts/libre-franklin/400Regular/LibreFranklin_400Regular.ttf'],
		['Libre Franklin', 600, '@expo-google-fonts/libre-franklin/600SemiBold/LibreFranklin_600SemiBold.ttf'],
		['Newsreader', 500, '@expo-google-fonts/newsreader/500Medium/Newsreader_500Medium.ttf'],
		['Newsreader', 600, '@expo-google-fonts/newsreader/600SemiBold/Newsreader_600SemiBold.ttf']
	] as const
).map(([family, weight, file]) => ({ family, weight, file: require.resolve(file) }))

const filesOf = (pack: string, family: string) =>
	[
		{ name: 'Regular', weight: 400 },
		{ name: 'Bold', weight: 700 }
	].map(({ name, weight }) => ({
		family,
		weight,
		file: join(dirname(require.resolve(pack)), `../fonts/${family}-${name}.otf`)
	}))
/** Signs that the Latin faces have not got, arrows among them; the files are megabytes, and so read only where they are needed. */
const others = [
	{
		signs:
			/[\u0370-\u04ff\u2010-\u2012\u2015\u2190-\u27bf\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u,
		files: filesOf('@embedpdf/fonts-sc', 'NotoSansHans')
	},
	{ signs: /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/, files: filesOf('@embedpdf/fonts-kr', 'NotoSansKR') }
]

/** The faces that a drawing needs, those of our own script first. */
export function listFaces(svg: string): Face[] {
	return [
		...latin,
		...others.flatMap(({ signs, files }) =>
			signs.test(svg) ? files.map((face) => ({ ...face, file: withoutLatin(face.file) })) : []
		)
	]
}

/** Their files. */
export const listFonts = (svg: string): string[] => listFaces(svg).map(({ file }) => file)

const made = new Map<string, string>()

/** The file of the same face without letters of our own script, made once, beside the built site. */
function withoutLatin(file: string): string {
	const known = made.get(file)
	if (known) return known
	const folder = resolve('build/fonts')
	const target = join(folder, basename(file))
	mkdirSync(folder, { recursive: true })
	// Whole or not at all, whoever else makes it.
	const draft = `${target}.${randomUUID()}`
	writeFileSync(draft, dropLatin(readFileSync(file)))
	renameSync(draft, target)
	made.set(file, target)
	return target
}

/** Below it are the Latin letters. */
const lettersEnd = 0x0250

/**
 * The font with its Latin letters out of reach: resvg sets a whole line in the first face that has all its signs, so that
 * one arrow would change the face of the words around it. In the table of characters (OpenType `cmap`, formats 4 and 12)
 * each span of letters is shrunk to its last one, and that leads to glyph 0, which stands for none.
 */
function dropLatin(font: Buffer): Buffer {
	const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16)
	const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
	if (record === undefined) return font
	const cmap = font.readUInt32BE(record + 8)
	for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
		const table = cmap + font.readUInt32BE(cmap + 8 + i * 8)
		const format = font.readUInt16BE(table)
		if (format === 4) {
			// Ends, two bytes, starts, differences to the glyph's number, offsets: an array each.
			const bytes = font.readUInt16BE(table + 6)
			for (let at = table + 14; at < table + 14 + bytes; at += 2) {
				const end = font.readUInt16BE(at)
				if (end >= lettersEnd) break
				font.writeUInt16BE(end, at + bytes + 2)
				font.writeUInt16BE((0x10000 - end) & 0xffff, at + 2 * bytes + 2)
				font.writeUInt16BE(0, at + 3 * bytes + 2)
			}
		}
		if (format === 12)
			// Start, end, glyph of the start.
			for (let at = table + 16, left = font.readUInt32BE(table + 12); left > 0; at += 12, left--) {
				const end = font.readUInt32BE(at + 4)
				if (end >= lettersEnd) break
				font.writeUInt32BE(end, at)
				font.writeUInt32BE(0, at + 8)
			}
	}
	return font
}
