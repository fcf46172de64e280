// Options of the selects in forms, by what an address asks.
import { countedStatuses } from '../../../server/domain/vocabulary/filter.ts'
import { nameChoice } from '../../../server/domain/language/index.ts'

/** One option of a select. */
export type Option = { value: string; name: string; selected: boolean }

/**
 * The options of a select, by what an address asks: a comma list is the same in whatever order, `usual` is what the empty
 * option stands for, and what has no option of its own stands as one, so that sending the form keeps it.
 */
export function listOptions(options: Readonly<Record<string, string>>, asked: string | null, usual = ''): Option[] {
	const sort = (text: string) => (text || usual).split(',').toSorted().join()
	const value = asked ?? ''
	const known = Object.entries(options).map(([key, name]) => ({
		value: key,
		name,
		selected: sort(key) === sort(value)
	}))
	if (known.some(({ selected }) => selected)) return known
	return [...known, { value, name: nameChoice(value.split(',')), selected: true }]
}

/** Statuses to choose from, and what the empty choice stands for. */
export const statusOptions = {
	'': 'Confirmed or reported',
	confirmed: 'Confirmed alone',
	'confirmed,reported,rumored,disputed': 'With rumored and disputed'
}
export const usualStatuses = countedStatuses.join()
