// Files that tie records: to events, to ids elsewhere, to records of an earlier release.
import { ref, text, word, type Column, type DatasetFile } from './cells.ts'
import * as words from './words.ts'

const record = (name: string, required: boolean, kinds?: readonly string[]): Column => ({
	name,
	type: 'record',
	required,
	...(kinds && { kinds })
})

export const ties: DatasetFile[] = [
	{
		name: 'event_people',
		key: ['event', 'move'],
		columns: [
			ref('event', 'events', true),
			ref('move', 'moves', true),
			word('part', words.eventParts),
			text('why', true)
		]
	},
	{
		name: 'ids',
		key: ['record', 'scheme', 'value'],
		columns: [
			record('record', true, ['person', 'lab']),
			word('scheme', words.idSchemes),
			text('value', true),
			{ name: 'sources', type: 'list', refers: 'sources', required: true }
		]
	},
	{ name: 'renamed', key: ['old'], columns: [record('old', true), record('new', false), text('why', true)] }
]
