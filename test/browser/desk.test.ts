// Editors in a browser, from the command that makes the first one: with script off, by keyboard, on a phone.
import { spawnSync } from 'node:child_process'
import { Secret, TOTP } from 'otpauth'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeSource, findFaults } from './axe.ts'
import { connectBrowser, startOwnSite } from './site.ts'
import type { Started } from './start.ts'

const lines: string[] = []
const secrets: string[] = []
let site: Started
let browser: Browser
let password = ''
beforeAll(async () => {
	site = await startOwnSite({ env: { LABFLOW_LOG: 'trace' }, listen: (line) => lines.push(line) })
	browser = await connectBrowser()
	const { stdout } = spawnSync(process.execPath, ['server/access/admin-command.ts', 'Ada', 'Example'], {
		env: { ...process.env, LABFLOW_DB: site.db },
		encoding: 'utf8'
	})
	password = /shown this once: (\S+)/.exec(stdout)![1]!
	secrets.push(password)
})
afterAll(async () => {
	await browser.close()
	await site.end()
})

const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }
const open = async (path: string, options: BrowserContextOptions = phone) => {
	const page = await (await browser.newContext({ baseURL: site.base, ...options })).newPage()
	await page.goto(path)
	return page
}
const pathOf = (page: Page) => page.url().slice(site.base.length)
const press = async (page: Page, name: string) => {
	await page.getByRole('button', { name, exact: true }).click()
	await page.waitForLoadState()
}
async function signIn(page: Page, name: string, password: string, code = '') {
	await page.getByLabel('Name', { exact: true }).fill(name)
	await page.getByLabel('Password').fill(password)
	await page.getByLabel('One-time code').fill(code)
	await press(page, 'Sign in')
}
const codeOf = (secret: string, late = 0) =>
	new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + late * 30_000 })

