// How long a reader waits from an event of pointer or keys to the frame that shows its effect, on the flow figures in a
// real Chromium, and in turns on an empty page. From the event's own time stamp, as the browser's Interaction to Next
// Paint has it, to the first task after the frame: up to 17 ms of each are the screen's.
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser/launch.ts'

declare global {
	var waits: Partial<Record<string, number>>
	var settled: (() => boolean) | undefined
	var bytes: number
}
/** Milliseconds; `network` from the first question to the last answer of those that the event asked. */
type Wait = { ms: number; network: number; bytes: number }
type Point = { x: number; y: number }

/** Notes what each event waits for its frame; where `settled` is set, for the first frame in which it holds. */
function watchEvents(): void {
	globalThis.waits = {}
	const watch = (event: Event) => {
		if (!event.isTrusted) return
		const afterFrame = () => {
			if (globalThis.settled && !globalThis.settled()) return void requestAnimationFrame(afterFrame)
			const { port1, port2 } = new MessageChannel()
			port1.addEventListener('message', () => (globalThis.waits[event.type] ??= performance.now() - event.timeStamp))
			port1.start()
			port2.postMessage(null)
		}
		requestAnimationFrame(afterFrame)
	}
	for (const type of ['pointermove', 'keydown', 'click']) addEventListener(type, watch, { capture: true })
}

/** Does in the page what is one event of a type, and answers its wait. */
async function timeEvent(page: Page, type: string, act: () => Promise<void>): Promise<Wait> {
	await page.bringToFront()
	await page.evaluate(() => {
		globalThis.waits = {}
		performance.clearResourceTimings()
	})
	await act()
	await page.waitForFunction((type) => globalThis.waits[type] !== undefined, type)
	return page.evaluate((type) => {
		const asked = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
		const ends = [Math.min(...asked.map((one) => one.startTime)), Math.max(...asked.map((one) => one.responseEnd))]
		const bytes = asked.reduce((sum, one) => sum + one.decodedBodySize, 0)
		return { ms: globalThis.waits[type]!, network: asked.length ? ends[1]! - ends[0]! : 0, bytes }
	}, type)
}

/** The same where the page asks the network first: the wait ends once address and words of the figure are new. */
async function timeAnswer(page: Page, type: string, act: () => Promise<void>): Promise<Wait> {
	await page.evaluate(() => {
		const read = () => document.querySelector('main figure')?.textContent
		const [address, words] = [location.href, read()]
		globalThis.settled = () => location.href !== address && read() !== words
	})
	const wait = await timeEvent(page, type, act)
	await page.evaluate(() => void (globalThis.settled = undefined))
	return wait
}

/** A point on each of the drawn shapes that nothing covers, in px of the window. */
function findPoints(page: Page, selector: string): Promise<Point[]> {
	return page.evaluate((selector) => {
		const shapes = [...document.querySelectorAll(selector)].filter((shape) => shape.checkVisibility())
		shapes[0]?.closest('svg')?.scrollIntoView({ block: 'start' })
		return shapes.flatMap((shape) => {
			const box = shape.getBoundingClientRect()
			for (let part = 1; part < 16; part++) {
				const [x, y] = [box.left + (box.width * part) / 16, box.top + box.height / 2]
				const hit = document.elementFromPoint(x, y)
				if (hit && (hit === shape || shape.contains(hit))) return [{ x, y }]
			}
			return []
		})
	}, selector)
}

const part = (values: number[], share: number) => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!

/** Prints medians and 95th percentiles of a page and of the empty one, measured in turns. */
async function measureRow(
	name: string,
	times: number,
	ours: () => Promise<Wait>,
	bare: (bytes: number) => Promise<Wait>
) {
	const [waits, bares]: [Wait[], Wait[]] = [[], []]
	// The first two warm both up.
	for (let time = -2; time < times; time++) {
		const wait = await ours()
		const empty = await bare(wait.bytes)
		if (time < 0) continue
		waits.push(wait)
		bares.push(empty)
	}
	const [our, best] = [waits, bares].map((all) => all.map(({ ms }) => ms)) as [number[], number[]]
	const network = part(
		waits.map((wait) => wait.network),
		0.5
	)
	const cells = [part(our, 0.5), part(our, 0.95), network, part(best, 0.5), part(best, 0.95)].map((ms) => ms.toFixed(0))
	const ratio = (part(our, 0.5) / part(best, 0.5)).toFixed(1)
	console.log(`| ${name.padEnd(44)} | ${[...cells, ratio].map((cell) => cell.padStart(8)).join(' | ')} |`)
}

