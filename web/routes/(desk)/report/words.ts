// What the form asks for, kind by kind, and what it says of itself.
import type { ReportKind } from '../../../../server/domain/reports/kinds.ts'

/** The texts of the form, by their fields. */
export const texts = ['kind', 'record', 'field', 'shown', 'from', 'proposed', 'words', 'wish', 'email'] as const
/** What stands in its fields. */
export type Typed = Record<(typeof texts)[number], string> & { pages: string[] }

/** What stands over the field of what should stand there, and under it. */
export const proposals: Partial<Record<ReportKind, [label: string, hint: string]>> = {
	wrong: ['It should say', 'a date as you know it (June 2025), a lab, a post, a sum'],
	outdated: ['It should say now', 'and since when, if you know'],
	missing: [
		'What is missing',
		'A move: “Ada Example: Lab One → Lab Two, June 2025”. An offer: “Lab One to Ada Example: $200M over four years”.'
	],
	twice: ['The other record', 'the address of its page, or its names'],
	'two-in-one': ['The two that it should be', 'one after the other']
}

export const about = {
	pages: 'Up to three. An editor opens them; nobody else is sent there.',
	after: [
		'An editor reads it, with the page you gave, and changes the record or says why not. You see that on your private page, which only who has its link can open.',
		'The public queue shows what was reported, never by whom. Of a report about a person it shows only the kind, the age and the number of pages until an editor has read it. Reports about privacy never stand there.',
		'A second report of the same joins the first.'
	],
	/** Where a contact leads: a page, or a letter. */
	linkOf: (contact: string) => (/^https?:/.test(contact) ? contact : `mailto:${contact}`)
}
