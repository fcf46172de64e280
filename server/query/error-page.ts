// The page for errors of which no page of SvelteKit's can tell: addresses that cannot be read, methods that pages do not know.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { escapeMarkup } from '../domain/publishing/escape.ts'

/** SvelteKit fills the same one in where a page fails so far that its own frame cannot be drawn. */
const template = readFileSync(fileURLToPath(new URL('../../web/error.html', import.meta.url)), 'utf8')

export const errorPageHeaders = {
	'content-type': 'text/html; charset=utf-8',
	'cross-origin-opener-policy': 'same-origin',
	'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY'
}

/** The page as HTML; `message` may be what somebody typed. */
export function writeErrorPage(status: number, message: string): string {
	const filled: Record<string, string> = { status: String(status), 'error.message': escapeMarkup(message) }
	return template.replaceAll(/%sveltekit\.([\w.]+)%/g, (_, name: string) => filled[name] ?? '')
}
