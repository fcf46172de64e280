// What the lists of people, events and sources open with: their records by a facet.
import { countOf, openings } from '../../server/domain/language/index.ts'
import { textOf, type Part } from '../../server/domain/vocabulary/part.ts'
import type { List } from '../../server/schemas/list.ts'
import { labColour } from '../charts/drawing/colour.ts'
import TallyChart from '../charts/records/TallyChart.svelte'
import type { Tally } from '../charts/records/TallyChart.place.ts'
import { columnPx } from '../charts/drawing/sizes.ts'
import { isWhole, tallyFacet } from '../parts/lists/opening.ts'
import { load as loadEvents } from '../routes/events/+page.ts'
import { load as loadPeople } from '../routes/people/+page.ts'
import { load as loadSources } from '../routes/sources/+page.ts'
import { chart, loadPage, plain, type Ask, type Figure } from './figure.ts'

type Whole = Pick<List<unknown>, 'facets' | 'total'>
/** A picture of a whole list with the finding over its page. */
export type Opening = { finding: readonly Part[]; figure: Figure; tallies: readonly Tally[] }
type Said = { path: string; title: string; finding: readonly Part[]; behind: string; tallies: readonly Tally[] }

function describe({ path, title, finding, behind, tallies }: Said): Opening | undefined {
	if (!tallies.length) return undefined
	const sentence = `${textOf(finding)}.`
	return {
		finding,
		tallies,
		figure: {
			title: plain(title),
			sentence,
			dek: '',
			behind,
			api: path,
			href: path,
			chart: chart(TallyChart, { tallies, label: `${title}. ${sentence}`, wide: columnPx[12] })
		}
	}
}

/** The labs where most people were when last mentioned; undefined where a query narrows the list. */
export function openPeople({ facets, total }: Whole, query: string): Opening | undefined {
	const tallies = isWhole(query) ? tallyFacet(facets, 'lab', { path: '/people', most: 12, colourOf: labColour }) : []
	if (!tallies.length) return undefined
	const finding = openings.people(total, tallies.slice(0, 3))
	const behind = countOf(total, 'person', 'people')
	return describe({ path: '/people', title: openings.heads.people, finding, behind, tallies })
}

/** Events by kind; undefined where a query narrows the list. */
export function openEvents({ facets, total }: Whole, query: string): Opening | undefined {
	const asked = { path: '/events', most: 10, nameOf: openings.kind }
	const tallies = isWhole(query) ? tallyFacet(facets, 'kind', asked) : []
	const named = facets.people?.find(({ value }) => value === 'named')?.count ?? 0
	const finding = openings.events(total, named, tallies.slice(0, 2))
	return describe({ path: '/events', title: openings.heads.events, finding, behind: countOf(total, 'event'), tallies })
}

/** Pages by how close they are to what they tell; undefined where a query narrows the list. */
export function openSources({ facets, total }: Whole, query: string): Opening | undefined {
	const asked = { path: '/sources', most: 5, nameOf: openings.tier }
	const tallies = isWhole(query) ? tallyFacet(facets, 'tier', asked) : []
	const countOfTier = (tier: string) => tallies.find(({ value }) => value === tier)?.count ?? 0
	const finding = openings.sources(total, countOfTier('secondary'), countOfTier('outlet'))
	return describe({ path: '/sources', title: openings.heads.sources, finding, behind: countOf(total, 'page'), tallies })
}

const readOpening =
	(load: (event: never) => unknown, open: (list: Whole, query: string) => Opening | undefined) =>
	async (ask: Ask): Promise<Figure | undefined> => {
		const { list, query } = await loadPage<{ list: Whole; query: string }>(load, ask)
		return open(list, query)?.figure
	}
export const readPeopleOpening = readOpening(loadPeople, openPeople)
export const readEventsOpening = readOpening(loadEvents, openEvents)
export const readSourcesOpening = readOpening(loadSources, openSources)
