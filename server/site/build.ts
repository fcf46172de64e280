// The site, built from web/ where its build is missing or old; server/site/pages.ts answers with it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Written last, so that a build that was cut off counts as missing. */
const stampFile = `${root}build/.complete`
// What the site is built from. Times of files, not their content: a checkout that changes one makes it newer.
const inputs = [
	'web/**/*',
	'server/schemas/*.ts',
	'server/domain/**/*.ts',
	'vite.config.ts',
	'package.json',
	'package-lock.json'
]

/** Builds the site where its build is missing or older than what it is made of; says so through `log`. */
export async function ensureSite(log: (line: string) => void): Promise<void> {
	if (isFresh()) return
	log('Building the site (once, about ten seconds) ...')
	const build = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
		cwd: root,
		// Whatever started us: under NODE_ENV=test Svelte would build in its checks for developers.
		env: { ...process.env, NODE_ENV: 'production' },
		stdio: ['ignore', 'ignore', 'inherit']
	})
	const [code] = await once(build, 'exit')
	if (code !== 0) throw new Error(`The site could not be built: vite build ended with ${code}`)
	writeFileSync(stampFile, '')
}

function isFresh(): boolean {
	if (!existsSync(stampFile)) return false
	const built = statSync(stampFile).mtimeMs
	return globSync(inputs, { cwd: root }).every((file) => statSync(root + file).mtimeMs <= built)
}

/** Paths of the site's own files, such as `/favicon.svg`. */
export function listFiles(): Set<string> {
	const files = globSync('**/*', { cwd: `${root}build/client`, withFileTypes: true }).filter((file) => file.isFile())
	return new Set(files.map((file) => `${file.parentPath}/${file.name}`.slice(`${root}build/client`.length)))
}

// npm run build
if (import.meta.main) await ensureSite((line) => console.log(line))
