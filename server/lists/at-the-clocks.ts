// The list of labs as it stood at the clocks: which there were, and what they had gained and lost by then.
import { walkLabs, type LabRow } from '../../db/queries/labs.ts'
import type { Store } from '../store/store.ts'
import { endOfClocks, type Clocks } from '../domain/time/clocks.ts'
import { startOfPartial } from '../domain/time/date.ts'
import { unknownEnd, type Filter, type Paging } from '../domain/vocabulary/filter.ts'
import { selectMoves } from '../domain/moves/select.ts'
import { columnsAt } from '../figures/choose.ts'
import { chooseRows, orderRows, pageRows, type Choice, type Sorts } from './page-in-memory.ts'

const labSorts: Sorts<LabRow> = {
	name: ({ name }) => name.toLowerCase(),
	joined: ({ joined }) => joined,
	left: ({ left }) => left,
	net: ({ joined, left }) => joined - left,
	founded: ({ founded }) => founded
}

/** The day on which the world is shown, ISO; what came later was not known. */
const dayOf = ({ asOf, knownAt }: Clocks) => endOfClocks('9999', { asOf, knownAt })

/** A lab with its moves at the clocks; nothing has become of it yet that came later. */
export function standAt(store: Store, lab: LabRow, clocks: Clocks): LabRow {
	const columns = columnsAt(store, clocks)
	const count = (ends: Pick<Filter, 'from' | 'to'>) => selectMoves(columns, { level: 'group', ...ends }).places.length
	const isLater = lab.ended && startOfPartial(lab.ended) > dayOf(clocks)
	return {
		...lab,
		...(isLater && { ended: null, successor: null }),
		joined: count({ to: [lab.id] }),
		left: count({ from: [lab.id] })
	}
}

/** The labs that there were by then; those of no known beginning among them. */
function readLabs(store: Store, { level, parent, q, asOf, knownAt }: Filter): LabRow[] {
	return [...walkLabs(store.db, { level, parent, q })]
		.filter(({ founded }) => !founded || startOfPartial(founded) <= dayOf({ asOf, knownAt }))
		.map((lab) => standAt(store, lab, { asOf, knownAt }))
}

function chooseLabs({ labKind, country }: Filter): Choice<LabRow>[] {
	return [
		{
			key: 'labKind',
			isAsked: labKind && ((row) => labKind.includes(row.kind)),
			valuesOf: ({ kind }) => [{ value: kind }]
		},
		{
			key: 'country',
			isAsked: country && ((row) => country.includes(row.country ?? unknownEnd)),
			valuesOf: (row) => [{ value: row.country ?? unknownEnd }]
		}
	]
}

/** A page of the labs at the clocks, each with its moves up to then. */
export function listLabsAt(store: Store, filter: Filter, paging: Paging) {
	return pageRows(readLabs(store, filter), labSorts, chooseLabs(filter), { ...paging, sort: paging.sort ?? 'name' })
}

/** All of them, for exports. */
export function walkLabsAt(store: Store, filter: Filter, sort = 'name'): LabRow[] {
	return orderRows(chooseRows(readLabs(store, filter), chooseLabs(filter)), labSorts, sort)
}
