/**
 * Rows of a table that waits in a closed panel: the server writes the first ones, for those without script, who have all as
 * CSV beside it; where script runs the table is made with all rows when it is opened.
 */
export function firstRows<Row>(rows: readonly Row[], most = 8): readonly Row[] {
	return import.meta.env.SSR ? rows.slice(0, most) : rows
}
