// Pay for posts by role and grade.
import { gradeMarks } from '../../server/domain/language/index.ts'
import { titleGrades } from '../../server/domain/offers/grades.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import type { Bands } from '../../server/schemas/bands.ts'
import GradeChart from '../charts/offers/GradeChart.svelte'
import { chart, type Figure } from './figure.ts'

/** Roles of the figure on the page of offers; the page of bands draws all. */
export const rolesDrawn = 3

/** Bands by role and grade; `query` is what the API was asked, `roles` how many are drawn. */
export function describeBands(bands: Bands, query: string, href: string, roles = Infinity): Figure {
	const shown = new Set([...new Set(bands.groups.map(({ role }) => role))].slice(0, roles))
	const groups = bands.groups.filter(({ role }) => shown.has(role))
	const title = titleGrades(bands)
	return {
		title,
		sentence: bands.sentence,
		dek: gradeMarks.dek,
		behind: gradeMarks.behind(bands.n, bands.sourceCount),
		api: `/bands${query}`,
		href,
		...(bands.n && { chart: chart(GradeChart, { groups, label: `${textOf(title)}.` }) })
	}
}
