// Every figure: its drawing on the page, in the embed and in the picture says the same, to the last label.
// That page, JSON and CSV count the same is told by agree.test.ts.
import { DomUtils, parseDocument } from 'htmlparser2'
import { beforeAll, expect, test } from 'vitest'
import { sayValue } from '../../server/domain/language/index.ts'
import { figures } from '../figures.ts'
import { findSite } from './site.ts'

let base: string
beforeAll(async () => {
	base = await findSite()
})

const ask = async (path: string) => {
	const answer = await fetch(base + path)
	expect([path, answer.status]).toEqual([path, 200])
	return answer.text()
}
const parse = (html: string) => parseDocument(html).children
const find = (name: string, parent: ReturnType<typeof parse>) => DomUtils.getElementsByTagName(name, parent)
/** What the texts of a drawing say, without spaces (some are gaps of the drawing), in alphabetical order. */
const textsOf = (drawing: ReturnType<typeof parse>) =>
	find('text', drawing)
		.map((text) => DomUtils.textContent(text).replaceAll(/\s/g, ''))
		.filter(Boolean)
		.toSorted()
/** What the outlined texts of a picture are labelled with. */
const labelsOf = (drawing: ReturnType<typeof parse>) =>
	DomUtils.findAll(({ name, attribs }) => name === 'g' && attribs.role === 'img', drawing)
		.map(({ attribs }) => attribs['aria-label']!.replaceAll(/\s/g, ''))
		.filter(Boolean)
		.toSorted()
/** The texts of each drawing but those for phones and tablets. */
const drawingsOf = (html: string) =>
	find('svg', parse(html))
		.filter((svg) => /\bfig\b.*\b(wide|narrow)\b/.test(svg.attribs.class ?? ''))
		.map((svg) => textsOf([svg]))
/** Those of `all` that `some` has too, each as often as both have it. */
function common(all: readonly string[], some: readonly string[]): string[] {
	const left = [...some]
	return all.filter((text) => {
		const place = left.indexOf(text)
		if (place >= 0) left.splice(place, 1)
		return place >= 0
	})
}

test.for([
	'/moves/sanmi-koyejo-meta-superintelligence-labs-2026-06',
	'/deals/amazon-fauna-robotics-2026',
	'/metrics/meta-power-mw-planned-2025-07-hyperion',
	'/offers/openai-shazeer-2026'
])('the record %s has a picture and a preview that say what its page says', async (path) => {
	const [page, svg] = await Promise.all([ask(path), ask(`/embed${path}.svg`)])
	const title = find('title', parse(page))[0]!
	expect(labelsOf(parse(svg)).join('')).toContain(
		DomUtils.textContent(title).replace(' · Labflow', '').replaceAll(/\s/g, '').slice(0, 20)
	)
	const card = await fetch(`${base}/embed${path}.png?size=card`)
	expect([card.status, card.headers.get('content-type')]).toEqual([200, 'image/png'])
})

test.for(['/metrics/meta-power-mw-planned-2025-07-hyperion', '/metrics/openai-power-mw-planned-2030'])(
	'the preview of %s says its number once, in its title and on its card',
	async (path) => {
		const number = sayValue(await (await fetch(`${base}/api/v1${path}`)).json())
		const head = find('meta', parse(await ask(path)))
		const said = (property: string) => head.find(({ attribs }) => attribs.property === property)!.attribs.content!
		expect([said('og:title').split(number).length - 1, said('og:description').includes(number)]).toEqual([1, false])
		const card = labelsOf(parse(await ask(`/embed${path}.svg?size=card`))).join('')
		expect(card.split(number.replaceAll(/\s/g, '')).length - 1).toBe(1)
	}
)

test.for(figures)('%s, %s: page, embed and picture draw the same words and numbers', async ([path, name]) => {
	const [route, query] = path.split('?')
	const keys = new URLSearchParams(query)
	keys.set('figure', name)
	const [page, embed, svg] = await Promise.all([
		ask(path),
		ask(`/embed${route === '/' ? '' : route}?${keys}`),
		ask(`/embed${route === '/' ? '' : route}.svg?${keys}`)
	])
	const [drawn] = drawingsOf(embed)
	expect(drawn!.length).toBeGreaterThan(3)
	expect(drawingsOf(page)).toContainEqual(drawn)
	expect(find('text', parse(svg))).toEqual([])
	expect(common(labelsOf(parse(svg)), drawn!)).toEqual(drawn)
})
