// Problems, and what an export holds.
import Type, { type Static } from 'typebox'
import { Unread } from './named.ts'
import { count, listOf, text } from './parts.ts'

/** RFC 9457. */
export const Problem = Type.Object({
	type: text(
		'Kind of the problem: /api#bad-input, #bad-address, #not-signed-in, #not-allowed, #not-found, #gone, #method-not-allowed, #conflict, #changed, #refused, #unconditional, #too-long, #bad-range, #too-large, #too-many, #busy, #overloaded or #failed'
	),
	title: text('The kind in words'),
	status: Type.Integer({ description: 'HTTP status' }),
	detail: text('What is wrong here'),
	errors: Type.Optional(
		listOf(
			Type.Object({
				path: text('Query key, part of the address, or field of what was sent'),
				message: text('What is wrong with it and what would be right'),
				unread: Type.Optional(Unread),
				seen: Type.Optional(text('Of a field that somebody else changed, too: the value that you saw')),
				wanted: Type.Optional(text('The value that you sent')),
				now: Type.Optional(text('The value that stands there now'))
			}),
			'Every bad input'
		)
	)
})
export type Problem = Static<typeof Problem>

/** A view as it is cited in each style. */
export const Citations = Type.Object({
	plain: text('A line of plain text'),
	apa: text('APA 7, as a data set'),
	chicago: text('Chicago 17, as an entry of a bibliography'),
	bibtex: text('BibTeX, escaped for LaTeX'),
	csl: text('CSL-JSON, as text'),
	newsroom: text('A sentence for a story')
})

/** Beside every list and figure: `.metadata.json`. */
export const Metadata = Type.Object({
	title: text('The view in words'),
	query: Type.Record(Type.String(), Type.String(), { description: 'The query as understood, defaults filled in' }),
	url: text('The one way to write the address'),
	revision: Type.Integer({ description: 'Number of the dataset’s revision' }),
	hash: text('SHA-256 of that revision'),
	coverageEnd: text('Pages were read up to that day'),
	rows: count('Rows of the exports'),
	columns: listOf(
		Type.Object({ name: text('Key'), description: text('What it holds') }),
		'Columns of the CSV, keys of the NDJSON'
	),
	sources: listOf(Type.String(), 'Ids of the sources behind the rows'),
	caveats: listOf(Type.String(), 'What to know before quoting'),
	licence: text('SPDX identifier of the licence of the facts'),
	citation: text('How to cite it'),
	citations: Type.Object(
		{ live: Citations, frozen: Type.Optional(Citations) },
		{
			description:
				'By the address of now, and by the one that stays at this revision; the day of reading is left to the reader'
		}
	)
})
export type Metadata = Static<typeof Metadata>
