// Pay for posts by role and grade: which bands stand side by side, in which order, and the middle of what is reported.
import { bandGradeTitles, nameGrade } from '../language/index.ts'
import { populationOf } from '../vocabulary/offers.ts'
import type { Named, Part } from '../vocabulary/part.ts'
import { boundMedian, type IntervalMedian } from './median.ts'
import { countsBy } from './ranking.ts'

export type GradedBand = {
	id: string
	person: string | null
	kind: string
	population: string | null
	basis: string | null
	role: string | null
	grade: readonly string[]
	place: string | null
	lab: string | null
	labName: string | null
	labGroup: string | null
	date: string
	yearlyLowUsd: number | null
	yearlyHighUsd: number | null
}
/** The bands of a role and a grade, the least pay first; null where none is reported. */
export type GradeGroup<One extends GradedBand = GradedBand> = {
	role: string | null
	grade: string | null
	bands: One[]
	/** Bands of posts that count: averages of several people, and estimates nobody asked for, do not. */
	n: number
	/** Between which sums the middle of these lies; null for fewer than five. */
	middle: IntervalMedian | null
}

/** Grades in words from the first post to the last; a lab's own, such as L5, stand before them by their number. */
const ladder = [
	'entry',
	'new-graduate',
	'new-phd',
	'junior',
	'mid',
	'senior',
	'staff',
	'lead',
	'principal',
	'top',
	'director',
	'head'
]
const numberOf = (grade: string) => Number(/\d+/.exec(grade)?.[0] ?? NaN)
function compareGrades(a: string | null, b: string | null): number {
	if (a === b) return 0
	if (a === null || b === null) return a === null ? 1 : -1
	const [first, second] = [numberOf(a), numberOf(b)]
	if (!Number.isNaN(first) || !Number.isNaN(second))
		return Number.isNaN(first) ? 1 : Number.isNaN(second) ? -1 : first - second || a.localeCompare(b)
	const place = (grade: string) => (ladder.includes(grade) ? ladder.indexOf(grade) : ladder.length)
	return place(a) - place(b) || a.localeCompare(b)
}

/** The least and the most of a band, the other one where one is open. */
const leastOf = ({ yearlyLowUsd, yearlyHighUsd }: GradedBand) => yearlyLowUsd || yearlyHighUsd || 0
const mostOf = ({ yearlyLowUsd, yearlyHighUsd }: GradedBand) => yearlyHighUsd || yearlyLowUsd || 0

/**
 * Bands with a sum a year in US dollars by role, those with most bands first, and by grade, the lowest first; a band for
 * several grades stands in each. Estimates count where `asked` says what sums are to rest on.
 */
export function groupByGrade<One extends GradedBand>(
	bands: readonly One[],
	asked?: readonly string[]
): GradeGroup<One>[] {
	const drawn = bands.filter(({ yearlyLowUsd, yearlyHighUsd }) => yearlyLowUsd || yearlyHighUsd)
	const counts = countsBy(asked)
	const roles = [...Map.groupBy(drawn, ({ role }) => role)].toSorted(
		([a, some], [b, others]) =>
			Number(a === null) - Number(b === null) || others.length - some.length || ((a ?? '') < (b ?? '') ? -1 : 1)
	)
	return roles.flatMap(([role, all]) => {
		const told = all.flatMap(({ grade }): readonly (string | null)[] => (grade.length ? grade : [null]))
		const grades = [...new Set(told)].toSorted(compareGrades)
		return grades.map((grade) => {
			const own = all
				.filter((band) => (grade === null ? !band.grade.length : band.grade.includes(grade)))
				.toSorted((a, b) => leastOf(a) - leastOf(b) || mostOf(a) - mostOf(b) || (a.id < b.id ? -1 : 1))
			const counted = own.filter((band) => populationOf(band) === 'role' && counts(band))
			const bounds = counted.map(({ yearlyLowUsd, yearlyHighUsd }) => ({
				low: yearlyLowUsd || null,
				high: yearlyHighUsd || null
			}))
			return { role, grade, bands: own, n: counted.length, middle: boundMedian(bounds) ?? null }
		})
	})
}

/** What a title needs of bands: those of an answer have it, too. */
type Titled = {
	kind: string
	groups: readonly {
		role: string | null
		grade: string | null
		n: number
		low: number | null
		high: number | null
		hasMiddle: boolean
		bands: readonly (Pick<
			GradedBand,
			'lab' | 'labName' | 'labGroup' | 'date' | 'yearlyLowUsd' | 'yearlyHighUsd' | 'basis' | 'place'
		> & { counted: boolean })[]
	}[]
}
type TitledBand = Titled['groups'][number]['bands'][number]
type Rival = Named & { low: number; high: number; basis: string | null }

/** The newest range of each of two labs whose pay in one place is furthest apart, the higher first; undefined where no two are. */
function findRivals(bands: readonly TitledBand[]): [Rival, Rival] | undefined {
	const ranges = bands.filter(
		({ labGroup, yearlyLowUsd: low, yearlyHighUsd: high }) => labGroup && low && high && low < high
	)
	const newest = [...Map.groupBy(ranges, ({ labGroup }) => labGroup!)].map(
		([, own]) => own.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0]!
	)
	const middle = (band: TitledBand) => Math.sqrt(band.yearlyLowUsd! * band.yearlyHighUsd!)
	const [lowest, ...others] = newest.toSorted((a, b) => middle(a) - middle(b))
	const highest = others.at(-1)
	if (!lowest || !highest || highest.yearlyLowUsd! <= lowest.yearlyLowUsd! || highest.place !== lowest.place)
		return undefined
	const [first, second] = [highest, lowest].map(({ lab, labName, labGroup, yearlyLowUsd, yearlyHighUsd, basis }) => {
		return { id: lab!, name: labName!, group: labGroup!, low: yearlyLowUsd!, high: yearlyHighUsd!, basis }
	})
	return [first!, second!]
}

/**
 * The title of bands: the two labs furthest apart in the grade that most labs report, else the middle of the largest group,
 * else the plain subject. What does not count, such as estimates, is in no title.
 */
export function titleGrades({ kind, groups }: Titled): Part[] {
	const told = groups
		.filter(({ role }) => role !== null && role !== 'other')
		.map((group) => ({ ...group, own: group.bands.filter(({ counted }) => counted) }))
	const labsOf = (bands: readonly TitledBand[]) => new Set(bands.flatMap(({ labGroup }) => labGroup ?? [])).size
	const graded = told
		.filter(({ grade }) => grade !== null)
		.toSorted((a, b) => labsOf(b.own) - labsOf(a.own) || b.bands.length - a.bands.length)
	for (const { own, role, grade } of graded) {
		const rivals = findRivals(own)
		if (rivals) return bandGradeTitles.rivals({ role: role!, grade: nameGrade(grade!) }, kind, ...rivals)
	}
	const largest = told.filter(({ hasMiddle }) => hasMiddle).toSorted((a, b) => b.n - a.n)[0]
	return largest ? bandGradeTitles.middle(largest, kind, largest) : [{ text: bandGradeTitles.none(kind) }]
}
