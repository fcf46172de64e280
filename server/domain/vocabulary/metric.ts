// What metrics of release 1.0.0 stand for today: some of their names said a stage too.

/** Name and stage that a former name stands for. */
export const formerMetrics: Readonly<Record<string, { metric: string; stage: string }>> = {
	'valuation-sought': { metric: 'valuation', stage: 'sought' },
	'power-mw-planned': { metric: 'power-mw', stage: 'planned' },
	'headcount-planned': { metric: 'headcount', stage: 'planned' },
	'gpus-planned': { metric: 'gpus', stage: 'planned' },
	'gpus-h100-equivalent-planned': { metric: 'gpus-h100-equivalent', stage: 'planned' },
	'tpus-planned': { metric: 'tpus', stage: 'planned' },
	'onsite-generation-mw-planned': { metric: 'onsite-generation-mw', stage: 'planned' },
	'capex-year-guidance': { metric: 'capex-year', stage: 'guidance' }
}

/** A metric by name and stage, whichever release told it; the stage is null where a release had none and the name says none. */
export function splitMetric(metric: string, stage: string | null = null): { metric: string; stage: string | null } {
	return formerMetrics[metric] ?? { metric, stage }
}

/** What tells whether a figure is of a lab as a whole; `labGroup` is the lab's topmost ancestor. */
export type Scoped = { scope: string | null; lab: string; labGroup: string }

/** Whether it is so, by the page, and not planned, sought or forecast: what is not actual a lab never has. */
export function isActual({ metric, stage }: { metric: string; stage: string | null }): boolean {
	return (splitMetric(metric, stage).stage ?? 'actual') === 'actual'
}

/** Whether it is of the lab as a whole: of a unit where the lab itself is one, never of a team, a site or a sample. */
export function isWhole({ scope, lab, labGroup }: Scoped): boolean {
	return scope === null || scope === 'company' || (scope === 'unit' && lab !== labGroup)
}
