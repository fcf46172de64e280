/// <reference types="vitest/config" />
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter({ out: 'build', precompress: true }),
			files: { src: 'web', assets: 'web/static' },
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
	test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 }
})
