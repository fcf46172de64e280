// Public ids of people and labs elsewhere, as a list (server/routes/crosswalk.ts).
import { countOf, formatNumber, joinWords } from './format.ts'
import { schemeNames } from './metrics.ts'

type Asked = { type?: string[] | undefined; scheme?: string[] | undefined; conflict?: string[] | undefined }
type Counts = { ids: number; people: number; labs: number; conflicts: number }
const typeNouns: Record<string, string> = { person: 'people', lab: 'labs' }
const conflictWords: Record<string, string> = {
	shared: 'shared with another record',
	several: 'one of several of its registry on one record'
}

export const crosswalkWords = {
	/** "503 public ids of 391 people and 23 labs, 2 of them in conflict", "Two public ids at ORCID of people that two records share" */
	sentence({ type, scheme, conflict }: Asked, { ids, people, labs, conflicts }: Counts): string {
		const at = scheme
			? ` at ${joinWords(
					scheme.map((one) => schemeNames[one] ?? one),
					'or'
				)}`
			: ''
		const doubts = conflict?.map((one) => conflictWords[one] ?? one)
		const which = doubts ? `, ${joinWords(doubts, 'or')}` : ''
		if (!ids)
			return `No public ids${at}${
				type
					? ` of ${joinWords(
							type.map((one) => typeNouns[one] ?? one),
							'or'
						)}`
					: ''
			}${which}`
		const whose = [people && countOf(people, 'person', 'people'), labs && countOf(labs, 'lab')].filter(Boolean)
		const doubt = !doubts && conflicts ? `, ${formatNumber(conflicts)} of them in conflict` : ''
		return `${countOf(ids, 'public id')}${at} of ${whose.join(' and ')}${which}${doubt}`
	},
	caveats: [
		'An id is given only where a page or list ties it to the person or lab: without one here somebody may still have one.',
		'A conflict is one id on two records, or two ids of one scheme on one record: at least one of them may be wrong.'
	]
} as const
