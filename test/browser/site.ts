// The program with a real Chromium in front of it: one of each for all files that only read, by test/stage.ts.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { copyDatabase } from '../real.ts'
import { startSite, type StartOptions, type Started } from './start.ts'

export type Site = Awaited<ReturnType<typeof openSite>>

async function askStage(what: 'site' | 'browser' | 'database'): Promise<string> {
	const answer = await fetch(`${inject('stage').address}/${what}`)
	const text = await answer.text()
	if (!answer.ok) throw new Error(text)
	return text
}

/** The address of the program that all files share, over the real dataset: nothing may be imported there. */
export const findSite = () => askStage('site')

/** The browser that all files share; contexts opened by it end with `close`. */
export const connectBrowser = async (): Promise<Browser> => chromium.connect(await askStage('browser'))

/** Starts a program over the real dataset for one file, which may import into it. */
export const startOwnSite = async (options: Omit<StartOptions, 'from'> = {}): Promise<Started> =>
	startSite({ ...options, from: await askStage('database') })

/** The program with a browser; `visit` opens a page of its own and collects what its console complains of. */
export async function openSite() {
	return withBrowser({ base: await findSite() })
}

/** The same with a program of its own, and the path of its database. */
export async function openOwnSite() {
	const started = await startOwnSite()
	return { ...(await withBrowser(started)), db: started.db }
}

/** The same with a clock that runs ahead (hasty.ts), and what an admin's requests carry. */
export async function openHastySite() {
	const folder = mkdtempSync(join(tmpdir(), 'labflow-hasty-'))
	const path = join(folder, 'labflow.db')
	copyDatabase(await askStage('database'), path)
	const program = spawn(process.execPath, ['test/browser/hasty.ts', path], { stdio: ['ignore', 'pipe', 'inherit'] })
	const [line] = (await once(createInterface(program.stdout), 'line')) as [string]
	const { base, headers, editor } = JSON.parse(line) as Record<'headers' | 'editor', Record<string, string>> & {
		base: string
	}
	const end = async () => {
		if (program.kill()) await once(program, 'exit')
		rmSync(folder, { recursive: true })
	}
	return { ...(await withBrowser({ base, end })), headers, editor, db: path }
}

async function withBrowser({ base, end }: { base: string; end?: Started['end'] }) {
	const browser = await connectBrowser()
	return {
		base,
		async visit(path: string, options: BrowserContextOptions = {}) {
			const context = await browser.newContext({ baseURL: base, viewport: { width: 1440, height: 900 }, ...options })
			// The first page of a program comes when its threads are there, beside all else that `npm test` runs; no test is of speed.
			context.setDefaultNavigationTimeout(60_000)
			const page = await context.newPage()
			const complaints: string[] = []
			page.on('console', (message) => {
				if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
			})
			page.on('pageerror', (error) => complaints.push(error.message))
			await page.goto(path)
			if (options.javaScriptEnabled !== false) await page.locator('html[data-ready]').waitFor({ state: 'attached' })
			return { page, complaints, close: () => context.close() }
		},
		async close() {
			await browser.close()
			await end?.()
		}
	}
}

/** A point of a drawn shape that nothing else covers, in px of the window, with the shape scrolled into sight. */
export async function pointOn(shape: Locator): Promise<{ x: number; y: number }> {
	await shape.scrollIntoViewIfNeeded()
	const point = await shape.evaluate((element) => {
		const box = element.getBoundingClientRect()
		for (let row = 1; row < 40; row++)
			for (let column = 1; column < 40; column++) {
				const x = box.left + (box.width * column) / 40
				const y = box.top + (box.height * row) / 40
				if (document.elementFromPoint(x, y) === element) return { x, y }
			}
		return null
	})
	if (!point) throw new Error('The shape is covered everywhere')
	return point
}

/** The middle of an element, in px of the window. */
export async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
	const box = await locator.boundingBox()
	if (!box) throw new Error('The element is not drawn')
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Path and query of the page's address. */
export function addressOf(page: Page): string {
	const { pathname, search } = new URL(page.url())
	return pathname + search
}
