// Whom an offer, a band or an average is for, and what its sum rests on, as rows and sentences say it.
import type { Population } from '../../vocabulary/offers.ts'
import type { OfferLike } from '../../vocabulary/said.ts'
import { capitalise, joinWords, sayCode } from './format.ts'

const roleNouns: Record<string, string> = {
	'research-scientist': 'researchers',
	'research-engineer': 'research engineers',
	'ml-engineer': 'machine-learning engineers',
	'software-engineer': 'software engineers',
	'data-scientist': 'data scientists',
	executive: 'executives',
	founder: 'founders',
	intern: 'interns',
	postdoc: 'postdocs',
	fellow: 'fellows',
	professor: 'professors',
	safety: 'safety staff'
}
/** Grades that stand before a noun; a lab's own stand behind it in brackets. */
const gradeWords: Record<string, string> = {
	entry: 'entry-level',
	junior: 'junior',
	mid: 'mid-level',
	senior: 'senior',
	staff: 'staff-level',
	principal: 'principal',
	top: 'top',
	'new-phd': 'newly graduated doctoral',
	'new-graduate': 'newly graduated'
}
/** Titles that say no more than that people work there. */
const plainTitle = /^(all )?staff$/i
const staffTitle = /^\S+( \S+)? (staff|staff member|team)$/i

/** For whom, where nobody is named: "top researchers at OpenAI", "its own staff (“Current staff”)", "software engineers (L6)". */
/** For whom the terms are, as a sentence goes on. */
export function sayWhom({ role, title, grade, fromLabName }: OfferLike, isOwn: boolean, isPost: boolean): string {
	const known = roleNouns[role ?? '']
	const at = !isPost && !isOwn && fromLabName ? ` at ${fromLabName}` : ''
	const isPlain =
		plainTitle.test(title ?? '') || (at && staffTitle.test(title ?? '')) || `${title?.toLowerCase()}s` === known
	const isTold = title !== null && (isPost || !known) && !isPlain
	const before = known ? grade.flatMap((word) => gradeWords[word] ?? []) : []
	const behind = [
		...(isTold ? [`“${title}”`] : []),
		...grade.filter((word) => !known || !gradeWords[word]).map(sayCode)
	]
	return [
		isOwn ? 'its own ' : '',
		before.length ? `${joinWords(before, 'or')} ` : '',
		known ?? (isPost || isOwn ? 'staff' : 'unnamed people'),
		at,
		behind.length ? ` (${behind.join(', ')})` : ''
	].join('')
}

/** For whom terms are, where nobody is named, as a row says it: "Senior researcher, not named", "Backend engineer, senior". */
export function nameWhom(
	{ role, title, grade = [] }: { role?: string | null; title: string | null; grade?: readonly string[] },
	population: Population
): string {
	const noun = title ?? (roleNouns[role ?? ''] ? capitalise(roleNouns[role ?? '']!) : '')
	const said = noun.toLowerCase()
	const grades = grade.map(sayCode).filter((word) => !said.includes(word.toLowerCase()))
	if (population === 'group-offer') return [noun || 'People', ...grades, 'not named'].join(', ')
	return [noun || 'A post', ...grades, ...(population === 'survey' ? ['average or median'] : [])].join(', ')
}

/** What a sum rests on: "press report", "job ad", "outsiders’ estimate"; "" where nobody says. */
export function sayBasis(basis: string | null): string {
	return basisNames[basis ?? ''] ?? ''
}
const basisNames: Record<string, string> = {
	report: 'press report',
	posting: 'job ad',
	filing: 'filing',
	statement: 'own statement',
	'self-report': 'self-report',
	survey: 'survey',
	estimate: 'outsiders’ estimate'
}
/** The same as a facet names it, and what it means. */
export const basisMeanings: Record<string, string> = {
	report: 'The press says that somebody offered it, was offered it or earns it.',
	posting: 'A job ad, a copy of one, or an average over ads.',
	filing: 'A visa, tax, court or securities filing.',
	statement: 'The company or the person said so.',
	'self-report': 'People reported their own pay to a site.',
	survey: 'A survey asked people.',
	estimate: 'An aggregator, a recruiter or a columnist guessed it: it is in no median and no headline.'
}
