// What axe finds on a page. It is put into the page, which the page's own policy forbids: visit with `bypassCSP`.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** To be put into the page before it is looked at. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type AxeResult = { violations: { id: string; impact: string; nodes: { html: string }[] }[] }

/** What readers with a disability could not get over; of some rules alone, where named. */
export async function findFaults(page: Page, rules?: string[]): Promise<string[]> {
	const { violations } = await page.evaluate(
		(options) => (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe.run(options),
		{ resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
	)
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => `${id}: ${nodes.length}, ${nodes[0]?.html.slice(0, 160)}`)
}
