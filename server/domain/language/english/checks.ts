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

/** What each part of a likeness of two names says; the words that it is about stand beside it. */
const partTitles = {
	name: 'The names are the same',
	id: 'The public id or address is the same',
	order: 'The words stand in another order',
	spacing: 'The spaces differ',
	letter: 'One letter differs',
	'short-form': 'One is a short form of the other',
	romanisation: 'The same name in other Latin letters',
	initial: 'One has an initial where the other has a name',
	'left-out': 'One leaves a word out',
	pinyin: 'One is the other in pinyin',
	sound: 'They sound the same',
	'other-signs': 'Their characters differ',
	'legal-form': 'The legal form differs',
	acronym: 'One is the acronym of the other',
	'part-of-name': 'One is a part of the other',
	unit: 'One names a unit',
	place: 'The place differs',
	differs: 'The names differ',
	'lab-agrees': 'The lab agrees',
	'lab-differs': 'The lab differs'
} as const
/** What speaks for two records being one, or against it. */
export const alikeWords = {
	part: (part: keyof typeof partTitles, detail: string | undefined) => partTitles[part] + (detail ? `: ${detail}` : ''),
	sameName: partTitles.name,
	/** "Both have openreview:~Ada_Example1" */
	sameId: (id: string) => `Both have ${id}`,
	sameLabs: (labs: readonly string[]) => `Both were at ${labs.slice(0, 3).join(', ')}`,
	noLab: 'No lab in common',
	/** "July 2025: Alpha → Beta" */
	move: (date: string, from: string | null, to: string | null) =>
		`${date}: ${from ?? 'not known'} → ${to ?? 'not known'}`,
	lab: (kind: string, country: string | null) => kind.replaceAll('-', ' ') + (country ? `, ${country}` : '')
} as const
