// Statements beside a record, and who is kept from search engines (web/parts/record/Statements.svelte).

export const statementWords = {
	/** Above them: "What Ada Example says", "What those concerned say" */
	title: (by: readonly string[]) => (by.length === 1 ? `What ${by[0]} says` : 'What those concerned say'),
	sent: 'Sent to Labflow.',
	means: 'A statement by those concerned: it stands beside the record as they put it, and changes no figure.',
	hidden: 'Kept from search engines, at this person’s request.'
} as const
