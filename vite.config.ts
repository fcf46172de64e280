import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter({ out: 'build', precompress: true }),
			files: {
				src: 'web',
				assets: 'web/static',
				routes: 'web/routes',
				appTemplate: 'web/app.html',
				hooks: { server: 'web/hooks.server.ts', client: 'web/hooks.client.ts', universal: 'web/hooks.ts' }
			},
			// Hashes, not nonces: a nonce would differ on every answer and break the page cache and its 304.
			csp: {
				mode: 'hash',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': ['self', 'unsafe-inline'],
					'img-src': ['self', 'data:'],
					'font-src': ['self', 'data:'],
					'connect-src': ['self'],
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
	test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 }
})
