// What a PNG says about itself.
import { crc32 } from 'node:zlib'

/** Bytes of the signature and of the header chunk, after which text may stand. */
const headBytes = 8 + 25

/** The PNG with its texts as international text chunks (PNG 1.2, section 4.2.3.3), e.g. `{ Title: '吴恩达' }`. */
export function addTexts(png: Uint8Array, texts: Record<string, string>): Buffer<ArrayBuffer> {
	const chunks = Object.entries(texts).map(([keyword, text]) => {
		// Keyword, then: not compressed, no language, no translated keyword.
		const data = Buffer.concat([Buffer.from(`iTXt${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text, 'utf8')])
		const length = Buffer.alloc(4)
		length.writeUInt32BE(data.length - 4)
		const sum = Buffer.alloc(4)
		sum.writeUInt32BE(crc32(data))
		return Buffer.concat([length, data, sum])
	})
	return Buffer.concat([png.subarray(0, headBytes), ...chunks, png.subarray(headBytes)])
}

/** The texts of a PNG, as `addTexts` writes them. */
export function readTexts(png: Buffer): Record<string, string> {
	const texts: Record<string, string> = {}
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at)
		if (png.toString('latin1', at + 4, at + 8) === 'iTXt') {
			const data = png.subarray(at + 8, at + 8 + length)
			const end = data.indexOf(0)
			texts[data.toString('latin1', 0, end)] = data.toString('utf8', end + 5)
		}
		at += 12 + length
	}
	return texts
}