/** A page that has links to point at and walk along, and one that fetches a body and writes its length. */
async function openEmpty(browser: Browser, bare: string) {
	const page = await browser.newPage()
	await page.goto(`${bare}/1`)
	const links = '<a href="#">a</a>'.repeat(40)
	await page.setContent(`<style>a { display: block } a:hover { color: red }</style>${links}<button>b</button><p></p>`)
	await page.evaluate(watchEvents)
	await page.evaluate(() => {
		const written = document.querySelector('p')!
		addEventListener('keydown', () =>
			((document.activeElement?.nextElementSibling ?? document.querySelector('a')) as HTMLElement).focus()
		)
		document.querySelector('button')!.addEventListener('click', async () => {
			const answer = await fetch(`/${globalThis.bytes}`, { cache: 'no-store' })
			written.textContent = String((await answer.text()).length)
		})
		globalThis.settled = () => !globalThis.bytes || written.textContent === String(globalThis.bytes)
	})
	let turn = 0
	const points = await findPoints(page, 'a')
	const ask = (bytes: number) =>
		page.evaluate((bytes) => {
			document.querySelector('p')!.textContent = ''
			globalThis.bytes = bytes
		}, bytes)
	return {
		async point() {
			await ask(0)
			const { x, y } = points[turn++ % points.length]!
			return timeEvent(page, 'pointermove', () => page.mouse.move(x, y))
		},
		async key() {
			await ask(0)
			return timeEvent(page, 'keydown', () => page.keyboard.press('ArrowDown'))
		},
		async fetch(bytes: number) {
			await ask(bytes)
			return timeEvent(page, 'click', () => page.locator('button').click())
		}
	}
}

/** What of the three drawings is a flow. */
const drawings = { ribbons: 'a.ribbon', chord: 'a.flow', matrix: 'a[data-x]' } as const

/** Prints a row for each interaction with the pages of flows. */
export async function measurePages(labflow: string, bare: string, quick: boolean): Promise<void> {
	const browser = await launchBrowser()
	await measureFlows(browser, labflow, bare, quick).finally(() => browser.close())
}

async function measureFlows(browser: Browser, labflow: string, bare: string, quick: boolean): Promise<void> {
	const [local, far] = quick ? [6, 4] : [40, 12]
	const empty = await openEmpty(browser, bare)
	const row = ([name, ...cells]: string[]) => console.log(`| ${name} | ${cells.join(' | ')} |`)
	row(['', 'median', 'p95', 'network', 'empty', 'its p95', 'ratio'])
	row(['---', '---:', '---:', '---:', '---:', '---:', '---:'])
	for (const [view, flow] of Object.entries(drawings)) {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
		await page.addInitScript(watchEvents)
		await page.goto(`${labflow}/flows?view=${view}`)
		await page.locator('html[data-ready]').waitFor({ state: 'attached' })
		const drawn = `svg.fig:not(.phone) ${flow}`
		const points = await findPoints(page, `${drawn} > :last-child`)
		let turn = 0
		const point = () => {
			const { x, y } = points[turn++ % points.length]!
			return timeEvent(page, 'pointermove', () => page.mouse.move(x, y))
		}
		const press = (key: string) => () => timeEvent(page, 'keydown', () => page.keyboard.press(key))
		const flows = await page.locator(drawn).count()
		await measureRow(`${view}: pointer to another of ${flows} flows`, local, point, empty.point)
		await page.locator(drawn).first().focus()
		await measureRow(`${view}: arrow key to the next flow`, local, press('ArrowRight'), empty.key)
		await measureRow(`${view}: t, the table and back`, local, press('t'), empty.key)

		const grip = page.locator('svg.fig:not(.phone) [role=slider]').first()
		await grip.focus()
		const narrow = () => timeAnswer(page, 'keydown', () => page.keyboard.press('ArrowLeft'))
		await measureRow(`${view}: a month more in the window`, far, narrow, empty.fetch)
		const kinds = ['hire', 'founding', 'departure', '']
		turn = 0
		const filter = async () => {
			await page.locator('form.filters select[name=kind]').selectOption(kinds[turn++ % kinds.length]!)
			return timeAnswer(page, 'click', () => page.locator('form.filters button').click())
		}
		await measureRow(`${view}: another kind of move`, far, filter, empty.fetch)
		const other = Object.keys(drawings).find((one) => one !== view)!
		const turnView = async () => {
			const to = [other, view][turn++ % 2]!
			const link = page.locator(`nav a[href^="/flows"]`, {
				hasText: { ribbons: 'Ribbons', chord: 'Circle', matrix: 'Matrix' }[to]!
			})
			return timeAnswer(page, 'click', () => link.last().click())
		}
		turn = 0
		await measureRow(`${view}: to ${other} and back`, far, turnView, empty.fetch)
		await page.close()
	}
}
