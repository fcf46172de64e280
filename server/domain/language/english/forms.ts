// Forms in which records are edited: names of fields, how each is written, and what of it cannot be read.
import { nameColumn } from './changes.ts'
import { checkTitles } from './checks.ts'
import { capitalise, countOf, inWords } from './format.ts'

/** Columns whose field is called otherwise than in a sentence about a change. */
const labels: Record<string, Record<string, string>> = {
	moves: {
		kind: 'Kind',
		from: 'Left',
		to: 'Joined',
		from_role: 'Post there',
		to_role: 'Post here',
		date: 'Date of the move',
		left_date: 'Day of leaving, if known apart',
		deal: 'Came with a deal'
	},
	offers: { low: 'Lower limit', high: 'Upper limit', move: 'Led to the move', per: 'Sum is per' },
	components: { low: 'Lower limit', high: 'Upper limit' },
	metrics: { low: 'Lower limit', high: 'Upper limit', counterpart: 'Set against' },
	claims: {
		stance: 'Says',
		by: 'Who says it',
		rank: 'Standing',
		low: 'Lower limit',
		high: 'Upper limit',
		note: 'In its words, short'
	},
	deals: { amount: 'Sum' },
	ids: { scheme: 'Registry', value: 'Id, or address of the profile', sources: 'Pages that say so' },
	remedies: { by: 'Who says it', date: 'Said on', words: 'Statement', source: 'Page that has it' },
	sources: { url: 'Address', origin: 'First reported by', tier: 'Kind of page', published: 'Published' }
}

const nouns: Record<string, string> = {
	moves: 'move',
	people: 'person',
	labs: 'lab',
	offers: 'offer',
	deals: 'deal',
	events: 'event',
	metrics: 'figure of a lab',
	sources: 'page'
}

export const formWords = {
	/** "Date of the move" */
	label: (file: string, column: string) =>
		labels[file]?.[column] ?? (column === 'note' ? 'Note, ours' : capitalise(nameColumn(file, column))),
	notKnown: 'not known',
	hints: {
		date: 'As it is known: 4 Jul 2025, June 2025, Q2 2026, 2025',
		partial: 'As it is known: 4 Jul 2025, June 2025, 2025',
		lines: 'One a line',
		sum: 'Digits, or as written: $12M',
		record: 'By names and date, or its id',
		country: 'Two letters: US, GB',
		currency: 'Three letters: USD, EUR',
		notation: 'As reported: $200M/4yr, up to $1.5B. The limits are read from it.',
		id: 'Left empty, it is made of the names',
		by: 'A name or an office: Ada Example; a spokeswoman for Alpha',
		day: 'The day: 4 Jul 2025',
		words: (most: number) => `In their words, at most ${most} characters`,
		statementPage: 'A page on record that has it, by its title, address or id; empty where it was sent to this site',
		publicId: 'As the registry writes it, or the address of the profile',
		idPages: 'One a line, by title, address or id; at least one',
		url: 'A page on record is found by its title, address or id'
	},
	/** What the page of a form says first: "One field changed: date of the move", "Edit Ada Example: Alpha → Beta". */
	title(name: string, file: string, isNew: boolean, changed: readonly string[]): string {
		if (isNew) return name ? `New: ${name}` : `A new ${nouns[file] ?? 'record'}`
		if (!changed.length) return `Edit ${name}`
		const [one] = changed
		return changed.length === 1
			? `One field changed: ${one!.toLowerCase()}`
			: `${capitalise(inWords(changed.length))} fields changed`
	},
	/** What a sum was read as: "Read as up to $1.5B". */
	readAs: (notation: string) => `Read as ${notation}`,
	retraction: 'Retract',
	/** Why a claim is held to no longer: what its note says. */
	retractions: {
		withdrawn: 'Withdrawn by the source',
		misread: 'Misread',
		misattributed: 'Misattributed',
		superseded: 'Superseded',
		privacy: 'Privacy'
	} as Record<string, string>,
	keep: 'keep',
	gone: 'Take away',
	hidden: 'Kept from search engines',
	newPerson: 'Add this person: not on record yet',
	/** Who asked to be kept from search engines. */
	thePerson: 'the person',
	yes: 'yes',
	no: 'no',
	faults: {
		date: (text: string) => `“${text}” is no date: write 4 Jul 2025, June 2025, Q2 2026 or 2025.`,
		quarter: (text: string) => `“${text}” is a quarter: give a day, a month or a year here.`,
		sum: (text: string) => `“${text}” holds no sum: write digits, or a sum such as $12M.`,
		record: (text: string) => `“${text}” is nothing on record.`,
		nobody: (text: string) => `Nobody on record is called “${text}”.`,
		noLab: (text: string) => `No lab on record is called “${text}”.`,
		several: (text: string, names: readonly string[]) => `“${text}” may be ${names.join(' or ')}: write the id.`,
		page: 'This page is not on record: give its publisher and title to add it.',
		keep: 'Both of you changed it: choose one.',
		day: (text: string) => `“${text}” is no day: write 4 Jul 2025.`,
		noPage: (text: string) => `“${text}” is no page on record: add it first, under New page, or leave this empty.`
	}
} as const

/** Pages of editors beside the forms. */
export const editWords = {
	/** "One change waits for a second editor" */
	waiting: (count: number) =>
		count
			? `${capitalise(inWords(count))} ${count === 1 ? 'change waits' : 'changes wait'} for a second editor`
			: 'No change waits for a second editor',
	nouns,
	/** Rules by their titles, as the end of a sentence. */
	rules: (rules: readonly string[]) =>
		rules
			.map((rule) => checkTitles[rule as keyof typeof checkTitles] ?? rule)
			.map((title) => title.charAt(0).toLowerCase() + title.slice(1))
			.join('; '),
	/** "A change to Ada Example: Alpha → Beta waits" */
	proposal: (name: string | undefined, count: number) =>
		name && count === 1 ? `A change to ${name} waits` : `A change to ${countOf(count, 'record')} waits`,
	decided: (state: string) =>
		({
			published: 'It was published',
			refused: 'It was refused',
			lapsed: 'It lapsed undecided',
			withdrawn: 'Who proposed it took it back'
		})[state] ?? state,
	/** Over the changes that an undoing leaves. */
	left: (count: number) =>
		count ? `${capitalise(countOf(count, 'change'))} would be left` : 'All of it can be undone',
	edit: 'Edit (editors)',
	undo: 'Undo, or choose records (editors)'
} as const
