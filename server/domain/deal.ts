// A deal in words: who bought or licensed what, for how much and when.
import { say, formatMoney, spellDate } from './language.ts'
import type { Part } from './part.ts'

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

const nouns: Record<string, string> = {
	acquisition: 'acquisition of',
	'license-and-hire': 'licence-and-hire deal with',
	stake: 'stake in',
	acquihire: 'acquihire of'
}

/** A deal without its date: "Alpha: acquisition of Beta for $1bn". */
export function nameDeal(deal: DealLike): Part[] {
	const sum = deal.amount === null ? '' : ` for ${formatMoney(deal.amount, deal.currency)}`
	const acquirer = { text: deal.acquirerName, lab: deal.acquirer, group: deal.acquirerGroup }
	const target = { text: deal.targetName, lab: deal.target, group: deal.targetGroup }
	return say`${acquirer}: ${nouns[deal.kind] ?? deal.kind} ${target}${sum}`
}

/** A deal as a headline: "Alpha: acquisition of Beta for $1bn, 4 July 2025". */
export function sayDeal(deal: DealLike): Part[] {
	return say`${nameDeal(deal)}, ${spellDate(deal.date, deal.datePrecision)}`
}
