// A briefing to paste: as plain text and as Markdown, each sentence with its pages.
import { spellDate, formatDate } from './language.ts'

type SourceLike = { publisher: string; origin: string | null; url: string | null; published: string | null }
type SentenceLike = {
	text: string
	kind: string
	status: string | null
	records: readonly { id: string; name: string }[]
	sources: readonly SourceLike[]
}
export type BriefingLike = {
	title: string
	sentence: string
	sentences: readonly SentenceLike[]
	coverageEnd: string
	revision: number
}

/** Pages named after a sentence before the rest is counted. */
const mostSources = 4

const nameSource = ({ publisher, origin, published }: SourceLike) =>
	[origin && origin !== publisher ? `${origin}, by ${publisher}` : publisher, published ? formatDate(published) : '']
		.filter(Boolean)
		.join(', ')

/** Who says so, with the rest counted: "Wired, 3 Jun 2026; The Example Post; and 2 more". */
function listSources<Source extends SourceLike>(sources: readonly Source[], write: (source: Source) => string): string {
	const rest = sources.length - mostSources
	const shown = rest > 1 ? sources.slice(0, mostSources) : sources
	return [...shown.map(write), ...(rest > 1 ? [`and ${rest} more`] : [])].join('; ')
}

/** What stands under a briefing in either form; `url` is its page. */
const footOf = ({ coverageEnd, revision }: BriefingLike, url: string) =>
	`Reports read up to ${spellDate(coverageEnd)}; revision ${revision} of the data. Facts: CC BY 4.0, Labflow, ${url}`

/** A briefing as plain text, ready to paste. */
export function writeBriefingText(briefing: BriefingLike, url: string): string {
	const lines = briefing.sentences.map(
		({ text, kind, status, sources }, i) =>
			`${i + 1}. ${text}${kind === 'net' ? '' : ` [${status ? `${status}; ` : ''}${listSources(sources, nameSource)}]`}`
	)
	const body = lines.length ? lines : [briefing.sentence]
	return `${[`Labflow briefing: ${briefing.title}`, ...body, footOf(briefing, url)].join('\n\n')}\n`
}

/** Text with the signs of Markdown taken plainly. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')
}

/** A briefing as Markdown; `origin` goes before the paths of its records. */
export function writeBriefingMarkdown(briefing: BriefingLike, url: string, origin: string): string {
	const link = (text: string, to: string) => `[${escapeMarkdown(text)}](${encodeURI(to).replace(/[()]/g, '\\$&')})`
	const lines = briefing.sentences.map(({ text, kind, status, records, sources }, i) => {
		const pages = listSources(sources, (source) =>
			source.url ? link(nameSource(source), decodePlain(source.url)) : escapeMarkdown(nameSource(source))
		)
		const rest =
			kind === 'net'
				? ''
				: ` ${records.map(({ id, name }) => link(name, `${origin}/${id}`)).join(', ')}${status ? `, ${status}` : ''}. Sources: ${pages}.`
		return `${i + 1}. ${escapeMarkdown(text)}${rest}`
	})
	const body = lines.length ? lines.join('\n') : escapeMarkdown(briefing.sentence)
	return `# Labflow briefing: ${escapeMarkdown(briefing.title)}\n\n${body}\n\n${escapeMarkdown(footOf(briefing, '')).trim()} <${url}>\n`
}

/** An address that `encodeURI` leaves as it is. */
function decodePlain(url: string): string {
	try {
		return decodeURI(url)
	} catch {
		return url
	}
}
