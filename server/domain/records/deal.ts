// A deal in words: who bought or licensed what, for how much and when.
import { dealWords } from '../language/index.ts'
import type { Part } from '../vocabulary/part.ts'

export type DealLike = {
	acquirer: string
	acquirerName: string
	acquirerGroup: string
	target: string
	targetName: string
	targetGroup: string
	kind: string
	amount: number | null
	currency: string | null
	date: string
	datePrecision: string
}

/** A deal without its date: "Alpha: acquisition of Beta for $1B". */
export function nameDeal(deal: DealLike): Part[] {
	const acquirer = { id: deal.acquirer, name: deal.acquirerName, group: deal.acquirerGroup }
	const target = { id: deal.target, name: deal.targetName, group: deal.targetGroup }
	return dealWords.name(deal.kind, acquirer, target, deal.amount, deal.currency)
}

/** A deal as a headline: "Alpha: acquisition of Beta for $1B, 4 July 2025". */
export function sayDeal(deal: DealLike): Part[] {
	return dealWords.dated(nameDeal(deal), deal.date, deal.datePrecision)
}
