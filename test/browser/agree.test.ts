// What a page says, what its figure draws, what the API answers and what the CSV holds are the same numbers.
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Feeders, Paths } from '../../server/schemas/feeders.ts'
import type { Flows, FlowPair, Ratio } from '../../server/schemas/flows.ts'
import type { List } from '../../server/schemas/list.ts'
import type { LabMoves, Reasons, Whereabouts } from '../../server/schemas/lab-story.ts'
import { chooseWhole } from '../../server/domain/offers/outcomes.ts'
import type { DealTimeline } from '../../server/schemas/deals.ts'
import type { Outcomes } from '../../server/schemas/outcomes.ts'
import type { OfferTrend } from '../../server/schemas/offer-trend.ts'
import type { LabRecord, OfferRecord, PersonRecord } from '../../server/schemas/records.ts'
import type { CohortSpell, Retention } from '../../server/schemas/retention.ts'
import type { Offer } from '../../server/schemas/rows.ts'
import type { Trend } from '../../server/schemas/trends.ts'
import { formatMoney, formatBounds } from '../../server/domain/language/index.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let page: Page
beforeAll(async () => {
	site = await openSite()
	page = (await site.visit('/method', { javaScriptEnabled: false })).page
})
afterAll(() => site.close())

const readJson = async <T>(path: string) => (await (await fetch(`${site.base}/api/v1${path}`)).json()) as T
async function readCsv(path: string): Promise<Record<string, string>[]> {
	const text = await (await fetch(`${site.base}/api/v1${path.replace(/(?=\?|$)/, '.csv')}`)).text()
	return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}
/** The names of the links of the first drawing that matches: its labels, else its titles. */
const namesOf = (selector: string) =>
	page
		.locator(selector)
		.evaluateAll((links) =>
			links.map((link) => link.getAttribute('aria-label') ?? link.querySelector('title')?.textContent ?? '')
		)
const numberIn = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1]?.replaceAll(',', ''))
const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)

test.for(['/flows', '/flows?since=2023&until=2024', '/flows?level=lab&lab=google-deepmind', '/flows?level=country'])(
	'%s: ribbons, sentence, table, JSON and CSV count the same moves',
	async (path) => {
		await page.goto(path)
		const query = new URLSearchParams(path.split('?')[1])
		if (!query.has('since')) {
			const { window } = await readJson<{ window: Record<string, string> }>('/about')
			for (const [key, value] of Object.entries(window)) query.set(key, value)
		}
		const flows = await readJson<Flows>(`/flows?${query}`)
		const csv = await readCsv(`/flows?${query}`)
		const ribbons = await namesOf('svg.wide a.ribbon')
		const print = await page.locator('main .print').first().innerText()
		const table = await page.locator('.acts table td.num').evaluateAll((cells) => cells.map((cell) => cell.textContent))
		expect({
			print: numberIn(print, /n = ([\d,]+)/),
			ribbons: sum(ribbons.map((name) => numberIn(name, /: ([\d,]+) moves?$/))),
			links: sum(flows.links.map(({ count }) => count)),
			csv: sum(csv.map(({ count }) => Number(count)))
		}).toEqual({ print: flows.n, ribbons: flows.n, links: flows.n, csv: flows.n })
		const nameOf = (id: string | null) => flows.nodes.find((node) => node.id === id)?.name
		const named = flows.links.flatMap(({ from, to, count }) => {
			const name = `${nameOf(from)} to ${nameOf(to)}: `
			const drawn = ribbons.find((ribbon) => ribbon.startsWith(name))
			return drawn ? [[drawn, name + plural(count, 'move')]] : []
		})
		expect(named.length).toBeGreaterThan(2)
		expect(named.map(([drawn]) => drawn)).toEqual(named.map(([, counted]) => counted))
		const largest = flows.links.map(({ count }) => String(count))
		expect(table.map((cell) => cell!.trim())).toEqual(largest.slice(0, table.length))
	}
)

