// What is said to readers keeps the house's rules of words, on every kind of page and in every sentence of the API.
import { selectAll } from 'css-select'
import type { AnyNode, Element } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { beforeAll, expect, test } from 'vitest'
import { findSite } from '../browser/site.ts'
import { figures } from '../figures.ts'
import { askTable, tablesOf } from '../tables.ts'

let base: string
beforeAll(async () => {
	base = await findSite()
})

/** A page of each kind, some of them with little or nothing to show. */
const pages = [
	...new Set([
		...figures.map(([path]) => path),
		...`/flows?status=rumored /flows?level=country /flows?count=teams&since=2026-01&until=2026-12
/flows?since=2030 /flows/xai/unknown /flows/unknown/meta /flows/mistral/deepseek
/flows/paths?from=meta&to=meta /labs/deepseek /labs/scale-ai /labs/ssi /labs/anthropic?asOf=2024-01
/labs/stanford /people/barret-zoph /people/ilya-sutskever /people/matt-deitke /left /left?from=xai /labs
/people /moves /offers /deals /events /metrics /sources /changes
/moves?kind=hire,founding&from=google&to=meta /labs?labKind=university&country=US /deals?kind=acquisition
/people?lab=xai&from=google /metrics?metric=headcount /events?kind=layoff /moves?from=unknown
/offers?basis=estimate /offers/anthropic-jumper-2026 /offers/meta-tulloch-1-5b-2025 /trends?lab=meta
/trends?kind=founding&by=year /trends/retention?lab=ssi /compare /compare?text=$200M/4yr /compare/labs
/search /search?q=hyperion /search?q=xyzzyq /search?q=Wang /briefing/2026-W23 /briefing/2026-W52
/briefing?lab=openai&since=2025&until=2025 /data /method /batches/2 /queue /queue?state=applied /report
/report?record=moves:andrew-tulloch-meta-2025-10&field=date /report?page=/flows /report?record=moves:nobody /nowhere /moves?foo=1 /people?limit=abc`.split(
			/\s+/
		)
	])
]
/** Elements whose text is the site's own; rows and terms hold facts, in the words of their sources. */
const spoken = ['h1', 'h2', 'h3', 'p', 'caption', 'figcaption', 'th', 'dt', 'label', 'summary', 'button', 'legend']

/** Turns of phrase that no reader is to meet, and why. */
const banned: [pattern: RegExp, why: string][] = [
	[/\btook in\b|\bis made up\b|\bupright|\blozenge/i, 'is no plain verb'],
	[
		/\b(is|are|was|were|not|each|last|be) told\b|\btold of\b|\brecords? (say|tell)s?\b|\bby the records\b/i,
		'speaks of records as of persons'
	],
	[/\bin a year and\b|\bin all\b/i, 'names no dates or no sum'],
	[
		/\bfor no reported\b|\bno known (destination|origin|lab)\b|\bfor destinations not\b|\bnowhere known\b/i,
		'is not how one says that something was not reported'
	],
	[/\bcame back\b/i, 'says that they were there before'],
	[/\bNo one who\b|\bit was reported\b|\bof the (1|one) move\b/i, 'says nothing'],
	[/\bfirst reporters?\b|\bresting on\b|\bof kind\b|\bto open\b.*\bout of\b/i, 'is our own jargon'],
	[
		/\b1 (moves|people|labs|offers|deals|events|figures|sources|claims|articles|publishers|days|months|years|spells|stays|others|records|sums)\b/,
		'counts one as many'
	],
	[
		/(?<![\d.,–-])\b([2-9]|\d\d+) (move|person|lab|offer|deal|event|figure|source|claim|article|publisher|spell|stay|record|sum)\b(?! )/,
		'counts many as one'
	],
	[/\b(\p{L}{2,}) \1\b/iu, 'says a word twice'],
	[/ {2}| [,;.:)](?!\w)|\.\.(?!\.)|,,|\( /, 'has a space or a stop too many'],
	[/\b(undefined|NaN)\b|\[object/, 'is a value of the program'],
	[
		/\b(in|from|since|until|to) (January|February|March|April|June|July|August|September|October|November|December)\b(?! (\d{4}|(and|to) [A-Z]\w+ \d{4}))/,
		'names a month without its year'
	],
	[/^\d{1,2} (people|teams?) /, 'begins with a number in figures']
]
/** Headings that are counts and say nothing. */
const bareCount = /^[\d,]+ (labs|people|moves|offers|deals|events|metrics|figures|sources|units)$/
/** The text without what it quotes. */
const unquoted = (text: string) => text.replace(/“[^”]*”/g, '“”').replace(/\b[a-z]+\.(com|net|dev|cn|site)\b/g, 'page')

function findFaults(text: string): string[] {
	const own = unquoted(text)
	return banned.flatMap(([pattern, why]) => {
		const found = pattern.exec(own)
		return found ? [`“${found[0]}” ${why}: ${text.slice(0, 200)}`] : []
	})
}

const squash = (text: string) => text.replace(/\s+/g, ' ').trim()
/** The text in a node, that of drawings left out. */
const textIn = (node: AnyNode): string =>
	node.type === 'text'
		? node.data
		: 'children' in node && !('name' in node && node.name === 'svg')
			? node.children.map(textIn).join('')
			: ''

async function readSpoken(path: string): Promise<[tag: string, text: string][]> {
	const answer = await fetch(base + path, { headers: { accept: 'text/html' } })
	const document = parseDocument(await answer.text())
	const elements = selectAll(`head > title, ${spoken.join()}, [aria-label]`, document) as unknown as Element[]
	return elements.flatMap((element): [string, string][] => [
		...(['title', ...spoken].includes(element.name)
			? [[element.name, squash(textIn(element))] as [string, string]]
			: []),
		...(element.attribs['aria-label'] ? [['label', squash(element.attribs['aria-label'])] as [string, string]] : [])
	])
}

test('no page says what the rules of words forbid', async () => {
	const faults: string[] = []
	let read = 0
	for (const path of pages)
		for (const [tag, text] of await readSpoken(path)) {
			read++
			faults.push(...findFaults(text).map((fault) => `${path} <${tag}> ${fault}`))
			if (/^h\d$/.test(tag) && bareCount.test(text)) faults.push(`${path} <${tag}> is a count alone: ${text}`)
		}
	expect([...new Set(faults)]).toEqual([])
	expect(read).toBeGreaterThan(pages.length * 20)
}, 120_000)

test('no sentence and no caveat of a list or figure does either', async () => {
	const read = async (path: string) => (await fetch(base + path)).json()
	const tables = tablesOf(await read('/api/v1/openapi.json')).flatMap(askTable)
	const faults: string[] = []
	for (const [place, query] of tables) {
		const { title, caveats } = await read(`${place}.metadata.json${query}`)
		for (const text of [title, ...caveats]) faults.push(...findFaults(text).map((fault) => `${place}${query} ${fault}`))
	}
	expect([...new Set(faults)]).toEqual([])
	expect(tables.length).toBeGreaterThan(50)
}, 120_000)
