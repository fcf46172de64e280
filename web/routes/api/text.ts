// What /api says, and its Markdown twin with the same words.
export const start =
	'Put `.csv`, `.xlsx`, `.ndjson` or `.metadata.json` behind the path of a list or a figure for all of its rows, or for what they hold and where they come from. Dates are ISO text as exact as they are known. Lists of ids are written with commas. A list is paged by its `next`, sent back as `cursor`. An answer’s `ETag` stands for the revision of the data: send it as `If-None-Match`.'
export const tables = ' Also `.csv`, `.xlsx`, `.ndjson`, `.metadata.json`.'
export const shapesNote = 'What the rows and records hold. Keys may be added; none is renamed or changes its type.'
export const errorsNote =
	'Every error is `application/problem+json` (RFC 9457) with type, title, status and detail; bad input has errors with path and message, and names the value.'

/** What else programs may speak with the site, each at its own root; `id` is its anchor. */
export const protocols = [
	{
		id: 'reconcile',
		title: 'Reconciliation',
		text: 'For OpenRefine and other tools that match a column of names: add `/reconcile` as a service (Reconciliation API 0.2; the draft of 1.0 is at `/reconcile/1`). It knows people and labs, by names in any script, labs beside them and public ids; `match` is true for at most one, and never for a namesake without evidence. Columns of lab, role, since, moves, sources and ids can be fetched; a date that is not known to the day comes as text. A batch of at most 100 names is answered whole, or not at all (503, with `Retry-After`). Names are neither kept nor logged.'
	},
	{
		id: 'mcp',
		title: 'Assistants (MCP)',
		text: 'Tools for assistants by the Model Context Protocol, at `/mcp` (streamable HTTP, without sessions or a key; protocol 2026-07-28 and those of before) and by `npm run --silent mcp` over standard input and output: `search`, `fetch`, `moves`, `offers`, `flow`, `compare`, `match`, `whats_new`. Ids come from `search` alone. Each answer is a sentence with its number of records, revision, link, caveats and licence, and as many rows as 8 kB hold, with a cursor to the rest. What is asked is asked of this API; lists and offers that are sent are kept nowhere.'
	}
]
