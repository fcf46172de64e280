// What the figure of offers over time says in words.
import { fieldMarks } from '../../../server/domain/language/index.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import type { OfferPoint, OfferTrend } from '../../../server/schemas/offer-trend.ts'

const nameLab = ({ lab, labName }: OfferPoint) => (lab && labName ? shortName(lab, labName) : null)

/** An offer in words: "Alpha to Ada Example, 4 Jul 2025: $2M/4yr, total package; $500K a year; reported, outcome unknown". */
export function labelPoint(point: OfferPoint, basis: OfferTrend['basis']): string {
	return fieldMarks.offer(nameLab(point), point, basis === 'reported' ? undefined : point)
}

/** A record beside its step: "Ada Example $250M", "Alpha, not named $1B+". */
export function labelRecord(point: OfferPoint): string {
	const { personName, low, high, currency } = point
	return fieldMarks.record(nameLab(point), personName, low!, low !== high, currency)
}
