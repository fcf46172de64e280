// A briefing to paste: as plain text and as Markdown, each sentence with its pages.
import { briefingTextWords } from '../language/index.ts'

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
	briefingTextWords.page(publisher, origin && origin !== publisher ? origin : null, published)

/** The pages that are named, and how many more there are. */
function takeSources<Source extends SourceLike>(sources: readonly Source[]): [shown: readonly Source[], rest: number] {
	const rest = sources.length - mostSources
	return rest > 1 ? [sources.slice(0, mostSources), rest] : [sources, 0]
}

/** A briefing as plain text, ready to paste. */
export function writeBriefingText(briefing: BriefingLike, url: string): string {
	const lines = briefing.sentences.map(({ text, kind, status, sources }, i) => {
		const [shown, rest] = takeSources(sources)
		const cited = kind === 'net' ? '' : ` ${briefingTextWords.inBrackets(status, shown.map(nameSource), rest)}`
		return `${i + 1}. ${text}${cited}`
	})
	const body = lines.length ? lines : [briefing.sentence]
	const foot = `${briefingTextWords.foot(briefing.coverageEnd, briefing.revision)} ${url}`
	return `${[briefingTextWords.title(briefing.title), ...body, foot].join('\n\n')}\n`
}

/** Text with the signs of Markdown taken plainly. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')
}

/** A briefing as Markdown; `origin` goes before the paths of its records. */
export function writeBriefingMarkdown(briefing: BriefingLike, url: string, origin: string): string {
	const link = (text: string, to: string) => `[${escapeMarkdown(text)}](${encodeURI(to).replace(/[()]/g, '\\$&')})`
	const lines = briefing.sentences.map(({ text, kind, status, records, sources }, i) => {
		const [shown, rest] = takeSources(sources)
		const pages = shown.map((source) =>
			source.url ? link(nameSource(source), decodePlain(source.url)) : escapeMarkdown(nameSource(source))
		)
		const named = records.map(({ id, name }) => link(name, `${origin}/${id}`))
		const cited = kind === 'net' ? '' : ` ${briefingTextWords.inFull(named, status, pages, rest)}`
		return `${i + 1}. ${escapeMarkdown(text)}${cited}`
	})
	const body = lines.length ? lines.join('\n') : escapeMarkdown(briefing.sentence)
	const title = escapeMarkdown(briefingTextWords.title(briefing.title))
	const foot = escapeMarkdown(briefingTextWords.foot(briefing.coverageEnd, briefing.revision))
	return `# ${title}\n\n${body}\n\n${foot} <${url}>\n`
}

/** An address that `encodeURI` leaves as it is. */
function decodePlain(url: string): string {
	try {
		return decodeURI(url)
	} catch {
		return url
	}
}
