// The largest offers, as the front page shows them; apart from what the page of offers asks, which weighs more.
import type { Outcomes } from '../../../server/schemas/outcomes.ts'

/** The largest packages and retention grants, as the API and the page of offers list them. */
export const largest = '/offers?kind=total-package,retention-grant&ranked=yes&sort=-lowUsd'

/** What became of offers to named people, by id, where more is known than the outcome. */
export function noteFates({ offers }: Outcomes): Record<string, string> {
	const told = offers.filter(({ person, joined, left }) => person !== null && (joined ?? left) !== null)
	return Object.fromEntries(told.map(({ id, became }) => [id, became]))
}
