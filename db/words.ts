// The closed lists: the words that a column may hold where only some are allowed. db/schema/ says which column holds which,
// the import refuses every other word, and the API's descriptions list them.

export const labKinds = [
	'frontier-lab',
	'big-tech',
	'startup',
	'university',
	'nonprofit',
	'government',
	'investor',
	'other'
] as const
export const tiers = ['primary', 'filing', 'outlet', 'secondary', 'social'] as const
export const precisions = ['day', 'month', 'quarter', 'year'] as const
export const statuses = ['confirmed', 'reported', 'rumored', 'disputed', 'denied', 'reversed'] as const
export const moveKinds = ['hire', 'founding', 'acquihire', 'return', 'appointment', 'departure', 'layoff'] as const
export const offerKinds = [
	'total-package',
	'annual-compensation',
	'signing-bonus',
	'equity-grant',
	'retention-grant',
	'base-salary'
] as const
export const periods = ['year', 'month', 'week', 'day', 'hour', 'total'] as const
export const outcomes = ['accepted', 'declined', 'countered', 'withdrawn', 'expired', 'unknown'] as const
export const componentKinds = ['base', 'bonus', 'signing', 'equity', 'retention', 'milestone', 'mixed'] as const
export const contingencies = ['yes', 'no', 'unknown'] as const
export const stances = ['reports', 'confirms', 'disputes', 'denies'] as const
export const ranks = ['preferred', 'normal', 'deprecated'] as const
export const dealKinds = ['acquisition', 'license-and-hire', 'stake', 'acquihire'] as const
export const eventKinds = [
	'layoff',
	'reorganisation',
	'leadership',
	'model-release',
	'facility',
	'policy',
	'funding',
	'setback',
	'statement',
	'deal'
] as const
/** Closed list of a metric's names. */
export const metricNames = [
	// people
	'headcount',
	'core-team-headcount',
	'ai-headcount',
	'researchers',
	'annotators',
	'open-roles',
	'cofounders-remaining',
	'average-tenure-months',
	'average-age-years',
	// flows
	'retention-2y-percent',
	'attrition-percent',
	'hire-ratio',
	'hire-to-attrition-ratio',
	'hires-from',
	'hires-from-percent',
	'departures',
	'staff-moved-percent',
	// pay
	'median-total-comp',
	'stock-comp-total',
	'stock-comp-per-employee',
	'stock-comp-percent-of-revenue',
	'compensation-percent-of-revenue',
	'staff-costs-year',
	'stock-pool',
	'retention-pool',
	'employee-tender-total',
	'employee-tender-authorised',
	'share-price',
	'pay-budget-rise-percent',
	'pay-vs-prevailing-percent',
	'employee-investor-stake-percent',
	'vesting-cliff-months',
	// money
	'valuation',
	'valuation-secondary',
	'market-cap',
	'funding-round',
	'funding-total',
	'revenue-year',
	'revenue-quarter',
	'ad-cash-flow-year',
	'rd-spend-ytd',
	'capex-year',
	'capex-quarter',
	'compute-commitment',
	// compute
	'gpus',
	'gpus-h100-equivalent',
	'gpus-per-researcher',
	'tpus',
	'power-mw',
	'onsite-generation-mw',
	'onsite-generation-investment',
	// other
	'acquisitions-count',
	'alumni-startups',
	'daily-users',
	'cash-tax-reduction-percent',
	'datacenter-build-months'
] as const
/** Names of metrics in release 1.0.0 that say a stage too; domain/metric.ts tells what they stand for. */
export const formerMetricNames = [
	'valuation-sought',
	'power-mw-planned',
	'headcount-planned',
	'gpus-planned',
	'gpus-h100-equivalent-planned',
	'tpus-planned',
	'onsite-generation-mw-planned',
	'capex-year-guidance'
] as const
export const stages = ['actual', 'planned', 'guidance', 'sought', 'projected'] as const
export const approximations = ['yes', 'no'] as const
export const metricBases = ['filing', 'statement', 'survey', 'estimate', 'derived', 'report'] as const
export const offerBases = ['report', 'posting', 'filing', 'statement', 'self-report', 'survey', 'estimate'] as const
export const populations = ['person', 'group-offer', 'role', 'survey'] as const
export const offerRoles = [
	'research-scientist',
	'research-engineer',
	'ml-engineer',
	'software-engineer',
	'data-scientist',
	'executive',
	'founder',
	'intern',
	'postdoc',
	'fellow',
	'professor',
	'safety',
	'other'
] as const
/** Levels that mean the same at every lab; beside them stand the labs' own grades, such as L6. */
export const grades = [
	'entry',
	'junior',
	'mid',
	'senior',
	'staff',
	'principal',
	'lead',
	'head',
	'director',
	'top',
	'new-phd',
	'new-graduate'
] as const
export const eventParts = ['leaver', 'joiner'] as const
export const idSchemes = ['openreview', 'dblp', 'scholar', 'orcid', 'wikidata', 'ror'] as const
export const units = [
	'people',
	'percent',
	'ratio',
	'USD',
	'EUR',
	'GBP',
	'CNY',
	'HKD',
	'GPUs',
	'TPUs',
	'MW',
	'months',
	'years',
	'jobs',
	'startups',
	'deals'
] as const
/** What is judged of two records: that they are one, that they are two, that nobody knows. */
export const verdicts = ['same', 'different', 'unsure'] as const
/** What was done for whom a record speaks of: their words stand beside it; search engines are asked to leave it out. */
export const remedyKinds = ['statement', 'no-search'] as const
/** Kinds of batches: files of the dataset, what an editor changed, a report that was accepted, a merge, an undoing. */
export const batchKinds = ['import', 'edit', 'report', 'merge', 'undo'] as const
export type BatchKind = (typeof batchKinds)[number]
