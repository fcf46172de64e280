// What offers are told apart by: whom terms are for, and the basis on which their sums stand beside each other.

export const populations = ['person', 'group-offer', 'role', 'survey'] as const
export type Population = (typeof populations)[number]

/** What tells whom terms are for. */
export type Meant = { person: string | null; kind: string; population: string | null }

/** Kinds of pay that go with a post: unnamed, they are a band for a role where nobody says whom they are for. */
const postKinds = new Set(['annual-compensation', 'base-salary'])

/** Whom terms are for; of release 1.0.0, which did not say, by whether a person is named and by the kind. */
export function populationOf({ person, kind, population }: Meant): Population {
	if (population !== null) return population as Population
	return person === null ? (postKinds.has(kind) ? 'role' : 'group-offer') : 'person'
}

/** Whether terms are an offer, to a person or to people who are not named; bands, averages and medians are none. */
export function isOffer(terms: Meant): boolean {
	return ['person', 'group-offer'].includes(populationOf(terms))
}

/** As reported, a year, in US dollars, in those of today. */
export const bases = ['reported', 'yearly', 'usd', 'today'] as const
export type Basis = (typeof bases)[number]
