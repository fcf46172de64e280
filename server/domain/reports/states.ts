// What becomes of a report, and what of it a reader may see meanwhile.
import type { ReportKind } from './kinds.ts'

export const reportStates = [
	'received',
	'in-review',
	'second-editor',
	'applied',
	'not-applied',
	'joined',
	'withdrawn'
] as const
export type ReportState = (typeof reportStates)[number]

/** States of reports that wait for an answer, in their order. */
export const openStates = ['received', 'in-review', 'second-editor'] as const satisfies readonly ReportState[]

/** Whether a report still waits for an answer. */
export const isOpen = (state: ReportState): boolean => (openStates as readonly string[]).includes(state)

/** Where an editor may take an open report. */
export const decisions = [
	'in-review',
	'second-editor',
	'not-applied',
	'joined'
] as const satisfies readonly ReportState[]
export type Decision = (typeof decisions)[number]

/**
 * What the queue shows of a report: `nothing`, not even in its counts; `bare`, its kind, age, state and number of pages; or
 * the `whole` of it. Words about a living person are shown once an editor has read them; what persons say of themselves is
 * not listed before that, and what they ask to have hidden never is.
 */
export type View = 'nothing' | 'bare' | 'whole'
export function viewOf(report: { kind: ReportKind; isPersonal: boolean; isRead: boolean }): View {
	if (report.kind === 'privacy') return 'nothing'
	if (report.isRead) return 'whole'
	if (report.kind === 'statement') return 'nothing'
	return report.isPersonal ? 'bare' : 'whole'
}