test('the matrix counts the same moves as the ribbons, row by row and column by column', async () => {
	await page.goto('/flows?view=matrix&since=2025&until=2026')
	const flows = await readJson<Flows>('/flows?since=2025&until=2026')
	const cells = (await namesOf('svg.wide a[data-x]')).map((name) => /^(.*) → (.*): ([\d,]+) moves?$/.exec(name)!)
	expect(sum(cells.map(([, , , count]) => Number(count)))).toBe(flows.n)
	const meta = flows.nodes.find(({ id }) => id === 'meta')!
	const ofMeta = (end: 1 | 2) => sum(cells.filter((cell) => cell[end] === 'Meta').map((cell) => Number(cell[3])))
	expect([ofMeta(1), ofMeta(2)]).toEqual([meta.out, meta.in])
})

test.for(['count=people', 'count=teams&min=2', 'q=scientist&open=both', 'min=3&open=from&count=people'])(
	'/flows?%s: ribbons and table are the flows of JSON and CSV, in the unit that they name',
	async (asked) => {
		await page.goto(`/flows?since=2024&${asked}`)
		const query = asked.replace(/&?open=\w+/, '')
		const flows = await readJson<Flows>(`/flows?since=2024&${query}`)
		const csv = await readCsv(`/flows?since=2024&${query}`)
		const counts = flows.links.map(({ count }) => count)
		expect(csv.map(({ count, counted }) => [Number(count), counted])).toEqual(
			counts.map((count) => [count, flows.counted])
		)
		const ribbons = await namesOf('svg.wide a.ribbon')
		const unit = { moves: 'moves?', people: '(?:person|people)', teams: '(?:move or team|moves and teams)' }
		const drawn = ribbons.map((name) => numberIn(name, new RegExp(`: ([\\d,]+) ${unit[flows.counted]}$`)))
		expect(sum(drawn)).toBe(sum(counts))
		const table = await page.locator('.acts table td.num').evaluateAll((cells) => cells.map((cell) => cell.textContent))
		expect(table.map(Number)).toEqual(counts.slice(0, table.length))
		expect(table.length).toBe(Math.min(300, counts.length))
		expect(numberIn(await page.locator('main .print').first().innerText(), /n = ([\d,]+)/)).toBe(flows.n)
	}
)

test('the circle counts the same moves as the ribbons', async () => {
	await page.goto('/flows?view=chord&since=2025&until=2026')
	const flows = await readJson<Flows>('/flows?since=2025&until=2026')
	const arrows = await namesOf('svg.wide a.flow')
	expect(sum(arrows.map((name) => numberIn(name, /: ([\d,]+) moves?$/)))).toBe(flows.n)
})

test('the months under the figure are those of the trend, in JSON and CSV', async () => {
	await page.goto('/flows?lab=meta')
	const trend = await readJson<Trend>('/trends/moves?by=month&lab=meta')
	const csv = await readCsv('/trends/moves?by=month&lab=meta')
	const bars = await namesOf('svg.wide a:has(rect.month)')
	const counts = bars.map((name) => numberIn(name, /: ([\d,]+) moves?$/))
	const shown = trend.periods.slice(-counts.length)
	expect(counts).toEqual(shown.map(({ moves }) => moves))
	expect(csv.slice(0, trend.periods.length).map(({ moves }) => Number(moves))).toEqual(
		trend.periods.map(({ moves }) => moves)
	)
})

