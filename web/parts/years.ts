// What stands above an offer by the years of its term.
import { yearNotes, yearTitles } from '../../server/domain/language.ts'
import type { Grid } from '../../server/schemas/pay.ts'
import type { OfferRecord } from '../../server/schemas/records.ts'

const piecesOf = (grid: Grid) => grid.years.flatMap(({ parts }) => parts)

/** "If it is spread evenly, and it may not be" */
export function titleYears({ grid, realised }: Pick<OfferRecord, 'grid' | 'realised'>): string {
	const pieces = piecesOf(grid)
	if (!grid.years.length) return yearTitles.parts
	if (!pieces.some(({ assumed }) => assumed)) return yearTitles.told(grid.years.length)
	if (pieces.some(({ assumed }) => !assumed)) return yearTitles.mixed
	return realised.state === 'not-accepted' ? yearTitles.wouldSpread : yearTitles.spread
}

/** How the years are reckoned, and the marks that are there, in words. */
export function noteYears(grid: Grid): string {
	return [
		yearNotes.how(grid.how),
		...(piecesOf(grid).some(({ assumed }) => assumed) ? [yearNotes.assumed] : []),
		...(grid.years.some(({ low, high }) => high !== null && high !== low) ? [yearNotes.upper] : []),
		...(grid.years.some(({ high }) => high === null) ? [yearNotes.open] : [])
	].join(' ')
}
