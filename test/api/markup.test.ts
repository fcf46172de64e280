// Text from an address is text on every page: markup put into any key of any page, and into any part of a path, becomes no
// element, no attribute and no header.
import { parseDocument } from 'htmlparser2'
import { selectAll } from 'css-select'
import type { Element } from 'domhandler'
import { beforeAll, expect, test } from 'vitest'
import { findSite } from '../browser/site.ts'
import { readSurface, type Place, type Surface } from '../fuzz/surface.ts'

let base: string
let surface: Surface
beforeAll(async () => {
	base = await findSite()
	surface = await readSurface(base)
})

/** Ends an attribute, a script, a comment, and means something to `replace`. */
const markup = `zq"'--></script></title><b zq="zq">$\`$'$&`
/** An address of the kind that a path stands for, with a record that there is. */
const fill = (path: string) =>
	path.replace(/\{(\w+)\}/g, (_, name: string) => {
		const list = /^(?:\/embed)?\/(\w+)\//.exec(path)?.[1] ?? ''
		const known: Record<string, string> = { from: 'openai', to: 'meta', week: '2026-W01', ending: 'svg', path: 'flows' }
		return known[name] ?? surface.ids[list]?.[0] ?? 'openai'
	})

/** The elements and attributes of a page that the markup became, and how often the page ends. */
async function findMade(url: string): Promise<string[]> {
	const answer = await fetch(base + url, { headers: { accept: 'text/html' }, redirect: 'manual' })
	const body = await answer.text()
	const type = answer.headers.get('content-type') ?? ''
	const faults = [...answer.headers].filter(([, value]) => value.includes('<b')).map(([name]) => `header ${name}`)
	if (answer.status === 500) faults.push(`${answer.status}`)
	if (!/html|svg|xml/.test(type)) return faults
	const made = selectAll("b[zq], [\\$\\`\\$\\'\\$\\&]", parseDocument(body)) as unknown as Element[]
	return [
		...faults,
		...made.map(({ name }) => `<${name}> is made`),
		...(body.split('</html>').length > 2 ? ['the page is there twice'] : [])
	]
}

/** The keys that a page may know: its own, those of the API under the same path, and what any page carries. */
function keysOf({ path, keys }: Place): string[] {
	const list = surface.places.find((place) => place.path === `/api/v1${path}`)?.keys ?? []
	return [
		...new Set([
			...[...keys, ...list].map(({ name }) => name),
			'rev',
			'asOf',
			'knownAt',
			'cursor',
			'q',
			'lab',
			'since',
			markup
		])
	]
}

test('no key of a page turns text into markup', async () => {
	const pages = surface.places.filter(({ kind }) => kind !== 'api')
	const faults: string[] = []
	let asked = 0
	for (const place of pages) {
		const path = fill(place.path)
		const urls = keysOf(place).map((key) => `${path}?${encodeURIComponent(key)}=${encodeURIComponent(markup)}`)
		const found = await Promise.all(urls.map(async (url) => (await findMade(url)).map((fault) => `${url} ${fault}`)))
		asked += urls.length
		faults.push(...found.flat())
	}
	expect(faults).toEqual([])
	expect(asked).toBeGreaterThan(500)
}, 240_000)

test('no part of a path turns text into markup', async () => {
	const faults: string[] = []
	for (const { path } of surface.places.filter(({ kind }) => kind !== 'api'))
		for (const text of [markup, `${markup}.svg`, `${markup}.md`]) {
			const url = path.includes('{')
				? path.replaceAll(/\{\w+\}/g, encodeURIComponent(text))
				: `${path === '/' ? '' : path}/${encodeURIComponent(text)}`
			faults.push(...(await findMade(url)).map((fault) => `${url} ${fault}`))
		}
	expect(faults).toEqual([])
}, 240_000)

test('words that are looked for stand on the page as text', async () => {
	const body = await (await fetch(`${base}/moves?q=${encodeURIComponent(markup)}`)).text()
	expect(body.includes('&lt;b zq=')).toBe(true)
	expect(await findMade(`/search?q=${encodeURIComponent(markup)}`)).toEqual([])
})

test('what is looked at for markup is found where it is made', async () => {
	const answer = parseDocument(`<p title="x">${markup}</p>`)
	expect(selectAll('b[zq]', answer)).toHaveLength(1)
})
