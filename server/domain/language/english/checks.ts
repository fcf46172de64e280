// What speaks against a change, and what is to be known of it: the titles of rules, and what each is about here.
import { formatDate, formatNumber } from './format.ts'

const at = (column: string, value: string, reason: string) =>
	`${column.replaceAll('_', ' ')}${value ? ` “${value}”` : ''} ${reason}`

/** Titles of the rules by their ids. */
export const checkTitles = {
	reason: 'Say why',
	source: 'No page says so',
	'unknown-id': 'Somebody or something is not on record',
	'end-before-start': 'It ends before it begins',
	'date-range': 'A date out of reach',
	'sum-period': 'A sum that no period can mean',
	'ends-equal': 'Both ends are the same',
	'changed-meanwhile': 'Somebody else changed it meanwhile',
	'still-named': 'Others still name it',
	'taken-address': 'The page is on record already',
	cell: 'A field cannot hold that',
	delete: 'It takes a record away',
	merge: 'It makes two records one',
	'last-claim': 'Nobody is left who says so',
	'front-sentence': 'It changes a sentence of the front page',
	'far-sum': 'The sum is far from its neighbours',
	'before-founded': 'Before the lab was founded',
	'after-ended': 'After the lab had ended',
	'no-earlier-spell': 'A return without an earlier time there',
	'two-labs-a-month': 'Two labs in one month',
	'one-secondary': 'One page, and it repeats others',
	'no-start': 'No start there is known',
	'like-name': 'A name like another',
	'like-two': 'A name like two that are not the same'
} as const

/** What each rule is about here. */
export const checkWords = {
	reason: 'A change needs a reason of at least five words.',
	/** "date “1890-01-01” lies outside 1950 to 2028-06-30" */
	fault: at,
	delete: (name: string) => `${name} would be gone, and its address with it.`,
	/** "Ada Example and Ada X. Example would be read as one, until that is taken back." */
	goesOn: (names: string) => `${names} would be read as one, until that is taken back.`,
	likeTwo: (name: string, other: string) =>
		`${name} and ${other} were judged to be different: which of them is it, or neither?`,
	merge: (old: string) => `The address of ${old} would lead elsewhere for good.`,
	lastClaim: (name: string) => `No page is left that reports or confirms ${name}.`,
	frontSentence: 'The front page would say something else.',
	/** "It is 400 where the nearest is 100." */
	farSum: (sum: number, nearest: number) =>
		`It is ${formatNumber(sum)}; the nearest beside it is ${formatNumber(nearest)}, and it is over half away from that.`,
	beforeFounded: (lab: string, founded: string) => `${lab} was founded in ${formatDate(founded)}.`,
	afterEnded: (lab: string, ended: string) => `${lab} ended in ${formatDate(ended)}.`,
	noEarlierSpell: (person: string, lab: string) => `No record says that ${person} was at ${lab} before.`,
	twoLabs: (person: string, month: string, others: readonly string[]) =>
		`${person} also joined ${others.join(', ')} in ${formatDate(month)}.`,
	oneSecondary: (publisher: string) => `${publisher} reports what others said; no other page is given.`,
	noStart: (lab: string) => `The time at ${lab} cannot be counted.`,
	likeName: (name: string, id: string) => `${name} (${id}) is spelt or sounds alike: are they one?`,
	/** What a note says of a rule that an editor holds to be wrong. */
	wrong: (titles: readonly string[]) => `(Held not to apply here: ${titles.join('; ')})`
} as const
