// A real Chromium: an installed one where there is one, else the one inside the npm package; never a download.
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import packaged, { inflate } from '@sparticuz/chromium'
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core'

const installed = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
]
// Quiet and alone: no sandbox (root in containers has none), no graphics card, no calls to its maker.
const args = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--font-render-hinting=none'
]

/** Starts a browser by `start`; `LABFLOW_BROWSER` names another one, or `packaged` for the one from npm. */
async function launch<Started>(start: (options: LaunchOptions) => Promise<Started>): Promise<Started> {
	const asked = process.env.LABFLOW_BROWSER
	const path = asked === 'packaged' ? undefined : (asked ?? installed.find((file) => existsSync(file)))
	if (path) return start({ executablePath: path, args })
	const executablePath = await packaged.executablePath()
	try {
		return await start({ executablePath, args })
	} catch {
		// A bare Linux lacks the NSS libraries that Chromium loads; the package brings its own.
		await inflate(join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br'))
		const libraries = join(tmpdir(), 'al2023/lib')
		return start({ executablePath, args, env: { ...process.env, LD_LIBRARY_PATH: libraries } })
	}
}

export const launchBrowser = (): Promise<Browser> => launch((options) => chromium.launch(options))
/** One that other processes connect to. */
export const launchServer = (): Promise<BrowserServer> => launch((options) => chromium.launchServer(options))
