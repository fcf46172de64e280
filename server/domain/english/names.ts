// Labs and people in questions by their names (server/named.ts, web/parts/NameFault.svelte).

import { capitalise, inWords } from './format.ts'

type Of = 'lab' | 'person'
const nouns: Record<Of, [one: string, many: string]> = { lab: ['lab', 'labs'], person: ['person', 'people'] }
const cut = (value: string) => (value.length > 60 ? `${value.slice(0, 60)}…` : value)
const list = (ids: readonly string[]) => ids.map((id) => `\`${id}\``).join(', ')

export const nameFaults = {
	/** "There is no lab `openia`. Did you mean `openai`?", "Several labs are called `Brain`: `google-brain`, `kakao-brain`." */
	api: (of: Of, value: string, ids: readonly string[], several: boolean) =>
		several
			? `Several ${nouns[of][1]} are called \`${cut(value)}\`: ${list(ids)}.`
			: `There is no ${nouns[of][0]} \`${cut(value)}\`.${ids.length ? ` Did you mean \`${ids[0]}\`?` : ''}`,
	/** "No lab is called “Openia”": what was typed, where it means none or several. */
	message: (of: Of, value: string, several: boolean) =>
		several ? `Several ${nouns[of][1]} are called “${cut(value)}”` : `No ${nouns[of][0]} is called “${cut(value)}”`,
	/** The same of a whole question: "No lab is called “Openia”", "Two names could not be read" */
	title: (unread: readonly { of: Of; value: string; several: boolean }[]) =>
		unread.length === 1
			? nameFaults.message(unread[0]!.of, unread[0]!.value, unread[0]!.several)
			: `${capitalise(inWords(unread.length))} names could not be read`,
	hint: 'A lab or person is found by name, by an alias in any script, or by id; several stand with commas between them.',
	suggest: 'Perhaps one of these was meant:',
	all: { lab: 'All labs on record', person: 'All people on record' }
}
