// A list says what came since it was shown, and moves nothing until it is asked to.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importOneMore } from './more.ts'
import { openOwnSite } from './site.ts'

let site: Awaited<ReturnType<typeof openOwnSite>>
beforeAll(async () => {
	site = await openOwnSite()
})
afterAll(() => site.close())

test('a new revision is offered on the page of a list that it changed, and shown when asked for', async () => {
	const { page, complaints, close } = await site.visit('/moves?from=openai')
	const place = await page.locator('h1').boundingBox()
	importOneMore(site.db)
	const offer = page.getByRole('button', { name: /^1 new move: show$/ })
	await offer.waitFor()
	expect(await page.locator('h1').boundingBox()).toEqual(place)
	await offer.click()
	await page.getByText('Revision 3 of the data').first().waitFor()
	expect(await offer.count()).toBe(0)
	expect(complaints).toEqual([])
	await close()
})

test('a quoted figure is watched from its citation', async () => {
	const { page, complaints, close } = await site.visit('/flows?since=2024&until=2024')
	await page.locator('.acts summary', { hasText: 'Cite' }).first().click()
	const link = page.getByRole('link', { name: 'then and now' }).first()
	const href = await link.evaluate((one) => (one as HTMLAnchorElement).href)
	const watched = await (await fetch(href)).json()
	const { n } = await (await fetch(`${site.base}/api/v1/flows?since=2024&until=2024`)).json()
	expect(watched).toMatchObject({ changed: false, quoted: { n }, now: { n } })
	expect(complaints).toEqual([])
	await close()
})
