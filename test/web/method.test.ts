// The method: its anchors, its numbers, and the files that it names.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import { usualDays } from '../../server/domain/trends/after-event.ts'
import { mostClosest } from '../../server/domain/offers/compare.ts'
import { fewestForMedian } from '../../server/domain/offers/median.ts'
import { longestText } from '../../server/domain/offers/notation/index.ts'
import { confidence, findRatio } from '../../server/domain/flows/ratio.ts'
import { followedYearDays } from '../../server/domain/time/date.ts'
import { costYears, mostBaselines, payYears } from '../../server/domain/offers/scale.ts'
import { fewestInTeam, longestTeamDays } from '../../server/domain/stories/team.ts'
import { fewestStays } from '../../server/domain/careers/tenure.ts'
import { windowQuarters } from '../../server/domain/time/window.ts'
import { formatNumber, formatRough, inWords } from '../../server/domain/language/index.ts'
import type { Dataset } from '../../server/schemas/dataset.ts'
import { chapters, rules } from '../../web/parts/words/method.ts'
import MethodPage from '../../web/routes/method/+page.svelte'
import { log, version } from '../../web/routes/method/log.ts'
import { writeMethod } from '../../web/routes/method/markdown.ts'

const about = {
	name: 'fiction',
	title: 'Made-up moves',
	version: '1.0.0',
	released: '2026-07-01',
	licence: 'CC-BY-4.0',
	coverageEnd: '2026-06-30',
	revision: 3,
	hash: 'a'.repeat(64),
	counts: {},
	window: { since: '2025-07', until: '2026-06' }
} as unknown as Dataset
const page = { url: new URL('https://labflow.test/method'), data: { about } }
const { body } = render(MethodPage, {
	props: { data: { about } } as never,
	context: new Map([['__request__', { page }]])
})
const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
/** The words of a paragraph. */
const textOf = (id: string) =>
	(body.split(`<article id="${id}"`)[1] ?? body.split(` id="${id}"`)[1] ?? '')
		.split('</article>')[0]!
		.replace(/<!--.*?-->/g, '')
		.replace(/<[^>]+>/g, '')
		.replace(/\s+/g, ' ')

