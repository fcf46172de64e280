// The style of the charts, read once a theme: what neither a rasteriser nor a drawing program understands (custom
// properties of the root, light-dark(), font shorthands) is put in plain words here, the rest by flatten.ts.
import { calculateForAST } from '@bramus/specificity/core'
import { compile } from 'css-select'
import { generate, parse, walk, type CssNode, type List } from 'css-tree'
import type { Element } from 'domhandler'
import { rules as sheets, tokens } from 'virtual:chart-style'

export type Theme = 'light' | 'dark'

export type Rule = {
	matches: (element: Element) => boolean
	declarations: [name: string, value: string][]
	/** What wins stands later: by specificity, then by order. */
	rank: number
}

/** States of a page that a picture has not. */
const states = /:(hover|focus|focus-visible|focus-within|active|has)\b/
const rootPx = 16
/** Weights that fonts are shipped in, for those of the pages' variable fonts. */
const weights: Record<string, string> = { '480': '500', '650': '600' }

/** The rules of all charts in one theme, by the class or the element that they are for. */
function readRules(theme: Theme): Map<string, Rule[]> {
	const roles = readRoles(theme)
	const found = new Map<string, Rule[]>()
	let order = 0
	for (const css of sheets) {
		const sheet = parse(css, { parseCustomProperty: true })
		walk(sheet, {
			visit: 'Rule',
			enter(rule) {
				if (this.atrule || rule.prelude.type !== 'SelectorList') return
				const declarations = rule.block.children.toArray().flatMap((node) => {
					if (node.type !== 'Declaration') return []
					return spellOut(node.property, lower(generate(node.value), theme, roles))
				})
				for (const selector of rule.prelude.children) {
					const text = generate(selector)
					if (states.test(text)) continue
					const { a, b, c } = calculateForAST(selector).value
					const rank = ((a * 100 + b) * 100 + c) * 10_000 + order++
					const key = nameTarget(selector)
					const rule = { matches: compile<Element, Element>(text), declarations, rank }
					found.set(key, [...(found.get(key) ?? []), rule])
				}
			}
		})
	}
	return found
}

/** What an element must be for a selector to match it: `.ribbon` of `.ribbon path` is no part of that, "path" is. */
function nameTarget(selector: CssNode): string {
	const nodes = selector.type === 'Selector' ? selector.children.toArray() : []
	const last = nodes.slice(nodes.findLastIndex(({ type }) => type === 'Combinator') + 1)
	const named = last.find(({ type }) => type === 'ClassSelector') ?? last.find(({ type }) => type === 'TypeSelector')
	if (named?.type === 'ClassSelector') return `.${named.name}`
	return named?.type === 'TypeSelector' ? named.name : '*'
}

/** The custom properties of tokens.css. */
function readRoles(theme: Theme): Map<string, string> {
	const roles = new Map<string, string>()
	walk(parse(tokens, { parseCustomProperty: true }), (node) => {
		if (node.type === 'Declaration' && node.property.startsWith('--') && !roles.has(node.property))
			roles.set(node.property, lower(generate(node.value), theme, roles))
	})
	return roles
}

/** A value with the theme chosen and the roles filled in; custom properties that charts set themselves are left. */
function lower(value: string, theme: Theme, roles: ReadonlyMap<string, string>): string {
	const ast = parse(value, { context: 'value' })
	walk(ast, (node, item, list) => {
		if (node.type !== 'Function') return
		const [first, second] = splitArguments(node.children)
		const name = first?.trim() ?? ''
		const text =
			node.name === 'light-dark'
				? theme === 'light'
					? first
					: second
				: node.name === 'var'
					? roles.get(name)
					: undefined
		if (text !== undefined) list.replace(item, list.createItem({ type: 'Raw', value: text }))
	})
	return generate(ast)
}

function splitArguments(children: List<CssNode>): string[] {
	const parts: string[] = ['']
	for (const node of children) {
		if (node.type === 'Operator' && node.value === ',') parts.push('')
		else parts[parts.length - 1] += generate(node)
	}
	return parts
}

/** A declaration as drawing programs know it: the font shorthand of the tokens in its parts, lengths in px. */
function spellOut(name: string, value: string): [string, string][] {
	const px = value.replace(/(\d*\.?\d+)rem\b/g, (_, rem: string) => `${Number(rem) * rootPx}px`)
	if (name === 'font-weight') return [[name, weights[px] ?? px]]
	const font = name === 'font' && /^(\d+) ([\d.]+px)\s*\/\s*[\d.]+\s*(.+)$/.exec(px)
	if (name === 'font-family') return [[name, nameFamilies(px)]]
	if (!font) return [[name, px]]
	const [, weight, size, family] = font
	return [
		['font-weight', weights[weight!] ?? weight!],
		['font-size', size!],
		['font-family', nameFamilies(family!)]
	]
}

/** The shipped family first, without those of pages alone. */
function nameFamilies(families: string): string {
	return families.replaceAll(/"[^"]+ Variable",\s*/g, '').replaceAll('"', "'")
}

const kept = new Map<Theme, { rules: ReadonlyMap<string, Rule[]>; roles: ReadonlyMap<string, string> }>()

function styleOf(theme: Theme) {
	const style = kept.get(theme) ?? { rules: readRules(theme), roles: readRoles(theme) }
	kept.set(theme, style)
	return style
}

/** The custom properties of the root. */
export function rolesOf(theme: Theme): ReadonlyMap<string, string> {
	return styleOf(theme).roles
}

/** The rules that match an element, those that win last. */
export function rulesOf(element: Element, theme: Theme): Rule[] {
	const { rules } = styleOf(theme)
	const classes = element.attribs.class?.split(/\s+/) ?? []
	return [...classes.map((name) => `.${name}`), element.name, '*']
		.flatMap((key) => rules.get(key) ?? [])
		.filter(({ matches }) => matches(element))
		.toSorted((a, b) => a.rank - b.rank)
}
