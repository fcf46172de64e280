// Which statuses of moves are asked for.
import { statuses as all } from '../moves/columns.ts'
import { countedStatuses } from './filter.ts'

/** Whether they are the two that count unless others are asked for, in whatever order. */
export function areUsual(statuses: readonly string[]): boolean {
	return statuses.length === countedStatuses.length && countedStatuses.every((status) => statuses.includes(status))
}

/** Whether they are all that there are. */
export function areAll(statuses: readonly string[]): boolean {
	return statuses.length === all.length
}
