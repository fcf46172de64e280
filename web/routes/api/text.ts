// What /api says, and its Markdown twin with the same words.
export const start =
	'Put `.csv`, `.xlsx`, `.ndjson` or `.metadata.json` behind the path of a list or a figure for all of its rows, or for what they hold and where they come from. Dates are ISO text as exact as they are known. Lists of ids are written with commas. A list is paged by its `next`, sent back as `cursor`. An answer’s `ETag` stands for the revision of the data: send it as `If-None-Match`.'
export const tables = ' Also `.csv`, `.xlsx`, `.ndjson`, `.metadata.json`.'
export const shapesNote = 'What the rows and records hold. Keys may be added; none is renamed or changes its type.'
export const errorsNote =
	'Every error is `application/problem+json` (RFC 9457) with type, title, status and detail; bad input has errors with path and message, and names the value.'
