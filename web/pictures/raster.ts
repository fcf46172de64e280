// SVG to PNG, with the fonts that come with the program and no other.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'

const require = createRequire(import.meta.url)
const latin = [
	'@expo-google-fonts/libre-franklin/400Regular/LibreFranklin_400Regular.ttf',
	'@expo-google-fonts/libre-franklin/600SemiBold/LibreFranklin_600SemiBold.ttf',
	'@expo-google-fonts/newsreader/500Medium/Newsreader_500Medium.ttf',
	'@expo-google-fonts/newsreader/600SemiBold/Newsreader_600SemiBold.ttf'
].map((file) => require.resolve(file))
/** Chinese, Japanese and Korean, with the arrows and marks that the Latin faces lack; megabytes each, and so read only where they are needed. */
const filesOf = (pack: string, family: string) =>
	['Regular', 'Bold'].map((weight) => join(dirname(require.resolve(pack)), `../fonts/${family}-${weight}.otf`))
const others = [
	{
		signs:
			/[\u0370-\u04ff\u2010-\u2012\u2015\u2190-\u27bf\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u,
		files: filesOf('@embedpdf/fonts-sc', 'NotoSansHans')
	},
	{ signs: /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/, files: filesOf('@embedpdf/fonts-kr', 'NotoSansKR') }
]

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
				fontFiles: [...latin, ...others.flatMap(({ signs, files }) => (signs.test(svg) ? files : []))],
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
