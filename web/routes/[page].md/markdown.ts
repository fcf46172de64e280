// A page of text as Markdown: of the rendered page, so that it is written once.
import { NodeHtmlMarkdown } from 'node-html-markdown'

const converter = new NodeHtmlMarkdown(
	{ bulletMarker: '-', ignore: ['script', 'style', 'button', 'svg', 'form', 'nav'] },
	{
		summary: { surroundingNewlines: 2, prefix: '**', postfix: '**' },
		details: { surroundingNewlines: 2 },
		section: { surroundingNewlines: 2 },
		figure: { surroundingNewlines: 2 }
	}
)

/** A list of terms has no form in Markdown: each becomes a point that begins with it. */
const pointTerms = (html: string) =>
	html
		.replaceAll(/<(\/?)dl\b[^>]*>/g, '<$1ul>')
		.replaceAll(/<dt\b[^>]*>\s*/g, '<li><strong>')
		.replaceAll(/\s*<\/dt>\s*/g, '</strong>: ')
		.replaceAll(/<dd\b[^>]*>\s*/g, '')
		.replaceAll('</dd>', '</li>')

/** The main part of a page, its links made whole, with where it comes from on top. */
export function writeMarkdown(html: string, address: string): string {
	const { origin } = new URL(address)
	const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
	const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''
	const whole = pointTerms(main)
		.replace(/<!--[\s\S]*?-->/g, '')
		.replaceAll(/ href="(\/[^"]*)"/g, (_, path: string) => ` href="${origin}${path}"`)
		.replaceAll(/ href="(#[^"]*)"/g, (_, hash: string) => ` href="${address}${hash}"`)
	return `<!-- ${title.replaceAll('--', '- -')}: ${address} -->\n\n${converter.translate(whole).trim()}\n`
}
