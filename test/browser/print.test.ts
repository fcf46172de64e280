// The printed brief: one sheet, light, with sources that are numbered and written out.
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

test.for(['/people/andrej-karpathy', '/offers/meta-tulloch-1-5b-2025', '/flows/openai/meta', '/labs/meta'])(
	'%s prints as one sheet of A4 or Letter, with numbered sources, its address and licence',
	async (path) => {
		const { page, close } = await site.visit(path, { colorScheme: 'dark', javaScriptEnabled: false })
		for (const format of ['A4', 'Letter']) {
			const bytes = new Uint8Array(await page.pdf({ format }))
			const { totalPages, text } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
			expect(totalPages).toBe(1)
			expect(text).toMatch(/\[1\].*Sources.*\[1\][^[]*https?:\/\//s)
			expect(text).toContain(`${new URL(site.base).host}${path}`)
			expect(text).toContain('revision 2')
			expect(text).toContain('CC BY 4.0')
			expect(text).not.toContain('Download')
			const numbers = [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number))
			expect(Math.max(...numbers)).toBe(new Set(numbers).size)
		}
		await close()
	}
)

test.for(['/people/andrej-karpathy', '/flows/openai/meta'])(
	'%s holds one drawing of each figure, that of its window, and all of them on paper',
	async (path) => {
		const { page, close } = await site.visit(path)
		const count = () =>
			page
				.locator('main')
				.evaluate((main) => ['wide', 'middle', 'phone'].map((size) => main.querySelectorAll(`svg.fig.${size}`).length))
		const [figures] = await count()
		expect(figures).toBeGreaterThan(0)
		expect(await count()).toEqual([figures, 0, 0])
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
		expect(await count()).toEqual([figures, figures, figures])
		await page.evaluate(() => dispatchEvent(new Event('afterprint')))
		expect(await count()).toEqual([figures, 0, 0])
		await page.setViewportSize({ width: 820, height: 900 })
		await expect.poll(count).toEqual([0, figures, 0])
		await page.setViewportSize({ width: 390, height: 844 })
		await expect.poll(count).toEqual([0, 0, figures])
		await close()
	}
)
