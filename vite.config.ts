import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { compile, type CompileOptions } from 'svelte/compiler'
import { defineConfig, type Plugin } from 'vite'

// SvelteKit takes every folder called `server` for private and fails where a page imports from it. The domain is pure and
// shared by intent; which of the other files web/ may see is a lint rule.
const shareDomain: Plugin = {
	name: 'share-domain',
	enforce: 'pre',
	load: { filter: { id: /\/server\/domain\/[^?]+$/ }, handler: (id) => readFile(id, 'utf8') }
}

// A font that comes late would move the lines that it is set in: pages ask for it early (web/hooks.server.ts) and keep the
// fallback where it is not there at once.
const keepLines: Plugin = {
	name: 'keep-lines',
	enforce: 'pre',
	transform: {
		filter: { id: /@fontsource.*\.css/ },
		handler: (code) => code.replaceAll('font-display: swap', 'font-display: optional')
	}
}

/** A component's classes by its place in the house: the same in pages and in pictures, on every machine. */
const cssHash: CompileOptions['cssHash'] = ({ hash, filename }) =>
	`svelte-${hash(relative(import.meta.dirname, filename ?? ''))}`

// Pictures are drawn by the server, which has the charts but not their style: `virtual:chart-style` is that style as text.
const chartStyle: Plugin = {
	name: 'chart-style',
	resolveId: { filter: { id: /^virtual:chart-style$/ }, handler: (id) => `\0${id}` },
	load: {
		filter: { id: /^\0virtual:chart-style$/ },
		async handler() {
			const files = globSync(['web/charts/**/*.svelte', 'web/pictures/*.svelte'], { cwd: import.meta.dirname })
			const styles = await Promise.all(
				files.toSorted().map(async (file) => {
					const filename = `${import.meta.dirname}/${file}`
					this.addWatchFile(filename)
					return compile(await readFile(filename, 'utf8'), { filename, cssHash, generate: 'server' }).css?.code ?? ''
				})
			)
			const [tokens, shared] = await Promise.all(
				['web/tokens.css', 'web/charts/drawing/figure.css'].map((file) => {
					this.addWatchFile(`${import.meta.dirname}/${file}`)
					return readFile(`${import.meta.dirname}/${file}`, 'utf8')
				})
			)
			return `export const tokens = ${JSON.stringify(tokens)}\nexport const rules = ${JSON.stringify([shared, ...styles])}`
		}
	}
}

/** The modules that the front page is made of, found once the client's graph is whole. */
function findFront(read: (id: string) => { importedIds: readonly string[] } | null): Set<string> {
	const found = new Set<string>()
	const walk = (id: string) => {
		if (found.has(id)) return
		found.add(id)
		read(id)?.importedIds.forEach(walk)
	}
	for (const page of ['+layout.svelte', '+layout.ts', '+page.svelte', '+page.ts'])
		walk(`${import.meta.dirname}/web/routes/${page}`)
	return found
}
let front: Set<string> | undefined
/** What we wrote, but for the words of records, of figures of labs and of the desk: all words have one door, and the front page needs not these. */
const own =
	/[\\/](?:web|server)[\\/](?!.*english[\\/](?:metrics|where|realised|search|checks|edits|forms|queue|reports|changes|lists|evidence|names|match|careers|pairs|calendar|reconcile|mcp|crosswalk|following|pools|questions|sql)\.ts)/

export default defineConfig({
	plugins: [
		shareDomain,
		keepLines,
		chartStyle,
		sveltekit({
			adapter: adapter({ out: 'build', precompress: true }),
			files: { src: 'web', assets: 'web/static' },
			compilerOptions: { cssHash },
			// Forms of public pages carry no origin, and post in nobody's name; what comes from elsewhere to a page of the desk
			// is refused by web/hooks.server.ts, which knows the host that was asked, also where LABFLOW_ORIGIN is not set.
			csrf: { trustedOrigins: ['*'] },
			// Hashes, not nonces: a nonce would differ on every answer and break the page cache and its 304.
			csp: {
				mode: 'hash',
				directives: {
					'default-src': ['self'],
					'style-src': ['self', 'unsafe-inline'],
					'img-src': ['self', 'data:'],
					'font-src': ['self', 'data:'],
					'object-src': ['none'],
					'base-uri': ['self'],
					'form-action': ['self'],
					'frame-ancestors': ['none']
				}
			}
		})
	],
	// Browsers that know light-dark(), so that it reaches them as written.
	build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
	// What a dozen pages share with the front page is one file: left alone, it asks for 58 files, packed each by itself, now
	// for 26; what it has no use for stays out.
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: {
							groups: [
								{
									name: (id, graph) =>
										(front ??= findFront((one) => graph.getModuleInfo(one))).has(id) ? 'shared' : null,
									debugName: 'shared',
									test: own,
									minShareCount: 12
								}
							]
						}
					}
				}
			}
		}
	}
})