test('every anchor that a page or an answer names stands in the method, and every paragraph in its contents', () => {
	const named = globSync(['web/**/*.{svelte,ts}', 'server/**/*.ts', 'db/**/*.ts']).flatMap((file) => {
		const text = readFileSync(file, 'utf8')
		return [...text.matchAll(/\/method#([a-z-]+)|<Method\s+of="([a-z-]+)"/g)].map(([, link, of]) => link ?? of!)
	})
	expect(named.length).toBeGreaterThan(40)
	expect([...new Set(named)].filter((id) => !ids.has(id))).toEqual([])
	const all = [...Object.keys(chapters), ...Object.keys(rules), 'licence', 'changes']
	expect(all.filter((id) => !ids.has(id) || !body.includes(`href="#${id}"`))).toEqual([])
})

test('the anchors of chapters are those of the first method, so that old links keep working', () => {
	const old = 'claims counts dates groups spells ratios money sentences limits people correct licence'.split(' ')
	expect(old.filter((id) => !ids.has(id))).toEqual([])
})

test('most paragraphs are linked from where their number stands', () => {
	const pages = globSync('web/**/*.svelte').map((file) => readFileSync(file, 'utf8'))
	const linked = (id: string) => pages.some((page) => new RegExp(`<Method\\s+of="${id}"|\\bof: '${id}'`).test(page))
	expect(Object.keys(rules).filter((id) => !linked(id))).toEqual(['claim', 'private', 'correction'])
})

test('every file that a paragraph names is in the code', () => {
	const files = Object.values(rules).flatMap(({ code }) => code)
	expect(files.filter((file) => !existsSync(file))).toEqual([])
})

const { low, high } = findRatio(12, 3)
test.for([
	['ratio', `exact ${confidence * 100}% interval`],
	['ratio', `between ${formatRough(low!)} and ${formatRough(high!)} to 1`],
	['retention', `Its ${confidence * 100}% interval`],
	['retention', `of ${followedYearDays} days each`],
	['tenure', `Fewer than ${inWords(fewestStays)} have no median`],
	['team', `Three or more people from one lab to another within ${longestTeamDays} days`],
	['after', `${usualDays} unless asked`],
	['now', `the last ${inWords(windowQuarters)} whole quarters`],
	['now', '30 Jun 2026'],
	['notation', `up to ${formatNumber(longestText)} characters`],
	['median', `of ${inWords(fewestForMedian)} offers`],
	['scale', costYears === 1 ? 'at most a year away' : `at most ${inWords(costYears)} years away`],
	['scale', `at most ${inWords(payYears)} years away, ${inWords(mostBaselines)} at most`],
	['standing', `The ${inWords(mostClosest)} closest`]
] as const)('the paragraph on %s has its number from the code: %s', ([id, text]) => {
	expect(fewestInTeam).toBe(3)
	expect(textOf(id)).toContain(text)
})

test('the text of the method types no number of the rules by hand', () => {
	const typed = globSync('web/routes/method/{text.ts,text/*.ts}').flatMap((file) => {
		const texts = readFileSync(file, 'utf8')
			.replace(/^(?:import|export type|\/\/|\/\*\*).*$/gm, '')
			.replace(/\$\{[^{}]*\}/g, '')
			.match(/'[^'\n]*'|`(?:[^`\\]|\\.)*`/g)!
		return texts.flatMap((text) => text.replace(/\]\([^)]*\)/g, '').match(/\b\d+(?:\.\d+)?/g) ?? [])
	})
	// Per 100 staff, odds to 1, 12 months and 52 weeks of a year, before 2022; sums and bounds that are examples; a licence.
	const examples = ['000', '1', '1.5', '100', '12', '2022', '256', '3', '4.0', '40', '52', '650']
	expect([...new Set(typed)].toSorted()).toEqual(examples)
})

const site = 'https://labflow.test'
const twin = writeMethod(about, site)
const headings = Object.entries(rules).map(([id, { title }]) => `### ${title} [#](${site}/method#${id})`)

test('the Markdown twin has each rule under its anchor, in the order of the page, and no tags', () => {
	const shown = [...body.matchAll(/<article id="([^"]+)"/g)].map(([, id]) => id)
	expect(Object.keys(rules)).toEqual(shown)
	expect(twin.split('\n').filter((line) => line.includes('[#]'))).toEqual(headings)
	expect(twin.replace(/^<!-- How it is counted: https:\/\/labflow\.test\/method -->/, '')).not.toMatch(
		/<|\]\([/#]|undefined/
	)
})

/** The words of a rule in the twin: links as their text, points and emphasis as plain lines. */
const twinOf = (id: keyof typeof rules) =>
	twin
		.split(`(${site}/method#${id})\n`)[1]!
		.split(/\n##/)[0]!
		.replaceAll(/\[([^\]]+)\]\([^)]*\)|\*\*|^- |`|\\/gm, '$1')

test('each rule of the twin says what the page says, with its files and its formula', () => {
	const plain = (text: string) => text.replaceAll(/&amp;/g, '&').replaceAll(/[\s:]+/g, '')
	for (const id of Object.keys(rules) as (keyof typeof rules)[]) {
		const onPage = textOf(id)
			.replace(/^[^>]*>/, '')
			.replace(`${rules[id].title} #`, '')
		expect(plain(twinOf(id))).toBe(plain(onPage))
		expect(twinOf(id)).toContain(rules[id].code.join(', '))
		if (rules[id].formula?.href) expect(twin).toContain(`[${rules[id].formula.text}](${rules[id].formula.href})`)
	}
})

test('the log of the rules runs from the newest, which is the version, to the oldest', () => {
	const dates = log.map(({ date }) => date)
	expect(dates.toSorted().toReversed()).toEqual(dates)
	expect(version).toBe(dates[0])
})
