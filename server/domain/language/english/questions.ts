// Questions in plain words: how one was read (server/routes/ask.ts, web/routes/questions).
import { formatDate, nameCountry, sayCode } from './format.ts'
import { nameMetric } from './metrics.ts'
import { filterWords } from './names.ts'

type Read = { key: string; value: string; name: string | null }
const own: Record<string, string> = { metric: 'Figure' }

/** "Left: Google DeepMind", "From: January 2025" */
function sayFilter({ key, value, name }: Read): string {
	const label = own[key] ?? filterWords.keys[key] ?? key
	if (name !== null) return `${label}: ${name}`
	if (key === 'since' || key === 'until') return `${label}: ${formatDate(value)}`
	return `${label}: ${key === 'metric' ? nameMetric(value) : key === 'country' ? nameCountry(value) : sayCode(value)}`
}

const lists: Record<string, string> = {
	moves: 'moves',
	left: 'people who left, with no new post on record',
	people: 'people',
	offers: 'offers',
	deals: 'deals',
	events: 'events',
	metrics: 'figures of labs',
	trends: 'who stays',
	flows: 'flows between labs',
	calendar: 'the calendar',
	labs: 'the page of a lab'
}

export const questionWords = {
	title: 'Ask in plain words',
	kicker: 'Questions',
	label: 'Question',
	button: 'Read it',
	hint: 'A question is read by names, dates and known words alone, in English and Chinese: nothing is guessed, and what is not read is said. Names are those on record; dates are months, quarters, years or “the last 18 months” before coverage ends.',
	readAs: 'Read as',
	notReadHead: 'Not read',
	open: 'Open the answer',
	ask: 'Ask it as a question',
	kept: 'Questions kept here',
	keptHint:
		'Each is read anew by the same words: change its names or dates in the box. The list is a file reviewed with the program.',
	change: 'Change it',
	by: (owner: string, date: string) => `${owner}, ${formatDate(date)}`,
	sql: 'Questions that no filter asks: SQL over the public data',
	filter: sayFilter,
	/** "moves" of /moves?from=openai */
	list: (page: string) => lists[page.split(/[/?]/)[1] ?? ''] ?? '',
	nothing: 'No word of it is a name, a date or a word known here.',
	search: 'Search for its words',
	/** "Read as moves: Left: OpenAI, From: 2025. Not read: “because”." */
	sentence({
		page,
		filters,
		notRead
	}: {
		page: string | null
		filters: readonly Read[]
		notRead: readonly string[]
	}): string {
		const rest = notRead.length ? ` Not read: ${notRead.map((words) => `“${words}”`).join(', ')}.` : ''
		if (page === null) return `${questionWords.nothing}${rest}`
		const read = filters.map(sayFilter).join('; ')
		return `Read as ${questionWords.list(page)}${read && `: ${read}`}.${rest}`
	}
}
