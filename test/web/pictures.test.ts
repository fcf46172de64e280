// Figures as pictures: drawn from the API's answers over the real dataset, as the server draws them.
import { readdirSync, readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Dataset } from '../../server/schemas/dataset.ts'
import type { RecordFacts } from '../../web/charts/records/RecordChart.place.ts'
import { altOf, type Figure } from '../../web/figures/figure.ts'
import { findPlace, places } from '../../web/figures/places.ts'
import { readFigure } from '../../web/figures/registry.ts'
import { describe, drawPicture } from '../../web/pictures/draw.ts'
import { listFonts } from '../../web/pictures/fonts.ts'
import { outlineText } from '../../web/pictures/outline.ts'
import { pictureSizes } from '../../web/pictures/Picture.place.ts'
import { addTexts, readTexts } from '../../web/pictures/png.ts'
import { readRecord } from '../../web/pictures/record.ts'
import { rasterise } from '../../web/pictures/raster.ts'
import { figures } from '../figures.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
let about: Dataset
beforeAll(async () => {
	app = await buildTestApp()
	about = (await app.inject('/api/v1/about')).json()
})
afterAll(() => app.close())

const origin = 'https://labflow.test'
const fetchApi = (async (path: string) => {
	const answer = await app.inject(path)
	return new Response(answer.rawPayload as BodyInit, { status: answer.statusCode })
}) as typeof fetch

async function read(path: string, name: string | null = null): Promise<Figure> {
	const found = await readFigure({ fetch: fetchApi, url: new URL(path, origin), about }, name)
	if ('fault' in found) throw new Error(found.fault)
	return found.figure
}

test('every figure of every place is among those drawn here', () => {
	const drawn = new Set(figures.map(([path, name]) => `${findPlace(path.split('?')[0]!)!.id} ${name.split('-')[0]}`))
	expect(Object.entries(places).flatMap(([id, names]) => names.map((name) => `${id} ${name}`))).toEqual(
		expect.arrayContaining([...drawn])
	)
	expect(drawn.size).toBe(Object.values(places).flat().length)
})

