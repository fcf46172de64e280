// Which other labs of a flow figure are shown one by one; the address says it: `open=from`, `to` or `both`.
import { openWords } from '../../../server/domain/language/index.ts'
import type { Flows } from '../../../server/schemas/flows.ts'
import { foldFlows, notKnown, otherLabs, type Opened } from '../../charts/flows/FlowChart.fold.ts'
import { mostOpened, sizes } from '../../charts/flows/FlowChart.sizes.ts'
import { labsNamed, labsOpened, listDrawn } from '../../charts/flows/square.ts'
import type { View } from '../address/words.ts'

/** A link that opens or closes the other labs: its words, and the `open` of the address that it leads to. */
export type Opening = { side: 'from' | 'to'; words: string; open: string | null }

/** The sides that an address opens. */
export function readOpened(params: { get(key: string): string | null }): Opened {
	const open = params.get('open')
	return { from: open === 'from' || open === 'both', to: open === 'to' || open === 'both' }
}

/** The `open` of an address; null where nothing is opened. */
export function writeOpened({ from, to }: Opened): string | null {
	return from && to ? 'both' : from ? 'from' : to ? 'to' : null
}

/** What of a figure can be opened or closed: both sides of the ribbons, the circle and the matrix as a whole. */
export function listOpenings(flows: Flows, view: View, opened: Opened): Opening[] {
	const isCountry = flows.level === 'country'
	const say = (count: number, room: number, isOpen: boolean, side?: Opening['side']) =>
		isOpen ? openWords.fold(isCountry, side) : openWords.open(count, room, isCountry, side)
	if (view !== 'ribbons') {
		const count = listDrawn(flows).length - labsNamed[view]
		const isOpen = Boolean(opened.from || opened.to)
		if (count < 2) return []
		const words = say(count, labsOpened[view] - labsNamed[view], isOpen)
		return [{ side: 'from', words, open: isOpen ? null : 'both' }]
	}
	const { origins, destinations } = foldFlows(flows, sizes.wide.most)
	return (['from', 'to'] as const).flatMap((side) => {
		const ends = side === 'from' ? origins : destinations
		const count = ends.find(({ key }) => key === otherLabs)?.labCount
		if (!count) return []
		const named = ends.filter(({ key }) => key !== otherLabs && key !== notKnown).length
		const words = say(count, mostOpened.wide - named, Boolean(opened[side]), side)
		return [{ side, words, open: writeOpened({ ...opened, [side]: !opened[side] }) }]
	})
}
