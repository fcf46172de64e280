// Rows of release 1.0.0 beside rows of today: what they say in today's columns.
import { splitMetric } from '../vocabulary/metric.ts'

type Cells = Readonly<Record<string, string>>

/**
 * A row as `after`, its successor in today's columns, would say it. What release 1.0.0 had no column for is told by
 * neither: it is as in `after`, unless that goes beyond the plain figure of the whole lab (approximate, of a team, a site or
 * a sample), of which 1.0.0 said nothing. Rows of today are given back as they are.
 */
export function liftCells(file: string, before: Cells, after: Cells): Cells {
	if (file === 'offers' && before.basis === undefined && after.basis !== undefined) {
		const { basis = '', role = '', title = '', level = '', place = '', population = '' } = after
		return { ...before, basis, role, title, level, place, population }
	}
	if (file !== 'metrics' || before.value === undefined || after.value !== undefined) return before
	const { value, metric: name = '', ...rest } = before
	const { metric, stage } = splitMetric(name, 'actual')
	const { approx = '', said = '', scope = '', basis = '' } = after
	const isWhole = scope === 'company' || scope === 'unit'
	return {
		...rest,
		metric,
		low: value,
		high: value,
		stage: stage!,
		approx: approx === 'yes' ? '' : approx,
		scope: isWhole ? scope : '',
		said,
		basis
	}
}

type Row = Record<string, unknown>

/** The same of rows as the API gives them, in which null stands for what was not told. */
export function liftRow(before: Row, after: Row): Row {
	if (before.basis !== null || after.basis === null || after.basis === undefined) return before
	if ('notation' in after) {
		const { basis, population, role, title, grade, place } = after
		return { ...before, basis, population, role, title, grade, place }
	}
	const { approx, said, scope, basis } = after
	return {
		...before,
		...splitMetric(before.metric as string, 'actual'),
		approx: approx === 'yes' ? null : approx,
		scope: scope === 'company' || scope === 'unit' ? scope : null,
		said,
		basis
	}
}
