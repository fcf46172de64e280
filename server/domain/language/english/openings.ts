// What stands over a list that nothing narrows: a finding about all of it.
import type { Part } from '../../vocabulary/part.ts'
import { capitalise, formatNumber, listParts, nameLab, say, sayCode } from './format.ts'

type Counted = { value: string; name?: string | undefined; count: number }
const labOf = ({ value, name }: Counted) => nameLab({ id: value, name: name ?? value, group: value })
const countOfKind: Record<string, string> = {
	layoff: 'lay-offs',
	reorganisation: 'reorganisations',
	leadership: 'changes of leadership',
	'model-release': 'releases of models',
	facility: 'data centres and other sites',
	policy: 'laws and policies',
	funding: 'funding',
	setback: 'setbacks',
	statement: 'statements',
	deal: 'deals'
}
const tierNames: Record<string, string> = {
	secondary: 'Repeats others’ reports',
	outlet: 'News of its own',
	primary: 'Own statement',
	social: 'Social media',
	filing: 'Filing'
}

export const openings = {
	/** "Of 1,147 people 187 were at OpenAI when last mentioned, 150 at Google and 84 at Meta" */
	people(total: number, labs: readonly Counted[]): Part[] {
		const [first, ...rest] = labs
		const more = rest.map((lab) => say`${lab.count} at ${labOf(lab)}`)
		const listed = listParts([say`${first!.count} were at ${labOf(first!)} when last mentioned`, ...more])
		return say`Of ${total} people ${listed}`
	},
	/** "People are named for 37 of 158 events; most events are statements (40) and lay-offs (33)" */
	events: (total: number, named: number, kinds: readonly Counted[]) =>
		say`People who moved are named for ${named} of ${total} events; the most common are ${listParts(kinds.map(({ value, count }) => [{ text: `${countOfKind[value] ?? sayCode(value)} (${formatNumber(count)})` }]))}`,
	/** "1,500 of 2,050 pages repeat what others reported; 230 are news of their own" */
	sources: (total: number, repeats: number, own: number) =>
		say`${repeats} of ${total} pages repeat what others reported; ${own} are news of their publisher’s own`,
	kind: (kind: string) => capitalise(countOfKind[kind] ?? sayCode(kind)),
	tier: (tier: string) => tierNames[tier] ?? sayCode(tier),
	/** Over the pictures. */
	heads: {
		people: 'Where people were when last mentioned, the twelve labs with most',
		events: 'Events by kind',
		sources: 'Pages by how close they are to what they tell'
	},
	/** Over their tables: by what, and what is counted. */
	by: 'By',
	of: { people: 'People', events: 'Events', sources: 'Pages' },
	/** "OpenAI: 187" */
	bar: (name: string, count: number) => `${name}: ${formatNumber(count)}`
}
