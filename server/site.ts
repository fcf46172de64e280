// Hands every path that is not the API's to SvelteKit, in this process and on this port.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { originOf } from './origin.ts'
import { ProblemError } from './problem.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const handlerFile = `${root}build/handler.js`
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

/** What a page request carries for web/hooks.server.ts: the API, answered in this process. */
export type PageRequest = { answerApi: (url: string) => Promise<Response> }

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

// By these headers SvelteKit's handler knows where the site is; nobody else can set them.
const [protocolHeader, hostHeader] = ['x-labflow-protocol', 'x-labflow-host']

/** Answers all paths without a route of their own with SvelteKit's pages, compressed. */
export async function registerSite(app: FastifyInstance, options: { origin?: string | undefined }): Promise<void> {
	Object.assign(process.env, { PROTOCOL_HEADER: protocolHeader, HOST_HEADER: hostHeader })
	const { handler } = await import(handlerFile)
	const compress = compression()
	const answerApi = async (host: string, url: string) => {
		const answer = await app.inject({ url, headers: { accept: 'application/json', host } })
		return new Response(answer.rawPayload as BodyInit, {
			status: answer.statusCode,
			headers: { 'content-type': String(answer.headers['content-type']) }
		})
	}
	await app.register(async (pages) => {
		// Bodies are SvelteKit's to read, whatever their type.
		pages.removeAllContentTypeParsers()
		pages.addContentTypeParser('*', (_request, _body, done) => done(null))
		pages.route({
			method: ['PUT', 'PATCH', 'DELETE'],
			url: '/*',
			// Before the body is read.
			onRequest: async (request, reply) => {
				reply.header('allow', 'GET, HEAD, POST, OPTIONS')
				throw new ProblemError('method-not-allowed', `${request.method} is not for pages: they are read.`)
			},
			handler: () => undefined
		})
		pages.route({ method: ['GET', 'POST', 'OPTIONS'], url: '/*', handler: answer })
		function answer(request: FastifyRequest, reply: FastifyReply) {
			reply.hijack()
			// SvelteKit sets the headers of pages (web/hooks.server.ts); its files would go without.
			reply.raw.setHeader('x-content-type-options', 'nosniff')
			const [protocol, host] = originOf(request, options).split('://')
			Object.assign(request.raw.headers, { [protocolHeader]: protocol, [hostHeader]: host })
			const page = Object.assign(request.raw, {
				answerApi: (url: string) => answerApi(request.host, url)
			} satisfies PageRequest)
			compress(page as never, reply.raw as never, () => handler(page, reply.raw, () => reply.raw.writeHead(404).end()))
		}
	})
}

// npm run build
if (import.meta.main) await ensureSite((line) => console.log(line))
