// Labs and people in questions by their names (server/query/named.ts, web/parts/frame/NameFault.svelte).
import { cutText } from '../../vocabulary/cut.ts'
import { capitalise, inWords } from './format.ts'

type Of = 'lab' | 'person'
const nouns: Record<Of, [one: string, many: string]> = { lab: ['lab', 'labs'], person: ['person', 'people'] }
const list = (ids: readonly string[]) => ids.map((id) => `\`${id}\``).join(', ')

export const nameFaults = {
	/** "There is no lab `openia`. Did you mean `openai`?", "Several labs are called `Brain`: `google-brain`, `kakao-brain`." */
	api: (of: Of, value: string, ids: readonly string[], several: boolean) =>
		several
			? `Several ${nouns[of][1]} are called \`${cutText(value)}\`: ${list(ids)}.`
			: `There is no ${nouns[of][0]} \`${cutText(value)}\`.${ids.length ? ` Did you mean \`${ids[0]}\`?` : ''}`,
	/** "`lab` has 21 names: at most 20 are looked up at once." */
	tooMany: (key: string, count: number, most: number) =>
		`\`${key}\` has ${count} names that are no ids: at most ${most} are looked up at once.`,
	/** "No lab is called “Openia”": what was typed, where it means none or several. */
	message: (of: Of, value: string, several: boolean) =>
		several
			? `Several ${nouns[of][1]} are called “${cutText(value)}”`
			: `No ${nouns[of][0]} is called “${cutText(value)}”`,
	/** The same of a whole question: "No lab is called “Openia”", "Two names could not be read" */
	title: (unread: readonly { of: Of; value: string; several: boolean }[]) =>
		unread.length === 1
			? nameFaults.message(unread[0]!.of, unread[0]!.value, unread[0]!.several)
			: `${capitalise(inWords(unread.length))} names could not be read`,
	hint: 'A lab or person is found by name, by an alias in any script, or by id; several stand with commas between them.',
	suggest: 'Perhaps one of these was meant:',
	all: { lab: 'All labs on record', person: 'All people on record' }
}

/** What narrows a page, as it stands on the chips that take it off (web/parts/lists/Chips.svelte). */
export const filterWords = {
	keys: {
		q: 'Words',
		lab: 'Lab',
		from: 'Left',
		to: 'Joined',
		person: 'Person',
		now: 'Now at',
		nowIs: 'Where they are now',
		ever: 'Ever at',
		roleWords: 'Words of a role',
		roleRank: 'Word of rank',
		team: 'Moved in a team with',
		teamFrom: 'In a team from',
		teamTo: 'In a team to',
		news: 'In the news since',
		counterpart: 'Against',
		parent: 'Under',
		deal: 'Deal',
		kind: 'Kind',
		status: 'Status',
		outcome: 'Outcome',
		named: 'Made to',
		basis: 'Rests on',
		role: 'Kind of post',
		grade: 'Grade',
		labKind: 'Type of lab',
		country: 'Country',
		place: 'Place',
		since: 'From',
		until: 'To',
		level: 'Counted as one',
		min: 'Flows of at least'
	} as Record<string, string>,
	levels: { lab: 'labs alone', country: 'countries' } as Record<string, string>,
	unknown: 'not known',
	/** "(also RLHF, reinforcement learning)" beside the words that find them too. */
	also: (words: readonly string[]) => `(also ${words.join(', ')})`,
	/** What a chip does, for those who do not see its cross. */
	takeOff: (name: string) => `Take off ${name}`,
	list: 'Filters that are set'
}
