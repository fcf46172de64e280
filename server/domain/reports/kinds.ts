// Kinds of reports: what each is asked for, and what it cannot do without.

/** What a report says is wrong, in the order of the form. */
export const reportKinds = [
	'wrong',
	'missing',
	'twice',
	'two-in-one',
	'outdated',
	'dead-page',
	'statement',
	'privacy'
] as const
export type ReportKind = (typeof reportKinds)[number]

/** What who reports about themselves asks for. */
export const privacyWishes = ['anonymise', 'no-index', 'remove'] as const
export type PrivacyWish = (typeof privacyWishes)[number]

/**
 * Parts of a report: the record, or the page with the figure, that it is about; the value that is wrong; what should stand
 * there; what else there is to say; a page that says so; what a person asks for.
 */
export type Part = 'subject' | 'field' | 'proposed' | 'words' | 'pages' | 'wish'

type Asked = { needs: readonly Part[]; takes: readonly Part[] }
const kinds: Record<ReportKind, Asked> = {
	wrong: { needs: ['subject', 'proposed', 'pages'], takes: ['field', 'words'] },
	missing: { needs: ['proposed', 'pages'], takes: ['subject', 'field', 'words'] },
	twice: { needs: ['subject', 'proposed', 'pages'], takes: ['words'] },
	'two-in-one': { needs: ['subject', 'words', 'pages'], takes: ['proposed'] },
	outdated: { needs: ['subject', 'proposed', 'pages'], takes: ['field', 'words'] },
	'dead-page': { needs: ['subject'], takes: ['pages', 'words'] },
	statement: { needs: ['subject', 'words'], takes: ['pages'] },
	privacy: { needs: ['subject', 'wish'], takes: ['words', 'pages'] }
}

/** Whether a report of a kind says nothing without a part. */
export const needs = (kind: ReportKind, part: Part): boolean => kinds[kind].needs.includes(part)

/** Whether a report of a kind has a part. */
export const takes = (kind: ReportKind, part: Part): boolean => needs(kind, part) || kinds[kind].takes.includes(part)

/** Whether a second report of the same joins the first: what persons say of themselves is answered to each. */
export const mayJoin = (kind: ReportKind): boolean => kind !== 'statement' && kind !== 'privacy'

/** Longest text of a part, and of an address, in UTF-16 units. */
export const [longestPart, longestUrl] = [2000, 2000]
/** Pages that one may give at once, and to one report over time. */
export const [pagesAtOnce, pagesOfOne] = [3, 10]
