// Reports: their kinds and states, what each part is called, what is wrong with one, what becomes of it.
import { countOf, formatDate, inWords } from './format.ts'

export const reportWords = {
	/** Kinds in the order of the form, each with what it is about. */
	kinds: {
		wrong: ['Wrong value', 'a date, a lab, a post, a sum'],
		missing: ['Missing', 'a move, an offer, a value or a page'],
		twice: ['Same twice', 'two records of one thing'],
		'two-in-one': ['Two in one', 'one record of two people or things'],
		outdated: ['Outdated', 'it was right once'],
		'dead-page': ['Dead page', 'a source does not open any more'],
		statement: ['Statement', 'the lab or the person says something about it'],
		privacy: ['Privacy (about me)', 'hide it or take it out; never in the public queue']
	} as Record<string, [name: string, about: string]>,
	states: {
		received: 'Received',
		'in-review': 'In review',
		'second-editor': 'Needs a second editor',
		applied: 'Applied',
		'not-applied': 'Not applied',
		joined: 'Joined',
		withdrawn: 'Withdrawn'
	} as Record<string, string>,
	wishes: {
		anonymise: ['Anonymise', 'your name goes, from past revisions too; your moves and offers stay and count'],
		'no-index': ['Keep from search engines', 'the pages on you stay, and ask search engines to leave them out'],
		remove: ['Remove', 'the record goes, from past revisions too; its address answers that it is gone']
	} as Record<string, [name: string, means: string]>,
	/** Why an address of somebody's answers that it is gone. */
	withheld: 'The name is withheld at the wish of the person.',
	/** What became of a report, as the head of its private page. */
	titles: {
		received: 'Your report was received',
		'in-review': 'Your report is being read',
		'second-editor': 'Your report waits for a second editor',
		applied: 'Your report was applied',
		'not-applied': 'Your report was not applied',
		withdrawn: 'You took your report back'
	} as Record<string, string>,
	/** What leads to the form once more, by what became of the first. */
	again: {
		applied: 'Something is still wrong',
		'not-applied': 'Answer with another page',
		withdrawn: 'Send it again'
	} as Record<string, string>,
	/** "Applied in revision 3", "Received" */
	step: (state: string, revision: number | null) =>
		state === 'applied' && revision ? `Applied in revision ${revision}` : reportWords.states[state]!,
	/** What a step means for who sent the report. */
	meanings: {
		received: 'It stands in the queue. An editor reads it and the page you gave.',
		'in-review': 'An editor is reading it.',
		'second-editor': 'An editor proposes the change; another must agree.',
		applied: 'The record was changed.',
		'not-applied': 'The reason stays with the report, so that nobody need ask again.',
		joined: 'Another report said the same and came first. Both are answered together.',
		withdrawn: 'Nothing was changed; what you wrote is deleted.'
	} as Record<string, string>,
	/** "No report is waiting before yours", "Two reports are waiting before yours" */
	ahead: (count: number) =>
		count ? `${countOf(count, 'report is', 'reports are')} waiting before yours` : 'No report is waiting before yours',
	/** What was read of a text that somebody typed: "Ada Example from Alpha to Beta; $200M/4yr; June 2025 (month)". */
	reading({
		move,
		sums,
		dates
	}: {
		move: { person: string; from: string; to: string } | null
		sums: readonly string[]
		dates: readonly { date: string; precision: string }[]
	}): string {
		const parts = [
			move ? `${move.person}, from ${move.from} to ${move.to}` : '',
			...sums,
			...dates.map(({ date, precision }) => `${formatDate(date, precision)} (known to the ${precision})`)
		]
		return parts.filter(Boolean).join('; ')
	},
	notRead: 'No date, sum or move was recognised; an editor reads the text as it is.',
	/** "Three more reports can be sent from your network this hour" */
	left: (count: number, name: string) =>
		count
			? `${countOf(count, 'report')} can still be sent from your network this ${name}`
			: `No more reports can be sent from your network this ${name}`
} as const

type AnsweredLike = { kind: string; received: string; state: string; reason: string | null; revision: number | null }
/** Letters to who reported something. */
export const mailWords = {
	/** What became of a report: nothing of what it was about, since letters lie about. */
	answer({ kind, received, state, reason, revision }: AnsweredLike, origin: string | undefined) {
		const title = reportWords.titles[state]!
		const lines = [
			`Your report of ${formatDate(received.slice(0, 10))} to Labflow (${reportWords.kinds[kind]![0]}) was ${state === 'applied' ? 'applied' : 'not applied'}.`,
			state === 'applied' && revision
				? `Revision ${revision} brought it${origin ? `: ${origin}/batches/${revision}` : '.'}`
				: '',
			reason ? `Why: ${reason}` : '',
			'The private page of your report says the same. Your address has been deleted here; nobody reads replies to this letter.'
		]
		return {
			subject: `Labflow: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
			text: lines.filter(Boolean).join('\n\n')
		}
	}
} as const

/** What is wrong with a report, as it goes on after the name of a part. */
export const reportFaults = {
	missing: {
		subject: 'is missing: give the address of the record’s page here',
		proposed: 'is missing: say what should stand there',
		words: 'is missing: say what it is about in a few words',
		pages: 'is missing: give a page that says so',
		wish: 'is missing: choose what should be done'
	} as Record<string, string>,
	notTaken: 'does not go with a report of this kind: leave it out',
	noRecord: 'names no record here: give the address of its page, as in /moves/david-luan-amazon-agi-2024-06',
	noField: 'is no value of this record',
	noMail: 'is taken only where this site can send mail: leave it out',
	badMail: 'is no e-mail address',
	trap: 'must stay empty: it is there for programs that fill in everything',
	tooSoon: 'is a few seconds ago: look it over once more, then send it again',
	notOpened: 'is not from this form, or too old: send it again; what you typed is still here',
	closed: 'This report is not open any more.',
	/** "`page` cannot be added: a report has at most 10 pages." */
	tooManyPages: (most: number) => `cannot be added: a report has at most ${inWords(most)} pages`,
	/** "10 reports an hour were sent from your network: try again in 12 minutes." */
	limit: (seconds: number) =>
		`More reports were sent than are taken: try again in ${seconds < 5400 ? countOf(Math.ceil(seconds / 60), 'minute') : countOf(Math.ceil(seconds / 3600), 'hour')}.`
} as const
