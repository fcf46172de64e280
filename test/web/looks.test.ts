// A figure apart from its page: whose title, which shape, with or without its header; all of it in the address, and bounded.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Dataset } from '../../server/schemas/dataset.ts'
import { readFigure } from '../../web/figures/registry.ts'
import { plainLook, freeze, keysOf } from '../../web/parts/actions/look.ts'
import { pictureOf } from '../../web/parts/actions/picture-address.ts'
import { readAsked } from '../../web/pictures/ask.ts'
import { drawPicture, type Own } from '../../web/pictures/draw.ts'
import type { PictureSize } from '../../web/pictures/Picture.place.ts'
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
async function draw(size: PictureSize, own: Own = {}): Promise<string> {
	const url = new URL('/flows/periods?since=2025-07&until=2026-06&vs=2023', origin)
	const found = await readFigure({ fetch: fetchApi, url, about }, 'labs')
	if ('fault' in found) throw new Error(found.fault)
	return drawPicture(found.figure, { size, theme: 'light', own }, about, origin)
}
const sizeOf = (svg: string) =>
	['width', 'height'].map((key) => Number(new RegExp(` ${key}="([\\d.]+)"`).exec(svg)![1]))

test.for([
	['square', 1],
	['4x5', 0.8],
	['16x9', 16 / 9]
] as const)('%s has its shape, and no text of its figure is smaller than on the page', async ([size, ratio]) => {
	const svg = await draw(size)
	const [width, height] = sizeOf(svg)
	expect(width! / height!).toBeCloseTo(ratio, 2)
	const scale = Number(/scale\(([\d.]+)\)/.exec(svg)![1])
	expect(scale).toBeGreaterThanOrEqual(1)
	expect(svg).not.toContain('NaN')
})

test('a title and a note are marked as not ours, escaped, and the finding stays in the picture', async () => {
	const svg = await draw('wide', { title: 'A <b>title</b> & "more"', note: '换工作的人' })
	expect(svg).toContain('A &lt;b&gt;title&lt;/b&gt; &amp;')
	expect(svg).toContain('换工作的人')
	expect(svg.replaceAll(/<[^>]*>/g, ' ')).toMatch(/Title and note are not\s+Labflow’s\./)
	expect(svg.replaceAll(/<[^>]*>/g, ' ')).toContain('Google lost')
})

test('without its header a picture has its figure and its source alone', async () => {
	const [whole, bare] = [await draw('wide'), await draw('wide', { isBare: true })]
	expect(sizeOf(bare)[1]).toBeLessThan(sizeOf(whole)[1]!)
	expect(bare.replaceAll(/<title>.*?<\/title>|<desc>.*?<\/desc>|<metadata>.*?<\/metadata>/gs, '')).not.toContain(
		'that changed most. Grey'
	)
	expect(bare).toContain(`revision ${about.revision} of the data`)
})

test('the address says all of it, and what is too long or no text is refused by its name', () => {
	const look = { ...plainLook, title: ' Who moved ', note: 'Ours', size: '4x5', head: 'no' as const }
	const address = pictureOf(freeze('/flows?lab=xai', { data: 'frozen' }, about), 'png', keysOf(look))
	expect(address).toMatch(/^\/embed\/flows\.png\?lab=xai&rev=.*title=Who\+moved|title=Who%20moved/)
	const asked = readAsked(new URL(address, origin), 'flows')
	expect(asked.own).toEqual({ title: 'Who moved', note: 'Ours', isBare: true })
	expect(asked.size).toBe('4x5')
	expect(asked.url.searchParams.has('title')).toBe(false)
	for (const [query, message] of [
		[`title=${'a'.repeat(161)}`, '`title` has 161 characters: at most 160 are taken.'],
		['note=a%00b', '`note` holds a control character'],
		['note=%E2%80%AEabc', '`note` holds a control character'],
		['head=maybe', '`head` is “maybe”']
	])
		expect(() => readAsked(new URL(`/embed/flows.svg?${query}`, origin), 'flows')).toThrow(
			expect.objectContaining({ body: expect.objectContaining({ message: expect.stringContaining(message!) }) })
		)
})
