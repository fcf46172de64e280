// Following: what a question that is followed is called, how often it would have told, what became of messages.
import { countOf, formatDate, formatNumber } from './format.ts'

export const followWords = {
	/** "It would have told you 4 times in the last 90 days." */
	fires: (fires: number, days: number) =>
		fires
			? `It would have told you ${fires === 1 ? 'once' : fires === 2 ? 'twice' : `${fires} times`} in the last ${days} days.`
			: `It would not have told you of anything in the last ${days} days.`,
	/** "The records here have been changed since 28 November 2026 only." */
	since: (date: string) => `Changes here are known from ${formatDate(date)} on.`,
	states: {
		unconfirmed: 'Waiting for your endpoint to answer',
		active: 'The webhook is active',
		disabled: 'The webhook has ended'
	} as Record<string, string>,
	ends: {
		gone: 'The endpoint answered 410 Gone, so it is sent nothing any more.',
		failing: 'The endpoint has not taken a message for five days, so it is sent nothing any more.',
		token: 'The token that made it has ended, or the account is closed.'
	} as Record<string, string>,
	messages: { waiting: 'Waiting', delivered: 'Delivered', failed: 'Given up' } as Record<string, string>,
	faults: {
		refused: 'The address is in a network that is not public',
		timeout: 'No answer in time',
		connect: 'No connection',
		tls: 'The certificate is not valid',
		redirect: 'It answered with a redirect, which is not followed',
		status: 'It answered with an error',
		challenge: 'It did not answer with the challenge'
	} as Record<string, string>,
	/** What happened to a record as a whole. */
	whole: { added: 'new in it', removed: 'no longer part of it' } as Record<string, string>,
	/** "2 new, 1 changed" */
	counts(counts: { new: number; changed: number; withdrawn: number }): string {
		const parts = [
			counts.new ? `${counts.new} new` : '',
			counts.changed ? `${counts.changed} changed` : '',
			counts.withdrawn ? `${counts.withdrawn} no longer part of it` : ''
		]
		return parts.filter(Boolean).join(', ') || 'nothing changed'
	},
	/** What a revision changed in a question: "Revision 3 changed “Moves from OpenAI”: 2 new, 1 changed." */
	told: (revision: number, title: string, counts: { new: number; changed: number; withdrawn: number }) =>
		`Revision ${revision} changed “${title}”: ${followWords.counts(counts)}.`,
	/** What came to a list since it was shown: "3 new moves", "1 changed offer", "1 new, 2 changed moves". */
	fresh(list: string, { added, changed, removed }: { added: number; changed: number; removed: number }): string {
		const parts = [added && `${added} new`, changed && `${changed} changed`, removed && `${removed} withdrawn`]
		const count = added + changed + removed
		const noun = followWords.nouns[list]
		return `${parts.filter(Boolean).join(', ')}${noun ? ` ${noun[count === 1 ? 0 : 1]}` : ''}`
	},
	nouns: {
		moves: ['move', 'moves'],
		offers: ['offer', 'offers'],
		deals: ['deal', 'deals'],
		events: ['event', 'events'],
		people: ['person', 'people'],
		labs: ['lab', 'labs'],
		metrics: ['figure', 'figures'],
		sources: ['source', 'sources']
	} as Record<string, readonly [one: string, many: string]>,
	show: 'show',
	attempts: (count: number) => countOf(count, 'attempt')
} as const

