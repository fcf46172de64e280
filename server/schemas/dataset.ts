// The dataset as a whole.
import Type, { type Static } from 'typebox'
import { count, text } from './parts.ts'

export const Dataset = Type.Object({
	name: text('Name of the dataset'),
	title: text('What it holds'),
	version: text('Version of the dataset'),
	released: text('ISO date'),
	coverageEnd: text('Pages were read up to that day; it is “now” everywhere'),
	licence: text('SPDX identifier of the licence of the facts'),
	revision: Type.Integer({ description: 'Number of the dataset’s revision, raised by one with each change' }),
	hash: text('SHA-256 of the canonical export, in hex: the same facts have the same hash on every machine'),
	revisionDate: text('When that revision was imported, ISO time in UTC'),
	window: Type.Object(
		{ since: text('First month'), until: text('Last month') },
		{ description: 'The default window of a figure: the last four whole quarters up to coverageEnd' }
	),
	stale: Type.Optional(
		Type.Object(
			{
				source: text('Id of the newest page that was read'),
				published: text('When it was published, partial ISO date'),
				publisher: text('Who published it'),
				days: count('Days after the end of coverage from which the data are said to be old')
			},
			{ description: 'The newest report, where nothing newer was read for longer than the setting says' }
		)
	),
	counts: Type.Record(Type.String(), count('Rows'), { description: 'Rows of each file' })
})
export type Dataset = Static<typeof Dataset>
