// What is said where a shortlist is as it was.
import { limits, type Refusal } from './store.ts'

export const refusals: Record<Refusal | 'closed' | 'file', string> = {
	'too-many-lists': `At most ${limits.lists} lists are kept.`,
	'too-many-people': `A list holds at most ${limits.people} people: nobody was added.`,
	gone: 'This list was deleted in another tab.',
	closed: 'This browser keeps nothing for this site: shortlists need its storage.',
	file: 'This is no file of shortlists from here, or it holds more than is kept.'
}