test('a pair: squares, big numbers, rows, JSON and CSV are the same moves', async () => {
	await page.goto('/flows/openai/meta')
	const pair = await readJson<FlowPair>('/flows/openai/meta')
	const csv = await readCsv('/flows/openai/meta')
	const squares = await page
		.locator('svg.wide a[href^="/moves/"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice('/moves/'.length)))
	const rows = await page
		.locator('tr[id^="move-"]')
		.evaluateAll((all) => all.map((row) => row.id.slice('move-'.length)))
	const ids = [...pair.forwardMoves, ...pair.backMoves].map(({ id }) => id)
	expect(rows).toEqual(ids)
	expect(csv.map(({ id }) => id)).toEqual(ids)
	expect(squares.toSorted()).toEqual(ids.toSorted())
	expect([pair.forward, pair.back]).toEqual([pair.forwardMoves.length, pair.backMoves.length])
	const heading = { name: `${pair.forward} moves from OpenAI to Meta`, exact: true, level: 2 }
	expect(await page.getByRole('heading', heading).count()).toBe(1)
})

test('a ratio: page, JSON and CSV say the same counts and bounds, and the published ratio stands beside', async () => {
	await page.goto('/flows/openai/anthropic')
	const ratio = await readJson<Ratio>('/ratio?lab=openai,anthropic')
	const [row] = await readCsv('/ratio?lab=openai,anthropic')
	const pair = await readJson<FlowPair>('/flows/openai/anthropic')
	const title = await page.locator('#ratio h2').innerText()
	expect([row!.forward, row!.back, row!.n, row!.low, row!.high].map(Number)).toEqual([
		pair.forward,
		pair.back,
		pair.n,
		ratio.low,
		ratio.high
	])
	expect([row!.share, row!.shareLow, row!.shareHigh].map(Number)).toEqual([
		ratio.share,
		ratio.shareLow,
		ratio.shareHigh
	])
	const uneven = await page.locator('#uneven').innerText()
	for (const share of [ratio.share, ratio.shareLow, ratio.shareHigh])
		expect(uneven).toContain(`${Math.round(share! * 100)}%`)
	expect(ratio.sentence).toBe(title)
	expect(title.startsWith(`OpenAI to Anthropic: ${pair.forward} to ${pair.back} (`)).toBe(true)
	const links = page.locator('#published a[href^="/metrics/"]')
	expect(
		await links.evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href')!.split('#')[0]))])
	).toEqual(ratio.published.map(({ id }) => `/metrics/${id}`))
})

test('retention: headline, panels, table, JSON and CSV tell the same shares of the same people', async () => {
	const path = '/retention?lab=openai,anthropic,xai&since=2020'
	await page.goto(`/trends${path}`)
	const retention = await readJson<Retention>(path)
	const steps = await readCsv(path)
	const headline = await page.locator('h1').innerText()
	for (const { lab, n, twoYears } of retention.labs) {
		const { share, low, high, atRisk } = twoYears!
		const [percent, ...bounds] = [share, low!, high!].map((part) => Math.round(part * 100))
		const told = `${percent}% (of those known to have joined [^%]* were still )?at ${lab.name} `
		expect(headline).toMatch(new RegExp(`${told}\\(${bounds.join(' to ')}%, ${atRisk}( followed that long)?\\)`))
		const last = steps.findLast((step) => step.lab === lab.id && Number(step.days) <= 730.5)!
		expect(Number(last.share)).toBe(twoYears!.share)
		const cohort = `/retention/cohort?lab=${lab.id}&since=2020`
		const [people, csv] = [await readJson<List<CohortSpell>>(cohort), await readCsv(cohort)]
		expect([people.total, csv.length]).toEqual([n, n])
		expect(await page.locator(`a[href="/api/v1${cohort.replace('?', '.csv?')}"]`).count()).toBe(1)
	}
	const drawn = await page.locator('svg.wide text').allTextContents()
	expect(drawn.filter((text) => text.startsWith('n = '))).toEqual(
		retention.labs.map(({ n, left }) => `n = ${n}, ${left} left`)
	)
	expect(drawn.at(-1)).toBe('Our records are of people whose moves made news, not of all who work there.')
	expect(await page.locator('.acts table td.num').allTextContents()).toEqual(
		retention.labs.flatMap(({ n, left }) => [String(n), String(left)])
	)
})

test('labs are compared by a form without script', async () => {
	await page.goto('/trends/retention')
	await page.getByRole('combobox', { name: 'Labs', exact: true }).fill('openai,xai')
	await page.getByRole('textbox', { name: 'Joined since' }).fill('2022')
	await page.locator('main').getByRole('button', { name: 'Show' }).click()
	expect(new URL(page.url()).search).toBe('?lab=openai,xai&since=2022')
	expect(await page.locator('svg.wide a[href^="/labs/"]').count()).toBe(2)
})

test('a lab: squares, reasons, exchange, whereabouts, roster and alumni are the API’s, and the rows of CSV', async () => {
	await page.goto('/labs/meta?open=roster,alumni')
	const lab = await readJson<LabRecord>('/labs/meta')
	const people = await readJson<LabMoves>('/labs/meta/moves')
	const reasons = await readJson<Reasons>('/labs/meta/reasons')
	const whereabouts = await readJson<Whereabouts>('/labs/meta/whereabouts')
	const flows = await readJson<Flows>('/flows?lab=meta')
	const idsIn = (selector: string, path: string) =>
		page
			.locator(`${selector} a[href^="${path}"]`)
			.evaluateAll((links, from) => links.map((link) => link.getAttribute('href')!.slice(from)), path.length)
	const sorted = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted()
	expect((await idsIn('#gains svg.wide', '/moves/')).toSorted()).toEqual(sorted(people.rows))
	expect((await readCsv('/labs/meta/moves')).map(({ id }) => id).toSorted()).toEqual(sorted(people.rows))
	expect(await page.locator('#gains svg.wide text.figure-number').allTextContents()).toEqual(
		[people.joined, people.left].map(String)
	)
	expect((await readCsv('/labs/meta/reasons')).map(({ id }) => id).toSorted()).toEqual(sorted(reasons.exits))
	expect((await idsIn('#reasons .lanes', '/events/')).toSorted()).toEqual(sorted(reasons.events))
	const counted = (await page.locator('#whereabouts svg text.s').allTextContents()).map(Number)
	expect(sum(counted)).toBe(whereabouts.n)
	expect(sum((await readCsv('/labs/meta/whereabouts')).map(({ count }) => Number(count)))).toBe(whereabouts.n)
	const exchange = (await namesOf('#exchange svg a')).map((name) => /^(.*): (\d+) left, (\d+) joined/.exec(name)!)
	const count = (from: string | null, to: string | null) =>
		flows.links.find((link) => link.from === from && link.to === to)?.count ?? 0
	expect(exchange.length).toBe(8)
	for (const [, name, went, came] of exchange) {
		const { id } = flows.nodes.find((node) => node.name === name || node.name.startsWith(name!))!
		expect([name, Number(went), Number(came)]).toEqual([name, count('meta', id), count(id, 'meta')])
	}
	for (const [list, total, heading] of [
		['roster', lab.peopleNow, /^As far as we know ([\d,]+) people were at Meta at /],
		['alumni', lab.alumniCount, /^By the end of June 2026, ([\d,]+) people are known to have left Meta$/]
	] as const) {
		const rows = await page.locator(`#${list} tbody tr`).count()
		const [json, csv] = [await readJson<List<unknown>>(`/labs/meta/${list}`), await readCsv(`/labs/meta/${list}`)]
		expect([list, rows, json.total, csv.length]).toEqual([list, Math.min(50, total), total, total])
		expect(numberIn(await page.locator(`#${list} h2`).innerText(), heading)).toBe(total)
	}
})

test('a person: the spells drawn are the spells of the record', async () => {
	await page.goto('/people/andrej-karpathy')
	const person = await readJson<PersonRecord>('/people/andrej-karpathy')
	const drawn = await page
		.locator('svg.wide a[href^="/labs/"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice('/labs/'.length)))
	expect(drawn).toEqual(person.spells.map(({ lab }) => lab))
	expect(await page.locator('tr[id^="move-"]').count()).toBe(person.moves.length)
})

test('an offer: every figure and objection of its claims is drawn, in the words of the source', async () => {
	await page.goto('/offers/meta-tulloch-1-5b-2025')
	const offer = await readJson<OfferRecord>('/offers/meta-tulloch-1-5b-2025')
	const drawn = await page
		.locator('svg.wide a[href^="#claim-"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice('#claim-'.length)))
	const told = offer.claims.filter(
		({ low, high, stance }) => low || high || stance === 'disputes' || stance === 'denies'
	)
	expect(drawn.toSorted()).toEqual(told.map(({ id }) => id).toSorted())
	const text = await page.locator('svg.wide').first().innerHTML()
	for (const { notation } of told) if (notation) expect(text).toContain(notation)
	expect(await page.locator('#claims [id^="claim-"]').count()).toBe(offer.claims.length)
})

test('the years of an offer: bars, table and JSON hold the same bounds', async () => {
	await page.goto('/offers/meta-deitke-250m-2025')
	const { grid } = await readJson<OfferRecord>('/offers/meta-deitke-250m-2025')
	const sums = grid.years.map((year) => formatBounds(year, grid.currency))
	expect(sums).toHaveLength(4)
	const bars = await page
		.locator('svg.wide g[role="img"]')
		.evaluateAll((years) => years.map((year) => year.getAttribute('aria-label')!.replace(/^year \d+: (.*?),.*/, '$1')))
	const table = await page
		.getByRole('table', { name: 'The offer by the years of its term', includeHidden: true })
		.locator('tbody td:nth-child(2)')
		.allTextContents()
	expect([bars, table]).toEqual([sums, sums])
})

test.for([
	'?sums=reported',
	'?population=person&sums=usd',
	'?named=role&lab=openai&basis=yearly',
	'?sums=today&since=2025&kind=total-package',
	'?population=role&basis=self-report,estimate&sums=reported'
])('/offers%s: the offers drawn, the table, the JSON and the CSV are the same with the same bounds', async (query) => {
	await page.goto(`/offers${query}`)
	const trend = await readJson<OfferTrend>(`/trends/offers${query}`)
	const csv = await readCsv(`/trends/offers${query}`)
	const idsOf = (selector: string) =>
		page
			.locator(selector)
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice('/offers/'.length)))
	const ids = trend.points.map(({ id }) => id)
	expect(ids.length).toBe(trend.n)
	expect(trend.n).toBeGreaterThan(10)
	for (const size of ['wide', 'phone']) expect((await idsOf(`svg.${size} a.point`)).toSorted()).toEqual(ids.toSorted())
	// With script off the table has its first rows, and a link to all of them.
	const first = trend.points.slice(0, 8)
	expect(await idsOf('table.points td:first-child a')).toEqual(first.map(({ id }) => id))
	expect(await idsOf('table.records a')).toEqual(trend.records.map(({ id }) => id))
	expect(csv.map(({ id, low, high }) => [id, low, high])).toEqual(
		trend.points.map(({ id, low, high }) => [id, String(low ?? ''), String(high ?? '')])
	)
	const words = (sum: number | null) => (sum === null ? 'open' : formatMoney(sum, trend.currency))
	const cells = await page.locator('table.points td.num').evaluateAll((all) => all.map((cell) => cell.textContent))
	expect(cells).toEqual(first.flatMap(({ low, high }) => [words(low), words(high)]))
	const medians = await page
		.locator('svg.wide a.median')
		.evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')]))
	expect(medians.length).toBe(trend.medians.length)
	for (const [href, label] of medians) {
		const asked = new URLSearchParams(href!.split('?')[1])
		const { points } = await readJson<OfferTrend>(`/trends/offers?${asked}`)
		const per = label!.includes(' a year') ? 'year' : 'total'
		expect([label, points.filter((point) => point.per === per).length]).toEqual([
			label,
			numberIn(label!, /Median of (\d+) sums/)
		])
	}
	expect(await page.locator('.behind').first().innerText()).toBe(
		`${plural(trend.n, 'offer')}, ${plural(trend.sourceCount, 'source')}`
	)
	expect(await page.locator('.acts').first().textContent()).toContain(trend.sentence)
})

test.for(['', '?lab=meta', '?outcome=declined'])(
	'/offers%s: what became of offers is drawn, in the table, the JSON and the CSV from the same rows',
	async (query) => {
		await page.goto(`/offers${query}`)
		const { offers, labs, sentence } = await readJson<Outcomes>(`/outcomes${query}`)
		const csv = await readCsv(`/outcomes${query}`)
		expect(csv.map(({ id, lowUsd, highUsd, became }) => [id, lowUsd, highUsd, became])).toEqual(
			offers.map(({ id, lowUsd, highUsd, became }) => [id, String(lowUsd ?? ''), String(highUsd ?? ''), became])
		)
		const { sure, maybe } = chooseWhole(offers)
		const ids = [...sure, ...maybe].map(({ id }) => id)
		const idsOf = (selector: string) =>
			page
				.locator('figure')
				.first()
				.locator(selector)
				.evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice('/offers/'.length)))
		expect([await idsOf('svg.wide a'), await idsOf('table.fates a')]).toEqual([ids, ids])
		const title = await page.locator('figure h2').first().innerText()
		expect(sentence).toContain(title)
		const shares = await page
			.locator('table.acceptance tbody tr')
			.evaluateAll((rows) =>
				rows.map((row) => [...row.querySelectorAll('td.num')].map((cell) => Number(cell.textContent)))
			)
		expect(shares).toEqual(labs.map(({ accepted, n }) => [accepted, n]))
	}
)

