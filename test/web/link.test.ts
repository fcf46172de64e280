// Every link of every component carries on what its page shows.
import { globSync, readFileSync } from 'node:fs'
import { parse, type AST } from 'svelte/compiler'
import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import { carriedBy, carry } from '../../web/parts/address/link.ts'
import LinkSample from './LinkSample.svelte'

const at = (page: string) => (address: string) => carry(address, carriedBy(new URL(page, 'https://example.org')))

test.for([
	['/labs/meta', '/moves?to=meta', '/moves?to=meta'],
	['/labs/meta?rev=1', '/moves?to=meta', '/moves?to=meta&rev=1'],
	['/labs/meta?asOf=2023', '/moves?to=meta#a', '/moves?to=meta&asOf=2023#a'],
	['/labs/meta?rev=1&asOf=2023', '/moves', '/moves?rev=1&asOf=2023'],
	['/labs/meta?rev=1&asOf=2023', '/api/v1/labs/meta', '/api/v1/labs/meta?rev=1'],
	['/labs/meta?rev=1', '?level=lab', '/labs/meta?level=lab&rev=1'],
	['/embed/labs/meta?asOf=2023', '/labs/meta', '/labs/meta?asOf=2023'],
	['/method?asOf=2023', '/moves', '/moves'],
	['/labs/meta?rev=1&asOf=2023', '#claims', '#claims'],
	['/labs/meta?rev=1&asOf=2023', 'https://example.com/x', 'https://example.com/x'],
	['/labs/meta?rev="><b>&asOf=<i>', '/moves', '/moves?rev=%22%3E%3Cb%3E&asOf=%3Ci%3E']
] as const)('on %s the link to %s leads to %s', ([page, address, href]) => {
	expect(at(page)(address)).toBe(href)
})

test('below a page a component’s links carry on, and outside of one they stay as they are', () => {
	const linkTo = at('/flows?rev=1')
	expect(render(LinkSample, { props: { linkTo } }).body).toContain('href="/labs/alpha?rev=1"')
	expect(render(LinkSample, { props: { linkTo: undefined } }).body).toContain('href="/labs/alpha"')
})

/** Links that are written as they are: those that lead to now whatever the page shows, out of the site, or within the page. */
function isPlain(element: AST.RegularElement | AST.SvelteElement, href: string): boolean {
	const names = element.attributes.map((attribute) => ('name' in attribute ? attribute.name : ''))
	return names.includes('data-now') || /^href="(#|https:)/.test(href) || /rel="[^"]*external/.test(attributeOf(element))
}
let source = ''
const attributeOf = ({ attributes }: AST.RegularElement | AST.SvelteElement) =>
	attributes.map(({ start, end }) => source.slice(start, end)).join(' ')

function findLinks(node: unknown): (AST.RegularElement | AST.SvelteElement)[] {
	if (typeof node !== 'object' || node === null) return []
	const { type, name } = node as { type?: string; name?: string }
	const isLink = (type === 'RegularElement' && name === 'a') || type === 'SvelteElement'
	const inside = Object.values(node).flatMap(findLinks)
	return isLink ? [node as AST.RegularElement, ...inside] : inside
}

/** Pages of the desk know neither a clock nor a past revision. */
const ofDesk = /\(desk\)|parts\/desk\//
const files = globSync('web/**/*.svelte').filter((file) => !ofDesk.test(file))
test.for(files)('the links of %s are written by linkTo, or say that they lead to now', (file) => {
	source = readFileSync(file, 'utf8')
	const plain = findLinks(parse(source, { modern: true }).fragment).flatMap((element) =>
		element.attributes.flatMap((attribute) => {
			if (attribute.type !== 'Attribute' || attribute.name !== 'href') return []
			const href = source.slice(attribute.start, attribute.end)
			return /\blinkTo\(/.test(href) || isPlain(element, href) ? [] : [href]
		})
	)
	expect(plain).toEqual([])
})
