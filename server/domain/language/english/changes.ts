// Changes and revisions, with the names of columns.
import type { ChangeFilter } from '../../vocabulary/filter.ts'
import type { BatchLike, RevisionLike } from '../../vocabulary/said.ts'
import { countOf, formatDate, formatNumber, joinWords, sayCode } from './format.ts'
import { countRecords } from './lists.ts'
import { nameMetric, schemeNames } from './metrics.ts'

// --- Changes of records (change.ts, change-words.ts, difference.ts)

/** Columns of the dataset whose words differ from their names. */
const columnLabels: Record<string, string> = {
	known_for: 'known for',
	links: 'pages',
	aliases: 'other names',
	parent: 'part of',
	successor: 'went into',
	website: 'site',
	url: 'address',
	origin: 'first reported by',
	acquirer: 'buyer',
	stake_percent: 'stake in percent',
	people_moved: 'people who moved',
	from: 'left',
	to: 'joined',
	from_role: 'post left',
	to_role: 'post joined',
	from_lab: 'employer',
	left_date: 'day of leaving',
	deal: 'came with',
	move: 'led to',
	notation: 'terms',
	low: 'sum',
	amount: 'sum',
	contingent: 'conditional',
	headcount: 'people concerned',
	percent: 'share of staff in percent',
	counterpart: 'against',
	as_of: 'as of',
	subject: 'on',
	by: 'said by',
	usd: 'US dollars',
	cpi: 'index',
	coverageEnd: 'reports read up to',
	approx: 'approximate',
	scope: 'counted',
	basis: 'rests on',
	population: 'for',
	role: 'kind of post',
	title: 'title',
	level: 'grade',
	why: 'because',
	words: 'in their words',
	new: 'now'
}
/** Columns whose words depend on the file. */
const labelsOfFile: Record<string, Record<string, string>> = {
	moves: { kind: 'how' },
	offers: { person: 'offered to', lab: 'offered by' },
	components: { offer: 'part of', year: 'year of the term' },
	metrics: { low: 'figure', value: 'figure', metric: 'measured' },
	ids: { value: 'id' }
}
/** Fields of the API that are called as columns are. */
const columnOfField: Record<string, string> = {
	personName: 'person',
	labName: 'lab',
	fromLabName: 'from_lab',
	fromRole: 'from_role',
	leftDate: 'left_date',
	approx: 'approx',
	scope: 'scope',
	basis: 'basis',
	population: 'population',
	role: 'role',
	grade: 'level'
}
const fieldLabels: Record<string, string> = {
	fromName: 'lab left',
	toName: 'lab joined',
	toRole: 'post taken',
	datePrecision: 'precision of the date',
	leftDatePrecision: 'precision of the day of leaving',
	low: 'lower bound',
	high: 'upper bound'
}

/** A column of a file of the dataset in words: "offered by" of the offers' `lab`, "date" of `date`. */
export function nameColumn(file: string, column: string): string {
	return labelsOfFile[file]?.[column] ?? columnLabels[column] ?? column.replaceAll('_', ' ')
}

