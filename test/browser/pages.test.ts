// Every page, as a browser sees it: legible for everyone, quiet, still, and inside its window.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeSource, findFaults } from './axe.ts'
import { keepFewOfEachKind } from './kinds.ts'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

const pages = [
	'/',
	'/?since=2024&until=2024',
	'/flows',
	'/flows?level=lab&lab=alibaba,bytedance',
	'/flows?view=matrix',
	'/flows?view=chord',
	'/flows?open=both&count=people&min=2',
	'/flows?view=matrix&open=both&q=scientist&step=quarter',
	'/flows?asOf=2023-11-16',
	'/flows/openai/meta',
	'/flows/paths?from=google&to=anthropic',
	'/flows/openai/anthropic',
	'/labs',
	'/labs/meta',
	'/labs/moonshot',
	'/people',
	'/people/andrej-karpathy',
	'/moves',
	'/moves?q=nothing-is-called-so',
	'/moves/andrew-tulloch-meta-2025-10',
	'/offers',
	'/offers/bands',
	'/offers?named=person&basis=usd',
	'/offers/meta-tulloch-1-5b-2025',
	'/offers/meta-deitke-250m-2025',
	'/offers/openai-swe-10yr-925k-2023',
	'/trends',
	'/trends?lab=openai,anthropic&by=month&events=leadership,layoff',
	'/deals',
	'/follow',
	'/follow?feed=moves%3Ffrom%3Dopenai',
	'/deals/meta-scale-ai-2025',
	'/events',
	'/events/openai-2023-11-altman-removed?days=365',
	'/metrics',
	'/sources',
	'/trends/retention',
	'/trends/retention?lab=openai,anthropic,xai,mistral,cmu&since=2023&level=lab',
	'/search?q=li',
	'/compare/labs',
	'/compare/labs?lab=meta&at=2025-06,2026-06',
	'/briefing',
	'/briefing/2025-W27',
	'/briefing/2026-W52',
	'/briefing?since=2025&until=2025&lab=openai',
	'/changes',
	'/changes?kind=changed,removed',
	'/batches/2',
	'/shortlists',
	'/calendar?lab=xai&anniversaries=yes',
	'/method',
	'/data',
	'/api'
]
/** Ids that labels or ARIA name and that two elements of the whole page have. */
const findDoubleIds = () => {
	const named = new Set(
		[...document.querySelectorAll('*')].flatMap(({ attributes }) =>
			[...attributes].filter(({ name }) => /^(for|aria-\w+)$/.test(name)).flatMap(({ value }) => value.split(/\s+/))
		)
	)
	const seen = new Set<string>()
	const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
	return ids.filter((id) => seen.size === seen.add(id).size && named.has(id)).map((id) => `#${id} is there twice`)
}

/** By how much the page's layout has shifted while it loaded. */
const findShift = () =>
	new Promise<number>((resolve) => {
		let sum = 0
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
		}).observe({ type: 'layout-shift', buffered: true })
		requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
	})

/** How many elements of a kind axe is shown; kinds.test.ts holds that a fault of any kind is still among them. */
const few = 8

// The phone has drawings and tables of its own; on a tablet only the width differs, in the dark only contrast.
test.for(pages)('%s has no serious fault, light and dark, wide and on a phone', { timeout: 180_000 }, async (path) => {
	const faults: string[] = []
	for (const width of [1440, 390]) {
		const { page, complaints, close } = await site.visit(path, { viewport: { width, height: 900 }, bypassCSP: true })
		const note = (kind: string, all: string[]) => faults.push(...all.map((fault) => `${kind}: ${fault}`))
		const checkWidth = async (px: number) => {
			const inner = await page.evaluate(() => document.documentElement.scrollWidth)
			if (inner > px) faults.push(`${px}: ${inner} px wide`)
		}
		await page.evaluate(() => document.fonts.ready)
		let shift = await page.evaluate(findShift)
		if (shift > 0.02) {
			// On a busy machine letters may come late: a reader who has nothing of the page yet is asked once more.
			const again = await site.visit(path, { viewport: { width, height: 900 } })
			await again.page.evaluate(() => document.fonts.ready)
			shift = await again.page.evaluate(findShift)
			await again.close()
		}
		if (shift > 0.02) faults.push(`${width}: the layout shifts by ${shift.toFixed(3)}`)
		await checkWidth(width)
		if (width === 1440) {
			await page.setViewportSize({ width: 820, height: 900 })
			await checkWidth(820)
			await page.setViewportSize({ width, height: 900 })
		}
		note(String(width), await page.evaluate(findDoubleIds))
		await page.evaluate(keepFewOfEachKind, few)
		await page.addScriptTag({ content: axeSource })
		note(String(width), await findFaults(page))
		if (width === 1440) {
			await page.emulateMedia({ colorScheme: 'dark' })
			note('dark', await findFaults(page, ['color-contrast']))
		}
		note(`${width}: console`, complaints)
		await close()
	}
	expect(faults).toEqual([])
})

test('the link of a claim that is folded under another opens the fold, with script off', async () => {
	const record = 'offer:anthropic-fellows-2025'
	const id = `claim-${record}:worldjournal-202512-interns`
	const { page, close } = await site.visit(`/offers/anthropic-fellows-2025#${id}`, { javaScriptEnabled: false })
	const claim = page.locator(`li[id="${id}"]`)
	await claim.waitFor({ state: 'visible' })
	expect(await claim.evaluate((row) => row.closest('details')?.open)).toBe(true)
	await close()
})

test('a page that does not exist helps on', async () => {
	const { page, close } = await site.visit('/people/nobody-of-that-name', { javaScriptEnabled: false })
	expect(await page.locator('main').innerText()).toContain('There is no person nobody-of-that-name')
	await page.getByRole('link', { name: /Look for/ }).click()
	await page.waitForURL('**/search?q=nobody*')
	await close()
})

test('a page is the same however it is packed, and is not sent again to who has it', async () => {
	const ask = (headers: Record<string, string>) => fetch(`${site.base}/labs/meta`, { headers })
	const answers = await Promise.all(
		['br', 'gzip', 'identity', 'gzip;q=0'].map((encoding) => ask({ 'accept-encoding': encoding }))
	)
	expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', 'gzip', null, null])
	const [packed, ...others] = await Promise.all(answers.map((answer) => answer.text()))
	expect(packed).toContain('</html>')
	expect(others).toEqual([packed, packed, packed])
	const etag = answers[0]!.headers.get('etag')!
	const again = await ask({ 'if-none-match': etag })
	expect([again.status, await again.text()]).toEqual([304, ''])
})

test('the front page needs at most 90 kB of script, packed', async () => {
	const { page, close } = await site.visit('/')
	await page.waitForLoadState('networkidle')
	const bytes = await page.evaluate(() =>
		(performance.getEntriesByType('resource') as PerformanceResourceTiming[])
			.filter(({ name }) => new URL(name).pathname.endsWith('.js'))
			.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
	)
	expect(bytes).toBeGreaterThan(10_000)
	expect(bytes).toBeLessThan(90_000)
	await close()
})