test('an admin signs in by keyboard, makes a token that works once, revokes it, and invites an editor who sets up codes', async () => {
	const page = await open('/desk')
	expect(pathOf(page)).toBe('/sign-in?next=%2Fdesk')
	await page.getByLabel('Name', { exact: true }).focus()
	await page.keyboard.type('ada example')
	await page.keyboard.press('Tab')
	await page.keyboard.type('wrong wrong wrong')
	await page.keyboard.press('Enter')
	await page.getByText('The name, the password or the one-time code is not right.').waitFor()
	const typed = [
		await page.getByLabel('Name', { exact: true }).inputValue(),
		await page.getByLabel('Password').inputValue()
	]
	expect(typed).toEqual(['ada example', ''])
	await signIn(page, 'Ada Example', password)
	expect(pathOf(page)).toBe('/desk')
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)

	await page.getByLabel('What it is for').fill('Newsroom <b>')
	await press(page, 'Make the token')
	await page.getByText('Tick at least one.').waitFor()
	await page.getByRole('checkbox', { name: 'edit change' }).check()
	await press(page, 'Make the token')
	const token = await page.getByRole('status').locator('code').innerText()
	secrets.push(token)
	const asked = async () =>
		(await fetch(`${site.base}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } })).status
	expect(await asked()).toBe(200)
	await press(page, 'Revoke Newsroom <b>')
	expect(await asked()).toBe(401)
	expect(await page.content()).not.toContain(token)

	await page.getByRole('link', { name: 'All accounts' }).click()
	await page.getByRole('heading', { name: 'One person may change the facts' }).waitFor()
	await page.getByLabel('Name to sign in with').fill('Bo Sample')
	await press(page, 'Invite')
	const first = await page.getByRole('status').locator('code').innerText()
	secrets.push(first)

	const other = await open('/sign-in')
	await signIn(other, 'Bo Sample', first)
	expect((await other.goto('/desk/accounts'))!.status()).toBe(403)
	await other.goto('/desk')
	await press(other, 'Set up codes')
	const secret = (await other.locator('#codes code').innerText()).replaceAll(' ', '')
	secrets.push(secret)
	expect(await other.getByRole('link', { name: 'open it there' }).getAttribute('href')).toContain(`secret=${secret}`)
	const codes = other.locator('#codes')
	const confirm = async (code: string) => {
		await codes.getByLabel('The code that it shows').fill(code)
		await codes.getByLabel('Password').fill(first)
		await press(other, 'Ask for codes from now on')
	}
	await confirm('000')
	await codes.getByText('code is not the code of now').waitFor()
	await confirm(codeOf(secret, -1))
	await other.getByText('Signing in asks for a code from your app.').waitFor()
	await press(other, 'Sign out')
	await other.getByRole('heading', { name: 'You are signed out' }).waitFor()
	await signIn(other, 'Bo Sample', first)
	await other.getByText('The name, the password or the one-time code is not right.').waitFor()
	await signIn(other, 'Bo Sample', first, codeOf(secret))
	expect(pathOf(other)).toBe('/desk')

	await page.goto('/desk/accounts')
	await press(page, 'Disable')
	await other.goto('/desk')
	expect(pathOf(other)).toBe('/sign-in?next=%2Fdesk')
	await Promise.all([page.context().close(), other.context().close()])
}, 120_000)

test('a form of another site signs nobody in and nobody out', async () => {
	const body = new URLSearchParams({ name: 'Ada Example', password })
	const send = async (action: string, headers: Record<string, string>) => {
		const answer = await fetch(`${site.base}/sign-in?/${action}`, {
			method: 'POST',
			body,
			headers: { accept: 'text/html', ...headers },
			redirect: 'manual'
		})
		return [answer.status, answer.headers.get('set-cookie') !== null]
	}
	const foreign = [
		{ origin: 'https://evil.example' },
		{ origin: 'null' },
		{ origin: site.base, 'sec-fetch-site': 'same-site' },
		{ 'sec-fetch-site': 'cross-site' },
		{}
	] as Record<string, string>[]
	for (const headers of foreign) expect(await send('in', headers), JSON.stringify(headers)).toEqual([403, false])
	expect(await send('in', { origin: site.base })).toEqual([303, true])

	// A page of another origin on this machine, in a browser that is signed in.
	const page = await open('/sign-in')
	await signIn(page, 'Ada Example', password)
	const form = `<form method="POST" action="${site.base}/sign-in?/out"><button>Sign out</button></form>`
	await page.route('http://other.localhost/', (route) => route.fulfill({ contentType: 'text/html', body: form }))
	await page.goto('http://other.localhost/')
	await page.getByRole('button').click()
	await page.waitForLoadState()
	await page.goto(`${site.base}/desk`)
	expect(pathOf(page)).toBe('/desk')
	await page.context().close()
}, 60_000)

test('the pages of an account have no serious fault, light and dark, wide and on a phone', async () => {
	const faults: string[] = []
	for (const [width, colorScheme] of [
		[1440, 'light'],
		[390, 'dark']
	] as const) {
		const page = await open('/sign-in', { viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
		const check = async (name: string) => {
			await page.addScriptTag({ content: axeSource })
			const found = await findFaults(page)
			const wide = await page.evaluate(() => document.documentElement.scrollWidth)
			faults.push(
				...found.map((fault) => `${name} ${width}: ${fault}`),
				...(wide > width ? [`${name} is ${wide} wide`] : [])
			)
		}
		await check('sign-in')
		await signIn(page, 'Ada Example', password)
		await press(page, 'Set up codes')
		await check('desk')
		await page.goto(`${site.base}/desk/accounts`)
		await check('accounts')
		await page.context().close()
	}
	expect(faults).toEqual([])
}, 120_000)

test('nothing of what was typed or made is in the log', () => {
	expect(lines.length).toBeGreaterThan(20)
	expect(secrets.length).toBe(4)
	expect(lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([])
})
