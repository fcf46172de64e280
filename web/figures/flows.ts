// The flows between labs: ribbons, circle or matrix.
import { behindWords, sayFlowDek } from '../../server/domain/language/index.ts'
import { findExtreme } from '../../server/domain/moves/headline.ts'
import { titleFlows } from '../../server/domain/flows/title.ts'
import ChordChart from '../charts/flows/ChordChart.svelte'
import type { Opened } from '../charts/flows/FlowChart.fold.ts'
import type { End } from '../charts/flows/FlowChart.place.ts'
import FlowChart from '../charts/flows/FlowChart.svelte'
import MatrixChart from '../charts/flows/MatrixChart.svelte'
import { changeQuery } from '../parts/address/api.ts'
import { hrefOfFlow } from '../parts/asks/flows.ts'
import type { View } from '../parts/address/words.ts'
import { readOpened, writeOpened } from '../parts/asks/open-labs.ts'
import type { PageData } from '../routes/flows/$types'
import { load } from '../routes/flows/+page.ts'
import { chart, loadPage, type Ask, type Figure } from './figure.ts'

export async function readFlows(ask: Ask): Promise<Figure> {
	const { flows, query, view } = await loadPage<PageData>(load, ask)
	const opened = readOpened(ask.url.searchParams)
	const own = { view: view === 'ribbons' ? null : view, open: writeOpened(opened) }
	return describeFlows(flows, new URLSearchParams(query), { path: '/flows', view, opened, own })
}

type Drawn = { path: string; view: View; opened?: Opened; own?: Record<string, string | null> }

export function describeFlows(
	flows: PageData['flows'],
	query: URLSearchParams,
	{ path, view, opened = {}, own = {} }: Drawn
): Figure {
	const gain = findExtreme(flows.nodes, 1)
	const loss = findExtreme(flows.nodes, -1)
	const strong = [...(gain ? [{ to: gain.id }] : []), ...(loss ? [{ from: loss.id }] : [])]
	const hrefOf = (from: End, to: End) => hrefOfFlow(query, from, to)
	const isOpen = Boolean(opened.from || opened.to)
	const drawn = {
		ribbons: () => chart(FlowChart, { flows, hrefOf, strong, opened }),
		chord: () => chart(ChordChart, { flows, hrefOf, opened: isOpen }),
		matrix: () => chart(MatrixChart, { flows, hrefOf, opened: isOpen })
	}
	return {
		title: titleFlows(flows),
		sentence: flows.sentence,
		dek: sayFlowDek(view, flows),
		behind: behindWords.moves(flows),
		api: `/flows${changeQuery(query, {})}`,
		href: path + changeQuery(query, own),
		chart: flows.n ? drawn[view]() : undefined
	}
}