/** A field of the API in words: "lab joined" of `toName`, "people moved" of `peopleMoved`. */
export function nameField(field: string): string {
	const column = columnOfField[field]
	if (column) return nameColumn('', column)
	return fieldLabels[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** Text as it stands in a record: “out of court”. */
export function quote(text: string): string {
	return `“${text}”`
}

/** Values of a list, one after the other: "Wired, The Example Post". */
export function listValues(values: readonly string[]): string {
	return values.join(', ')
}

const orNotKnown = (value: string | null) => value ?? 'not known'
/** Records by their names, in lists of what was done to them. */
export const recordNames = {
	/** "Ada Example: Alpha → not known" */
	move: (person: string, from: string | null, to: string | null) =>
		`${person}: ${orNotKnown(from)} → ${orNotKnown(to)}`,
	/** "Alpha to Ada Example: $2M/4yr", "Labs: $2M/4yr" */
	offer: (lab: string | null, person: string | null, notation: string) =>
		`${lab ?? 'Labs'}${person ? ` to ${person}` : ''}: ${notation}`,
	/** "Alpha and Beta" */
	deal: (acquirer: string, target: string) => `${acquirer} and ${target}`,
	/** "Alpha: headcount" */
	metric: (lab: string, metric: string) => `${lab}: ${nameMetric(metric)}`,
	/** "“Ada Example moves”, The Example Post" */
	source: (title: string, publisher: string) => `${quote(title)}, ${publisher}`,
	/** "Alpha to Ada Example: $2M/4yr, part: equity" */
	component: (offer: string, kind: string) => `${offer}, part: ${sayCode(kind)}`,
	/** "The Example Post on Alpha and Beta" */
	claim: (source: string, record: string) => `${source} on ${record}`,
	/** "“Alpha lets people go”: Ada Example: Alpha → not known" */
	tie: (event: string, move: string) => `${quote(event)}: ${move}`,
	/** "Ada Example in openreview" */
	publicId: (record: string, scheme: string) => `${record} in ${schemeNames[scheme] ?? scheme}`,
	/** "Alpha and Beta, no more a record" */
	renamed: (record: string) => `${record}, no longer a record`,
	/** "A statement beside Ada Example", "Ada Example, kept from search engines" */
	remedy: (record: string, remedy: string) =>
		remedy === 'statement' ? `A statement beside ${record}` : `${record}, kept from search engines`,
	/** "Ada Example and Ada X. Example" */
	judgement: (keep: string, other: string) => `${keep} and ${other}`,
	/** "US dollars for one EUR, Jul 2025" */
	rate: (currency: string, month: string) => `US dollars for one ${currency}, ${formatDate(month)}`,
	/** "US consumer prices, Jul 2025" */
	price: (month: string) => `US consumer prices, ${formatDate(month)}`,
	about: 'The dataset'
}

/** Who reported pages first, as what a change rests on: "The Example Post’s report", "the reports of A and B". */
const sayReports = (names: readonly string[]) =>
	names.length === 1 ? `${names[0]}’s report` : `the reports of ${joinWords(names)}`
const nowWithout = (went: readonly string[]) => (went.length ? `no longer on ${sayReports(went)}` : '')
export const changeWords = {
	/** "USD 2,000,000 to open" */
	exactBounds: (low: number | null, high: number | null, currency: string) =>
		`${currency} ${[low, high].map((sum) => (sum === null ? 'open' : formatNumber(sum))).join(' to ')}`.trim(),
	/** "added as rumored, on The Example Post’s report" */
	added: (status: string | undefined, came: readonly string[]) =>
		`added${status ? ` as ${status}` : ''}${came.length ? `, on ${sayReports(came)}` : ''}`,
	removed: 'removed',
	/** "years 4 → not known" */
	field: (label: string, from: string | null, to: string | null) => `${label} ${orNotKnown(from)} → ${orNotKnown(to)}`,
	/** "years 4 → 6; note not known → “x”, on A’s report; no longer on B’s report": fields, pages that came and that went. */
	fields(fields: readonly string[], came: readonly string[], went: readonly string[]): string {
		const dropped = nowWithout(went)
		return `${fields.join('; ')}${came.length ? `, on ${sayReports(came)}` : ''}${dropped && `; ${dropped}`}`
	},
	/** "now also on A’s report; no longer on B’s report" */
	pages: (came: readonly string[], went: readonly string[]) =>
		[came.length ? `now also on ${sayReports(came)}` : '', nowWithout(went)].filter(Boolean).join('; '),
	reordered: 'its sources in another order'
}

/** A list of changes in words: "12 changes to moves since revision 3, changed or removed"; "No changes up to revision 1". */
export function sayChanges({ since, until, kind, file, record }: ChangeFilter, total: number | null): string {
	const range = since && until ? `after revision ${since} up to revision ${until}` : ''
	const phrases = [
		total === null ? 'changes' : total ? countOf(total, 'change') : 'No changes',
		file || record ? `to ${joinWords([...(record ?? file!)], 'or')}` : '',
		range || (since ? `since revision ${since}` : until ? `up to revision ${until}` : '')
	]
	const kinds = kind ? `: records ${joinWords(kind, 'or')}` : ''
	return phrases.filter(Boolean).join(' ') + kinds
}

export const differenceWords = {
	/** "Ada Example, Alpha → ?" */
	move: (person: string, from: string | null, to: string | null) => `${person}, ${from ?? '?'} → ${to ?? '?'}`,
	/** "$2M/4yr to Ada Example", "$2M/4yr to a role" */
	offer: (notation: string, person: string | null) => `${notation} to ${person ?? 'a role'}`,
	/** "Alpha, Beta" */
	deal: (acquirer: string, target: string) => `${acquirer}, ${target}`,
	/** "Alpha, headcount" */
	metric: (lab: string, metric: string) => `${lab}, ${sayCode(metric)}`,
	added: 'added since',
	removed: 'no longer part of it',
	/** "None of the 38 records behind this view has changed since" */
	nothing: (records: number) =>
		records === 1
			? 'The record behind this view has not changed since'
			: `None of the ${countOf(records, 'record')} behind this view has changed since`,
	/** "Of 38 records behind this view, 3 have changed, 1 was added, 2 are no longer part of it since" */
	some(records: number, { changed, added, removed }: Record<'changed' | 'added' | 'removed', number>): string {
		const parts = [
			changed ? `${formatNumber(changed)} ${changed === 1 ? 'has' : 'have'} changed` : '',
			added ? `${formatNumber(added)} ${added === 1 ? 'was' : 'were'} added` : '',
			removed ? `${formatNumber(removed)} ${removed === 1 ? 'is' : 'are'} no longer part of it` : ''
		].filter(Boolean)
		return `Of ${countOf(records, 'record')} behind this view, ${parts.join(', ')} since`
	}
}

// --- Revisions (changelog.ts)

/** What of each file: "200 moves, 100 people and 3 offers". */
export function sayFiles(files: RevisionLike['files'], kind: 'added' | 'changed' | 'removed'): string {
	return joinWords(files.filter((file) => file[kind]).map((file) => countRecords(file.file, file[kind])))
}

/** How many of each kind: "3 added, 1 changed and 5 removed". */
export function sayCounts(counts: Record<'added' | 'changed' | 'removed', number>): string {
	const kinds = ['added', 'changed', 'removed'] as const
	return joinWords(kinds.filter((kind) => counts[kind]).map((kind) => countOf(counts[kind], kind, kind)))
}

export const revisionWords = {
	nothing: 'Nothing was published yet',
	/** "One revision so far, of 2 Jul 2026: nothing has been corrected since" */
	first: (day: string) => `One revision so far, of ${formatDate(day)}: nothing has been corrected since`,
	/** "Revision 3, of 28 Nov 2026: 1 changed and 5 removed" */
	newest: (revision: number, day: string, counts: Parameters<typeof sayCounts>[0]) =>
		`Revision ${revision}, of ${formatDate(day)}: ${sayCounts(counts)}`
}

/** Files in the order in which a batch is told by them: what most readers come for first. */
const toldFirst = ['moves', 'offers', 'deals', 'events', 'metrics', 'people', 'labs', 'sources', 'claims']

/** What a batch did to one file: "brought 611 moves, changed 48 and took away one". */
function sayFile({ file, added, changed, removed }: BatchLike['files'][number]): string {
	const done = [
		['brought', added],
		['changed', changed],
		['took away', removed]
	] as const
	const parts = done.filter(([, count]) => count)
	return joinWords(
		parts.map(([verb, count], place) => {
			const number = count === 1 ? 'one' : formatNumber(count)
			return `${verb} ${place ? number : countRecords(file, count).replace(/^\S+/, () => number)}`
		})
	)
}

export const batchWords = {
	/** "Revision 2 brought 611 moves, changed 48 and took away one"; what an undoing did is said of the revision undone. */
	title({ revision, undoes, files }: BatchLike): string {
		const touched = files.filter(({ added, changed, removed }) => added || changed || removed)
		const rank = ({ file }: { file: string }) => (toldFirst.indexOf(file) + 100) % 100
		const [main] = touched.toSorted((a, b) => rank(a) - rank(b))
		if (undoes) return `Revision ${revision} undid revision ${undoes}${main ? `: it ${sayFile(main)}` : ''}`
		return main
			? `Revision ${revision} ${sayFile(main)}`
			: `Revision ${revision} changed what the dataset says of itself`
	},
	kinds: {
		import: 'Files of the dataset',
		edit: 'An edit',
		report: 'A report that was accepted',
		merge: 'Two records that are one',
		undo: 'An undoing'
	} as Record<string, string>,
	/** Who made it: "the maintainers", "an editor". */
	by: (author: string) => (/^(an?|two) /.test(author) ? author : `the ${author}`),
	/** Heads and notes of the counters on its page. */
	added: ['New', 'rows that were not here'],
	changed: ['Changed', 'rows with another cell'],
	same: ['The same', 'left as they were'],
	removed: ['Taken away', 'rows that are here no more'],
	/** "35% new" */
	share: (percent: number, what: 'new' | 'changed' | 'the same') => `${percent}% ${what}`,
	unchanged: 'same',
	undoable: 'This can be undone as a whole or record by record, at any time.',
	undoing: 'Undoing makes a new revision; what was edited since, or is needed by now, is left and listed.',
	stays: 'It is not undone: before it there was nothing, or the facts were written in other columns.',
	first: 'The first revision is the whole dataset: a list of its changes would tell each fact twice.',
	effects: 'What it did to published numbers',
	/** "From July 2025 to June 2026 two labs’ counts changed" */
	effectsTitle: (labs: number) =>
		labs ? `The counts of ${countOf(labs, 'lab')} changed` : 'No lab’s published count changed',
	gained: 'gained',
	lost: 'lost',
	whole: 'Moves in the front-page figure',
	before: 'before',
	after: 'after',
	/** Over the list: corrected moves alone where there are any, else everything. */
	changes: (moves: number) => (moves ? `${countRecords('moves', moves)} corrected` : 'What changed, record by record'),
	more: 'All its changes',
	byFile: 'By file'
} as const