type QuotedLike = { revision: { number: number }; n: number | null; sentence: string }
/** A quoted figure, then and now. */
export const watchWords = {
	/** "62 then, 64 now" */
	numbers: ({ n: then }: QuotedLike, { n: now }: QuotedLike) =>
		then !== null && now !== null && then !== now ? `${formatNumber(then)} then, ${formatNumber(now)} now` : '',
	title: (then: QuotedLike, now: QuotedLike) =>
		`${watchWords.numbers(then, now) || 'Worded otherwise now'}: ${now.sentence}`,
	/** What revision 2 said and what revision 5 says, with both numbers. */
	compare(then: QuotedLike, now: QuotedLike): string {
		if (then.n === now.n && then.sentence === now.sentence)
			return `Unchanged from revision ${then.revision.number} to revision ${now.revision.number}: “${now.sentence}”`
		const numbers = watchWords.numbers(then, now)
		const of = ({ n, sentence }: QuotedLike) => `“${sentence}”${n === null ? '' : ` (${formatNumber(n)})`}`
		return `${numbers ? `${numbers}. ` : ''}Revision ${then.revision.number} said: ${of(then)}. Revision ${now.revision.number} says: ${of(now)}.`
	},
	feed: (sentence: string) => `what was quoted: “${sentence}”`,
	quoted: (of: string, rev: string) => `the figure at ${of} as quoted from revision ${rev}`,
	watch: 'Tell me when this changes',
	how: 'RSS or JSON: an entry comes once the number or the finding is another, with both. The address holds the question and the revision, nothing of you.'
} as const

/** What is wrong with what somebody wants to follow, as it goes on after the name of a part. */
export const followFaults = {
	notFollowed: 'is nothing that can be followed: give the address of a list or record here, as in /moves?from=openai',
	notQuoted: 'is no address that shows or counts records: give it as the citation has it, as in /flows?since=2025-07',
	endpoint: 'is no address of an endpoint: give one as in https://example.org/hook',
	port: 'has a port that is not taken: leave it out, or give 443 or 8443',
	network: 'is in a network that is not public',
	own: 'is this site itself',
	notKept: 'This site keeps no past revisions, so it cannot tell what changed.',
	listening: 'As many listen as can be told at once: ask again in a minute, or ask for JSON now and then.',
	noMail: 'This site sends no letters.',
	notMailed: 'The letter could not be sent: try again in a while.',
	askedEnough: 'This address was asked often enough today.',
	most: (most: number) => `There are ${most} already: end one first.`,
	limit: (seconds: number) =>
		`More was asked to be followed than is taken from your network: try again in ${seconds < 5400 ? countOf(Math.ceil(seconds / 60), 'minute') : countOf(Math.ceil(seconds / 3600), 'hour')}.`,
	range: 'is no range of revisions here: give the revision before the first, and at most 100'
} as const

export type DigestPart = {
	revision: number
	/** Whether it is a part of an import, which is told of in one line. */
	isBulk: boolean
	sentence: string
	title?: string
	counts?: { new: number; changed: number; withdrawn: number }
	rows: { label: string; words: string; url: string }[]
}
/** Letters to those who follow questions by e-mail, and their forms. */
export const digestWords = {
	every: { daily: 'every day', weekly: 'every week' } as Record<string, string>,
	confirm: ({ every, titles, page }: { every: string; titles: readonly string[]; page: string }) => ({
		subject: 'Labflow: do you want these letters?',
		text: [
			`Somebody, we hope you, asked Labflow to write to this address ${digestWords.every[every]} about changes in:`,
			titles.map((title) => `- ${title}`).join('\n'),
			`If you want that, open this page and say yes:\n${page}`,
			'If you do not, do nothing: no letter comes, and the address is deleted here within three days.'
		].join('\n\n')
	}),
	letter(parts: readonly DigestPart[], { page, end, origin }: { page: string; end: string; origin: string }) {
		const told = parts.filter(({ isBulk }) => !isBulk)
		const summed = parts.filter(({ isBulk }) => isBulk)
		const write = ({ sentence, rows }: DigestPart) =>
			[sentence, ...rows.map(({ label, words, url }) => `- ${label}: ${words}\n  ${url}`)].join('\n')
		const sum = ({ revision, title, counts }: DigestPart) =>
			counts
				? `- an import, revision ${revision}, in “${title}”: ${followWords.counts(counts)}`
				: `- revision ${revision}`
		return {
			subject: `Labflow: ${countOf(parts.length, 'change')} in what you follow`,
			text: [
				...told.map(write),
				...(summed.length ? [`Many records at once:\n${summed.map(sum).join('\n')}`] : []),
				`All changes: ${origin}/changes`,
				`Change or end these letters: ${page}\nEnd them at once: ${end}\nFacts: CC BY 4.0.`
			].join('\n\n')
		}
	},
	states: { yes: 'You get these letters', no: 'Do you want these letters?' }
} as const
