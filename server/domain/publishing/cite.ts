// How a view is cited, by its live or its frozen address. No clock is read: a citation names the day on which its revision
// was published. Style guides that want the day of reading (APA and Chicago for pages that change) leave that to the reader,
// who alone knows it; a frozen address needs none.
import { findFirstReporter, type PageLike } from '../records/independence.ts'
import { citeWords } from '../language/index.ts'

export type Cited = {
	/** The finding, as a title. */
	title: string
	/** Whole address. */
	url: string
	revision: number
	/** When the revision was published, ISO time. */
	published: string
	coverageEnd: string
}
export type Citations = { plain: string; apa: string; chicago: string; bibtex: string; csl: string; newsroom: string }

const months = 'January February March April May June July August September October November December'.split(' ')
const publisher = 'Labflow'

const partsOf = (iso: string) => iso.slice(0, 10).split('-').map(Number) as [number, number, number]
/** "November 28, 2026" of 2026-11-28. */
const sayAmerican = (iso: string) => {
	const [year, month, day] = partsOf(iso)
	return `${months[month - 1]} ${day}, ${year}`
}
/** A title without a full stop at its end, so that a style can set its own. */
const bare = (title: string) => title.trim().replace(/\.$/, '')

const latex: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	$: '\\$',
	'&': '\\&',
	'%': '\\%',
	'#': '\\#',
	_: '\\_',
	'{': '\\{',
	'}': '\\}'
}
/** Text as LaTeX prints it; letters of any script stay as they are. */
export function escapeLatex(text: string): string {
	return text.replace(/[\\~^$&%#_{}]/g, (sign) => latex[sign]!)
}

/** A view's address as six to seven letters and digits (FNV-1a, 32 bits), so that two views never share a key in one list. */
export function hashAddress(url: string): string {
	let hash = 0x811c9dc5
	for (const byte of new TextEncoder().encode(url)) hash = Math.imul(hash ^ byte, 0x01000193)
	return (hash >>> 0).toString(36).padStart(6, '0')
}

/** "Labflow, “12 moves from OpenAI to Meta”, revision 3, published on 28 November 2026, covering reports up to 30 June 2026. https://…" */
function citePlain({ title, published, ...cited }: Cited): string {
	return citeWords.plain({ ...cited, title: bare(title), day: published.slice(0, 10) })
}

/** APA 7, a data set with its version (section 10.9). */
function citeApa({ title, url, revision, published }: Cited): string {
	return `${publisher}. (${partsOf(published)[0]}). ${bare(title)} (Revision ${revision}) [Data set]. ${url}`
}

/** Chicago 17, bibliography entry for a website (14.207). */
function citeChicago({ title, url, revision, published, coverageEnd }: Cited): string {
	const covering = `Data covering reports up to ${sayAmerican(coverageEnd)}`
	return `${publisher}. “${bare(title)}.” Revision ${revision}, published ${sayAmerican(published)}. ${covering}. ${url}.`
}

function citeBibtex({ title, url, revision, published, coverageEnd }: Cited): string {
	const [year, month, day] = partsOf(published)
	const short = months[month - 1]!.slice(0, 3).toLowerCase()
	const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? []
	const named = words.filter((word) => word.length > 2).slice(0, 3)
	const key = ['labflow', year, `r${revision}`, ...named, hashAddress(url)].join('-')
	const fields = [
		['author', `{${publisher}}`],
		['title', `{${escapeLatex(bare(title))}}`],
		['year', String(year)],
		['month', short],
		['version', `Revision ${revision}`],
		[
			'note',
			`Data set, published ${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}, covering reports up to ${coverageEnd}`
		],
		// Taken as it is by \\url and by biblatex; braces alone would end the field.
		['url', url.replaceAll('{', '%7B').replaceAll('}', '%7D')]
	]
	return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`}`).join(',\n')}\n}`
}

function citeCsl({ title, url, revision, published, coverageEnd }: Cited): string {
	const item = {
		id: `labflow-r${revision}-${hashAddress(url)}`,
		type: 'dataset',
		title: bare(title),
		author: [{ literal: publisher }],
		publisher,
		issued: { 'date-parts': [partsOf(published)] },
		version: `Revision ${revision}`,
		URL: url,
		note: `Covering reports up to ${coverageEnd}`
	}
	return JSON.stringify([item], null, 2)
}

/** Reporters named before the rest is counted. */
const namedReporters = 3

type Reported = {
	stance: string
	by: string | null
	/** The origin of the page, else its publisher. */
	reporter: string
	source: PageLike & { published: string | null }
}

/**
 * Who says so, as a story says it: "as first reported by The Example Post on 4 July 2025", "as reported by A and B" where
 * nobody is known to have been first; ", which C denies" where somebody objects. "" where nobody reports it. A page that
 * does not say whom it repeats was first with nothing, and is named only where no other is.
 */
export function sayReporters(claims: readonly Reported[]): string {
	const dateOf = ({ source }: Reported) => source.published ?? ''
	const reports = claims.filter(({ stance }) => stance === 'reports' || stance === 'confirms')
	const told = reports.filter(({ source }) => findFirstReporter(source) !== undefined)
	const dated = reports.filter(dateOf).toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1))
	const [first] = dated
	// A coarser date may mean an earlier day than a finer one: then nobody is known to have been first.
	const rivals = dated.filter(
		(one) =>
			first &&
			one.reporter !== first.reporter &&
			(dateOf(one).startsWith(dateOf(first)) || dateOf(first).startsWith(dateOf(one)))
	)
	const isFirst = first && told.includes(first) && !rivals.length && dated.length === reports.length
	const names = [...new Set((told.length ? told : reports).map(({ reporter }) => reporter))]
	const others = Math.max(0, names.length - namedReporters)
	const against = (stance: string) => [
		...new Set(claims.filter((one) => one.stance === stance).map((one) => one.by ?? one.reporter))
	]
	return citeWords.reporters({
		first: isFirst ? { name: first.reporter, date: dateOf(first) } : null,
		names: names.slice(0, namedReporters),
		others,
		denying: against('denies'),
		disputing: against('disputes')
	})
}

/** A sentence for a story: that of a record names who reported it, that of a figure where it was counted and up to when. */
function citeNewsroom({ title, ...cited }: Cited, claims: readonly Reported[] | undefined): string {
	return citeWords.newsroom({ ...cited, title: bare(title) }, claims ? sayReporters(claims) : '')
}

/** All ways to cite a view; with the claims on it where it is one record. */
export function citeAll(cited: Cited, claims?: readonly Reported[]): Citations {
	return {
		plain: citePlain(cited),
		apa: citeApa(cited),
		chicago: citeChicago(cited),
		bibtex: citeBibtex(cited),
		csl: citeCsl(cited),
		newsroom: citeNewsroom(cited, claims)
	}
}