test.for(figures)('%s, %s: the picture needs no style, no class and nothing from elsewhere', async ([path, name]) => {
	const figure = await read(path, name)
	for (const size of pictureSizes) {
		const svg = drawPicture(figure, { size, theme: 'dark' }, about, origin)
		const ids = new Set(Array.from(svg.matchAll(/ id="([^"]+)"/g), ([, id]) => id))
		const references = Array.from(svg.matchAll(/(?:url\(|href=")#([\w-]+)/g), ([, id]) => id)
		expect(svg).not.toMatch(/var\(|class=|style=|<style|light-dark|NaN|undefined|href="[^#]|<a |<image|@import/)
		expect(references.filter((id) => !ids.has(id))).toEqual([])
	}
})

test.for(figures)('%s, %s: title, finding, source, licence and address are in the picture', async ([path, name]) => {
	const figure = await read(path, name)
	const svg = drawPicture(figure, { size: 'wide', theme: 'light' }, about, origin)
	const texts = Array.from(svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs), ([, text]) =>
		unescape(text!.replaceAll(/<[^>]*>/g, ''))
	)
	const all = texts.join(' ').replaceAll(/\s+/g, ' ')
	const { title, description, source } = describe(figure, about, origin)
	expect(all).toContain(title.replaceAll(/\s+/g, ' '))
	expect(all).toContain(`revision ${about.revision} of the data`)
	expect(all).toContain('CC BY 4.0')
	expect(all.replaceAll(' ', '')).toContain(source.replace('https://', ''))
	expect(svg).toContain(`<title>${escape(title)}</title>`)
	expect(unescape(svg)).toContain(description)
	expect(description).toContain(altOf(figure))
})

test('the figure of a flow counts what the API counts', async () => {
	const figure = await read('/flows?since=2025&until=2025')
	const flows = (await app.inject(`/api/v1${figure.api}`)).json()
	const csv = (await app.inject(`/api/v1${figure.api.replace('?', '.csv?')}`)).body.trim().split(/\r?\n/)
	const at = csv[0]!.split(',').indexOf('count')
	const svg = drawPicture(figure, { size: 'wide', theme: 'light' }, about, origin)
	const ends = Array.from(svg.matchAll(/<title>([^<]*?)(?: lost|: lost)? (\d+)/g))
	expect(flows.n).toBe(csv.slice(1).reduce((sum, row) => sum + Number(row.split(',').at(at)), 0))
	expect(svg).toContain(escape(flows.sentence))
	expect(ends.length).toBeGreaterThan(0)
})

test('a PNG is as large as its scale says and holds its texts, whatever the script', async () => {
	const svg = drawPicture(await read('/people/andrew-ng'), { size: 'phone', theme: 'light' }, about, origin)
	const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number)
	for (const scale of [1, 2]) {
		const png = addTexts(rasterise(svg, scale), { Title: '吴恩达', Source: `${origin}/people/andrew-ng` })
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width! * scale, height! * scale])
		expect(readTexts(png)).toEqual({ Title: '吴恩达', Source: `${origin}/people/andrew-ng` })
	}
})

test.for(['吴恩达', 'ひらがな', '김정은수'])('the signs of %s are drawn, each with its own shape', async (name) => {
	const draw = (text: string) =>
		rasterise(
			`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="5" y="30" font-size="24" font-family="Libre Franklin">${text}</text></svg>`,
			1
		)
	const [straight, reversed] = [draw(name), draw([...name].toReversed().join(''))]
	// Boxes in place of signs would be the same in any order.
	expect(straight.equals(reversed)).toBe(false)
})

/** How many points of two drawings differ by more than a hardly visible shade, the second drawn without any face. */
function countDiffering(svg: string, outlined: string): number {
	const draw = (text: string, fontFiles: string[]) =>
		new Resvg(text, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Libre Franklin' } }).render()
			.pixels
	const [first, second] = [draw(svg, listFonts(svg)), draw(outlined, [])]
	let differing = 0
	for (let i = 0; i < first.length; i++) if (Math.abs(first[i]! - second[i]!) > 60) differing++
	return differing
}

test.for([
	['/flows?lab=openai&since=2025', 'flows', 250],
	['/people/andrew-ng', 'career', 100],
	['/offers?named=person', 'offers', 400]
] as const)(
	'%s, %s: outlined it looks the same without any face, in %d kB at most',
	async ([path, name, kilobytes]) => {
		const svg = drawPicture(await read(path, name), { size: 'wide', theme: 'light' }, about, origin)
		const outlined = outlineText(svg)
		expect(outlined).not.toMatch(/<text|font-|paint-order| href=/)
		expect(outlined.length).toBeLessThan(kilobytes * 1000)
		expect(countDiffering(svg, outlined)).toBeLessThan(2000)
		const ids = Array.from(outlined.matchAll(/ id="([^"]+)"/g), ([, id]) => id)
		const references = new Set(Array.from(outlined.matchAll(/href="#([\w-]+)/g), ([, id]) => id))
		expect([...references].filter((id) => !ids.includes(id!))).toEqual([])
		expect(new Set(ids).size).toBe(ids.length)
	}
)

test('what does not know paint-order paints a halo below its letters, not over them', async () => {
	const svg = drawPicture(await read('/flows?since=2025', 'flows'), { size: 'wide', theme: 'light' }, about, origin)
	expect(svg).not.toContain('paint-order')
	const texts = Array.from(svg.matchAll(/<text([^>]*)>(.*?)<\/text>/gs), ([, attributes, words]) => ({
		isHalo: attributes!.includes('aria-hidden'),
		isStroked: /stroke="#/.test(attributes!),
		words: words!.replaceAll(/<[^>]*>/g, '')
	}))
	const halos = texts.flatMap(({ isHalo }, i) => (isHalo ? [i] : []))
	expect(halos.length).toBeGreaterThan(0)
	expect(texts.filter(({ isHalo, isStroked }) => isHalo !== isStroked)).toEqual([])
	expect(halos.map((i) => texts[i + 1]!.words)).toEqual(halos.map((i) => texts[i]!.words))
})

test.for(['moves', 'offers', 'deals', 'events', 'metrics', 'sources', 'people', 'labs'])(
	'a record of %s has a picture in each size, with its labs, its number and its date',
	async (list) => {
		const said = { title: [{ text: 'What its page says' }], sentence: 'So it is.', dek: '', href: `/${list}` }
		const { rows } = (await app.inject(`/api/v1/${list}?limit=5`)).json()
		for (const row of rows) {
			const shown = await readRecord(said, new URL(`/${list}/${row.id}`, origin), fetchApi)
			const { facts } = shown.chart!.props as { facts: RecordFacts }
			for (const size of pictureSizes) {
				const svg = drawPicture(shown, { size, theme: 'light' }, about, origin)
				const words = Array.from(svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs), ([, text]) => unescape(text!))
				expect(svg).not.toMatch(/NaN|undefined|>null</)
				expect(words).toEqual(
					expect.arrayContaining(
						[facts.number, ...(size === 'phone' ? [] : facts.labs.map(({ name }) => name))].filter(Boolean)
					)
				)
			}
			expect([row.labName ?? null, row.fromName ?? null, row.acquirerName ?? null].filter(Boolean)).toEqual(
				facts.labs.slice(0, row.labName || row.fromName || row.acquirerName ? 1 : 0).map(({ name }) => name)
			)
		}
	}
)

/** What a sign looks like in a picture, set in the family. */
const drawSign = (sign: string, family: string) =>
	rasterise(
		`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="5" y="30" font-size="24" font-family="${family}">${sign}</text></svg>`,
		1
	)

/** The signs beyond ASCII in the code of a folder, comments and what only reads what others wrote left out. */
function readSigns(folder: string): string[] {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|svelte)$/.test(file) && !/(^|\/)(notation|resolve)\//.test(file))
		.map((file) => readFileSync(`${folder}/${file}`, 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/ .*/g, ''))
	return files.flatMap((code) => code.match(/\P{ASCII}/gu) ?? [])
}

test.for(['Libre Franklin', 'Newsreader'])(
	'no sign of our words or of names is a box where it is set in %s',
	async (family) => {
		const dataset = ['labs', 'people', 'offers'].map((file) => readFileSync(`db/dataset/${file}.csv`, 'utf8')).join('')
		const found = new Set([
			...['web', 'server/domain'].flatMap(readSigns),
			// Chinese and Korean have a test of their own.
			...(dataset.match(
				/(?![\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uff00-\uffef\u3000-\u303f])\P{ASCII}/gu
			) ?? [])
		])
		const box = drawSign('\ue000', family)
		const boxes: string[] = []
		for (const sign of found) if (box.equals(drawSign(sign, family))) boxes.push(sign)
		expect([...found]).toEqual(expect.arrayContaining(['→', '–', '’', '·', '−', 'é']))
		expect(boxes).toEqual([])
	}
)

test('an arrow or a Chinese name does not change the face of the words beside it', async () => {
	const draw = (text: string) => {
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="5" y="30" font-size="20" font-family="Libre Franklin">${text}</text></svg>`
		return rasterise(`${svg.slice(0, -6)}<rect x="80" width="120" height="40" fill="white"/></svg>`, 1)
	}
	const [plain, arrow, name] = [draw('Quality xxx'), draw('Quality x→x'), draw('Quality x吴x')]
	expect([arrow!.equals(plain!), name!.equals(plain!)]).toEqual([true, true])
})

test('a name that a page has not got is answered with those that it has', async () => {
	const found = await readFigure({ fetch: fetchApi, url: new URL('/labs/meta', origin), about }, 'nothing')
	expect(found).toEqual({
		fault:
			'`figure` is “nothing”: /labs/meta has gains, reasons, pay, means, exchange, alumni, origins, bands, changes.'
	})
})

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const unescape = (text: string) =>
	text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
