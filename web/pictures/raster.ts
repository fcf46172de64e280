// SVG to PNG, with the fonts that come with the program and no other.
import { Resvg } from '@resvg/resvg-js'
import { listFonts } from './fonts.ts'

/** The drawing as a PNG, `scale` pixels a px; takes up to a second, and so is asked for in threads (server/threads/worker.ts). */
export function rasterise(svg: string, scale: number): Buffer {
	const drawing = new Resvg(svg, {
		fitTo: { mode: 'zoom', value: scale },
		font: {
			loadSystemFonts: false,
			fontFiles: listFonts(svg),
			defaultFontFamily: 'Libre Franklin',
			sansSerifFamily: 'Libre Franklin',
			serifFamily: 'Newsreader'
		}
	})
	return drawing.render().asPng()
}