test('/deals: each deal but denied ones is drawn, and the table holds who came and who left as the JSON does', async () => {
	await page.goto('/deals')
	const { deals, sentence } = await readJson<DealTimeline>('/trends/deals')
	const idsOf = (selector: string) =>
		page
			.locator(selector)
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice('/deals/'.length)).toSorted())
	const drawn = deals.filter(({ status }) => status !== 'denied').map(({ id }) => id)
	expect(await idsOf('svg.wide a[href^="/deals/"]')).toEqual(drawn.toSorted())
	expect(sentence).toContain(await page.locator('h1').innerText())
	const scale = deals.find(({ id }) => id === 'meta-scale-ai-2025')!
	const row = page.locator('table.deals tr', { has: page.locator('a[href="/deals/meta-scale-ai-2025"]') })
	expect((await row.locator('td.num').allTextContents()).slice(2, 4)).toEqual([
		String(scale.namedCount),
		String(scale.leftCount)
	])
})

test('the largest offers on the front page are the largest of the API in US dollars', async () => {
	await page.goto('/')
	const { rows } = await readJson<List<Offer>>(
		'/offers?kind=total-package,retention-grant&ranked=yes&sort=-lowUsd&limit=12'
	)
	const drawn = await page
		.locator('svg.wide a[href^="/offers/"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice('/offers/'.length)))
	// Kind by kind, each in the order of the lower limits.
	const byKind = Map.groupBy(rows, ({ kind }) => kind)
	expect(drawn).toEqual([...byKind.values()].flat().map(({ id }) => id))
	expect(drawn.length).toBe(12)
})

test.for(['labs', 'people', 'moves', 'offers', 'deals', 'events', 'metrics', 'sources'])(
	'/%s: the heading counts what the JSON and the CSV hold, and the rows are theirs',
	async (name) => {
		await page.goto(`/${name}`)
		// A page that begins with a figure has its count over its rows, and fewer of them.
		const counted = page.locator('h2.counted')
		const isUnder = (await counted.count()) > 0
		const heading = isUnder ? counted : page.locator('h1')
		const { rows, total } = await readJson<List<{ id: string }>>(`/${name}${isUnder ? '?limit=25' : ''}`)
		const csv = await readCsv(`/${name}`)
		expect([numberIn(await heading.innerText(), /^All ([\d,]+) /), csv.length]).toEqual([total, total])
		const ids = await page
			.locator(`.list tbody tr a[href^="/${name}/"]`)
			.evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')!.split(/[/#]/)[2]!))])
		expect(rows.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([])
	}
)

test('labs side by side have the numbers of their own pages, and one lab on two days those of the days', async () => {
	await page.goto('/compare/labs?lab=openai,anthropic')
	const row = async (name: string) =>
		(await page.locator('tr', { hasText: name }).locator('td').allInnerTexts()).map((text) => text.split('\n')[0])
	const labs = await Promise.all(['openai', 'anthropic'].map((id) => readJson<LabRecord>(`/labs/${id}`)))
	expect([await row('Joined, all dates'), await row('People there, as far as we know')]).toEqual([
		labs.map(({ joined }) => String(joined)),
		labs.map(({ peopleNow }) => String(peopleNow))
	])
	const pair = await readJson<FlowPair>('/flows/openai/anthropic')
	expect(await page.locator('.between').innerText()).toContain(`${pair.forward} to ${pair.back}`)

	await page.goto('/compare/labs?lab=meta&at=2024-12-31,2026-06-30')
	const days = await Promise.all(
		['2024-12-31', '2026-06-30'].map((day) => readJson<LabRecord>(`/labs/meta?asOf=${day}`))
	)
	expect(await row('Joined, all dates')).toEqual(days.map(({ joined }) => String(joined)))
})

test('where a lab’s people came from: bars, totals, table, JSON and CSV count the same moves', async () => {
	await page.goto('/labs/meta?asOf=2025&open=origins')
	const feeders = await readJson<Feeders>('/labs/meta/feeders?asOf=2025')
	const csv = await readCsv('/labs/meta/feeders?asOf=2025')
	const bars = await namesOf('#feeders svg.wide :is(a, g):has(> rect)')
	const totals = await page.locator('#feeders svg.wide text.b').allTextContents()
	const table = await page
		.locator('#feeders table td.num')
		.evaluateAll((cells) => cells.map((cell) => cell.textContent))
	expect({
		bars: sum(bars.map((name) => numberIn(name, /: ([\d,]+) moves?$/))),
		totals: sum(totals.map(Number)),
		table: sum(table.map(Number)),
		csv: sum(csv.map(({ count }) => Number(count)))
	}).toEqual({ bars: feeders.n, totals: feeders.n, table: feeders.n, csv: feeders.n })
	expect(feeders.n).toBeGreaterThan(50)
})

test('ways from lab to lab are asked for in a form, with script off, and are the rows of JSON and CSV', async () => {
	await page.goto('/labs/anthropic?open=origins')
	await page.getByRole('link', { name: 'From another lab to Anthropic' }).click()
	await page.getByRole('combobox', { name: 'From', exact: true }).fill('Google')
	await page.getByRole('button', { name: 'Show' }).click()
	await page.waitForURL('**/flows/paths?from=google&to=anthropic*')
	const paths = await readJson<Paths>('/paths?from=google&to=anthropic')
	const csv = await readCsv('/paths?from=google&to=anthropic')
	const people = paths.rows.map(({ person }) => person)
	const links = await page
		.locator('main tbody a[href^="/people/"]')
		.evaluateAll((all) => all.map((link) => link.getAttribute('href')!.slice('/people/'.length)))
	expect([links, csv.map(({ person }) => person)]).toEqual([people, people])
	expect(await page.locator('h1').innerText()).toBe(paths.sentence)
})
