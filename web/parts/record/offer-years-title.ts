// What stands above an offer by the years of its term.
import { formatBounds, yearNotes, yearTitles } from '../../../server/domain/language/index.ts'
import { isEstimate } from '../../../server/domain/offers/ranking.ts'
import type { Grid } from '../../../server/schemas/pay.ts'
import type { OfferRecord } from '../../../server/schemas/records.ts'

const piecesOf = (grid: Grid) => grid.years.flatMap(({ parts }) => parts)

/** "$50M a year if paid evenly, which nobody has said" */
export function titleYears({ grid, realised }: Pick<OfferRecord, 'grid' | 'realised'>): string {
	const pieces = piecesOf(grid)
	if (!grid.years.length) return yearTitles.parts
	if (!pieces.some(({ assumed }) => assumed)) return yearTitles.told(grid.years.length)
	if (pieces.some(({ assumed }) => !assumed)) return yearTitles.mixed
	const sums = new Set(
		grid.years.filter(({ fraction }) => fraction === 1).map((year) => formatBounds(year, grid.currency))
	)
	const [sum] = sums.size === 1 ? sums : []
	return yearTitles[realised.state === 'not-accepted' ? 'wouldSpread' : 'spread'](sum)
}

/** How the years are reckoned, and the marks that are there, in words. */
export function noteYears({ grid, basis }: Pick<OfferRecord, 'grid' | 'basis'>): string {
	return [
		...(isEstimate({ basis }) ? [yearNotes.estimate] : []),
		yearNotes.how(grid.how),
		...(piecesOf(grid).some(({ assumed }) => assumed) ? [yearNotes.assumed] : []),
		...(grid.years.some(({ low, high }) => high !== null && high !== low) ? [yearNotes.upper] : []),
		...(grid.years.some(({ high }) => high === null) ? [yearNotes.open] : [])
	].join(' ')
}
