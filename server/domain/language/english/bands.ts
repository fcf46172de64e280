// Pay for posts by role and grade (grades.ts, web/charts/offers/GradeChart).
import type { Bounds } from '../../vocabulary/said.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import { formatBounds } from './bounds.ts'
import { nameGrade } from './evidence.ts'
import { capitalise, countOf, formatMoney, joinWords, nameLab, say } from './format.ts'

/** Posts by their role, many of them: "ML engineers". */
const roleNames: Record<string, string> = {
	'research-scientist': 'research scientists',
	'research-engineer': 'research engineers',
	'ml-engineer': 'ML engineers',
	'software-engineer': 'software engineers',
	'data-scientist': 'data scientists',
	executive: 'executives',
	founder: 'founders',
	intern: 'interns',
	postdoc: 'postdocs',
	fellow: 'fellows',
	professor: 'professors',
	safety: 'safety staff',
	other: 'other posts'
}
const nameRole = (role: string | null) => (role === null ? 'role not reported' : (roleNames[role] ?? role))
/** What is paid, as it goes on after "pays". */
const payNouns: Record<string, string> = { 'base-salary': ' in base salary', 'annual-compensation': ' in total pay' }
const basisNouns: Record<string, string> = {
	report: 'press reports',
	posting: 'job ads',
	filing: 'filings',
	statement: 'own statements',
	'self-report': 'self-reports',
	survey: 'surveys',
	estimate: 'outsiders’ estimates'
}
type Middle = Bounds & { n: number }
const sayMiddle = ({ low, high }: Bounds) => formatBounds({ low, high }, 'USD') ?? 'not known'

export const bandGradeTitles = {
	none: (kind: string) => `What posts pay${payNouns[kind] ?? ''}, by role and grade`,
	/** "At L5, Alpha is reported to pay ML engineers $700K to $1.1M a year in total pay, Beta $420K to $600K, by job ads" */
	rivals(
		{ role, grade }: { role: string; grade: string },
		kind: string,
		first: Named & Bounds & { basis: string | null },
		second: Named & Bounds & { basis: string | null }
	): Part[] {
		const bases = [...new Set([first.basis, second.basis].flatMap((basis) => basisNouns[basis ?? ''] ?? []))]
		const by = bases.length ? `, by ${joinWords(bases)}` : ''
		const at = /[A-Z0-9]/.test(grade) ? `At ${grade}` : `At the grade “${grade}”`
		return say`${at}, ${nameLab(first)} is reported to pay ${nameRole(role)} ${sayMiddle(first)} a year${payNouns[kind] ?? ''}, ${nameLab(second)} ${sayMiddle(second)}${by}`
	},
	/** "The middle of 12 bands for research scientists lies between $240K and $405K a year in base salary" */
	middle(
		{ role, grade }: { role: string | null; grade: string | null },
		kind: string,
		{ n, low, high }: Middle
	): Part[] {
		const of = `${countOf(n, 'band')} for ${nameRole(role)}${grade === null ? '' : ` at ${nameGrade(grade)}`}`
		const is =
			low !== null && high !== null && low !== high
				? `lies between ${formatMoney(low, 'USD', 'low')} and ${formatMoney(high, 'USD', 'high')}`
				: `is ${sayMiddle({ low, high })}`
		return say`The middle of ${of} ${is} a year${payNouns[kind] ?? ''}`
	}
}
export const gradeMarks = {
	role: (role: string | null) => capitalise(nameRole(role)),
	grade: (grade: string | null) => (grade === null ? 'no grade given' : nameGrade(grade)),
	market: 'the market',
	/** "4 bands" */
	bands: (count: number) => countOf(count, 'band'),
	/** "middle of 12: $240K to $405K", "n = 3, too few for a middle" */
	middle: (n: number, middle: Bounds | null) =>
		middle ? `middle of ${n}: ${sayMiddle(middle)}` : n ? `n = ${n}, too few for a middle` : 'none counts',
	/** The same in a column: "$240K to $405K", "too few" */
	middleAlone: (middle: Bounds | null) => (middle ? sayMiddle(middle) : 'too few'),
	dek: 'US dollars a year, log scale; one mark a band, an arrow where no upper or lower limit was reported. Hatched: estimates by outsiders, which count nowhere. Bracket: the middle of five bands or more. Grades of different labs do not compare.',
	/** "115 bands, 60 sources" */
	behind: (n: number, sources: number) => `${countOf(n, 'band')}, ${countOf(sources, 'source')}`,
	/** "Of 115 bands, 40 count: the others are estimates by outsiders, or averages of several people." */
	counted: (n: number, counted: number) =>
		`Of ${countOf(n, 'band')}, ${counted} ${counted === 1 ? 'counts' : 'count'}: ${counted === n ? 'none is an estimate or an average' : 'the others are estimates by outsiders, or averages of several people'}.`,
	/** What was asked for: "Asked for: offers by Alpha that are a base salary." */
	asked: (narrowing: string) => (narrowing ? `Asked for: ${narrowing}.` : ''),
	caveats: [
		'Bands go with posts: none says what a named person is paid.',
		'Estimates of outsiders are in no middle unless basis asks for them; averages and medians of several people never are.',
		'Grades are each lab’s own: L5 of one lab is not L5 of another.',
		'A band for several grades stands in each.'
	]
}
