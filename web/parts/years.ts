// What stands above an offer by the years of its term.
import type { Grid } from '../../server/schemas/pay.ts'
import type { OfferRecord } from '../../server/schemas/records.ts'

const piecesOf = (grid: Grid) => grid.years.flatMap(({ parts }) => parts)

/** "If it is spread evenly, and it may not be" */
export function titleYears({ grid, realised }: Pick<OfferRecord, 'grid' | 'realised'>): string {
	const pieces = piecesOf(grid)
	if (!grid.years.length) return 'What is told of its parts'
	if (!pieces.some(({ assumed }) => assumed)) return `What ${grid.years.length > 1 ? 'each year' : 'the year'} holds`
	if (pieces.some(({ assumed }) => !assumed)) return 'Part of it is told by the year, the rest only assumed'
	return realised.state === 'not-accepted'
		? 'If it had been spread evenly, and it may not have been'
		: 'If it is spread evenly, and it may not be'
}

/** How the years are reckoned, and the marks that are there, in words. */
export function noteYears(grid: Grid): string {
	return [
		`${grid.how.replace(/^unknown: /, 'not drawn by the year, as ')}.`,
		...(piecesOf(grid).some(({ assumed }) => assumed) ? ['Hatched: no report says which year holds it.'] : []),
		...(grid.years.some(({ low, high }) => high !== null && high !== low)
			? ['Dashed: only if the upper bound is paid.']
			: []),
		...(grid.years.some(({ high }) => high === null) ? ['An arrow: nobody gave an upper bound.'] : [])
	].join(' ')
}
