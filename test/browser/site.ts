// The program as a reader meets it: started on the real dataset, on a free port, with a real Chromium in front of it.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { launchBrowser } from './launch.ts'

export type Site = Awaited<ReturnType<typeof openSite>>

/** Starts the program on a database of its own: the address it answers at, its database, its process, and how to end it. */
export async function startSite() {
	const folder = mkdtempSync(join(tmpdir(), 'labflow-'))
	const db = join(folder, 'labflow.db')
	const server = spawn(process.execPath, ['server/main.ts'], {
		env: { ...process.env, PORT: '0', LABFLOW_DB: db },
		stdio: ['ignore', 'pipe', 'inherit']
	})
	let base = ''
	for await (const line of createInterface(server.stdout)) {
		base = /http:\S+(?=,)/.exec(line)?.[0] ?? ''
		if (base) break
	}
	const end = () => {
		server.kill()
		rmSync(folder, { recursive: true })
	}
	return { base, db, end, pid: server.pid }
}

/** Starts the program and a browser; `visit` opens a page of its own and collects what its console complains of. */
export async function openSite() {
	const { base, db, end } = await startSite()
	const browser = await launchBrowser()
	return {
		base,
		/** Path of its database. */
		db,
		async visit(path: string, options: BrowserContextOptions = {}) {
			const context = await browser.newContext({ baseURL: base, viewport: { width: 1440, height: 900 }, ...options })
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
			end()
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
