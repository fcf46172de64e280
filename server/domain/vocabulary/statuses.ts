// Kinds and statuses of moves, and which statuses are asked for.
import { countedStatuses } from './filter.ts'

/** Kinds of moves; columns hold places in this list. */
export const moveKinds = ['hire', 'founding', 'acquihire', 'return', 'appointment', 'departure', 'layoff'] as const
/** Statuses of moves; columns hold places in this list. */
export const statuses = ['confirmed', 'reported', 'rumored', 'disputed', 'denied', 'reversed'] as const

/** Whether they are the two that count unless others are asked for, in whatever order. */
export function areUsual(asked: readonly string[]): boolean {
	return asked.length === countedStatuses.length && countedStatuses.every((status) => asked.includes(status))
}

/** Whether they are all that there are. */
export function areAll(asked: readonly string[]): boolean {
	return asked.length === statuses.length
}
