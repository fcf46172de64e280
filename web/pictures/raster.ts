// SVG to PNG, with the fonts that come with the program and no other.
import { renderAsync } from '@resvg/resvg-js'
import { listFonts } from './fonts.ts'

/** Pictures that wait for their turn at most; one is drawn at a time, off the thread that answers. */
const mostWaiting = 24
let waiting = 0
let turn: Promise<unknown> = Promise.resolve()

/** The drawing as a PNG, `scale` pixels a px; undefined where too many wait already. */
export async function rasterise(svg: string, scale: number): Promise<Buffer | undefined> {
	if (waiting >= mostWaiting) return undefined
	waiting++
	const drawn = turn.then(() =>
		renderAsync(svg, {
			fitTo: { mode: 'zoom', value: scale },
			font: {
				loadSystemFonts: false,
				fontFiles: listFonts(svg),
				defaultFontFamily: 'Libre Franklin',
				sansSerifFamily: 'Libre Franklin',
				serifFamily: 'Newsreader'
			}
		})
	)
	turn = drawn.catch(() => undefined)
	try {
		return (await drawn).asPng()
	} finally {
		waiting--
	}
}
