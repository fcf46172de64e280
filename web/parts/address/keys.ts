// Which keys the address of a page knows, and the words that the page's own take; all other keys are the API's, which
// reads them. What a page does not know is refused, not passed over: it would be answered as if nobody had asked for it.
import { cutText } from '../../../server/domain/vocabulary/cut.ts'
import { reportKinds } from '../../../server/domain/reports/kinds.ts'
import { suggest } from '../../../server/domain/vocabulary/suggest.ts'
import { findPlace } from '../../figures/places.ts'
import { views, eventKinds, periodNames } from './words.ts'
import { steps } from './playback.ts'
import { leftKeys } from '../asks/alumni.ts'
import { openWords } from '../asks/lab-lists.ts'
import { intakeRowStates } from '../../../server/domain/intake/states.ts'

/** The words that a key takes one of, or a comma list of `several`; null where the API reads its value. */
type Words = { one: readonly string[] } | { several: readonly string[] } | null
type Keys = Record<string, Words>
export type Fault = { path: string; message: string }

const read = (...names: string[]): Keys => Object.fromEntries(names.map((name) => [name, null]))
const clocks = read('asOf', 'knownAt')
const versus = read('since', 'until', 'vs', 'vsSince', 'vsUntil', 'split')
const moves = read('person', 'deal', 'kind', 'labKind', 'country', 'status', 'q', 'since', 'until', 'level')
const figure = {
	...moves,
	...clocks,
	...read('lab', 'from', 'to', 'count', 'min'),
	open: { one: ['from', 'to', 'both'] }
}
const level = { one: ['group', 'lab'] }

/** Keys by the route of a page; the pages of lists are not among them: the API is asked all that they are asked. */
export const pages: Record<string, Keys> = {
	'/': figure,
	'/(desk)/desk': {},
	'/(desk)/desk/accounts': {},
	'/(desk)/desk/lists': {},
	'/(desk)/desk/lists/[id]': { state: { one: intakeRowStates }, ...read('after') },
	'/(desk)/edit': {},
	'/(desk)/edit/[kind]/[id]': { ...read('report') },
	'/(desk)/edit/split/[id]': { ...read('report') },
	'/(desk)/edit/anonymise/[id]': { ...read('report') },
	'/(desk)/edit/undo/[id]': {},
	'/(desk)/edit/waiting/[id]': {},
	'/(desk)/follow/mail': read('of'),
	'/(desk)/follow/mail/[token]': {},
	'/(desk)/follow/webhook': read('of'),
	'/(desk)/follow/webhook/[token]': {},
	'/(desk)/queue': read('state', 'after'),
	'/(desk)/queue/[id]': {},
	'/(desk)/report': { ...read('record', 'field', 'shown', 'page', 'proposed'), kind: { one: reportKinds } },
	'/(desk)/report/[token]': {},
	'/(desk)/sign-in': { ...read('next'), after: { one: ['sign-out', 'new-password'] } },
	'/api': {},
	'/compare': { ...read('text', 'with'), estimates: { one: ['yes', 'no'] } },
	'/compare/labs': { ...clocks, ...read('lab', 'at') },
	'/data': {},
	'/deals/[id]': {},
	'/events/[id]': { ...clocks, ...read('days'), level },
	'/flows': { ...figure, ...versus, view: { one: Object.keys(views) }, step: { one: Object.keys(steps) } },
	'/flows/[from]/[to]': { ...moves, ...clocks, ...versus },
	'/flows/periods': { ...figure, ...versus, open: { one: ['pairs'] } },
	'/flows/paths': { ...clocks, ...read('from', 'to', 'level') },
	'/labs/[id]': { ...clocks, ...versus, level, ...read(...Object.values(leftKeys)), open: { several: openWords } },
	'/match': {},
	'/shortlists': {},
	'/method': {},
	'/metrics/[id]': {},
	'/moves/[id]': {},
	'/oembed': read('url', 'format', 'maxwidth', 'maxheight'),
	'/offers/[id]': {},
	'/offers/bands': {
		...clocks,
		...read('lab', 'to', 'since', 'until', 'status', 'q', 'basis', 'role', 'grade', 'place'),
		kind: { one: ['base-salary', 'annual-compensation'] }
	},
	'/people/[id]': clocks,
	'/questions': read('q'),
	'/search': read('q'),
	'/sources/[id]': {},
	'/trends': {
		...figure,
		...versus,
		by: { one: Object.keys(periodNames) },
		events: { several: [...eventKinds, 'none'] }
	},
	'/trends/retention': { ...clocks, ...read('lab', 'since', 'until', 'level') }
}
/** What any page knows; and how an embed or a picture is drawn, which they read themselves. */
const everywhere = read('rev')
export const look = read('figure', 'size', 'scale', 'theme', 'title', 'note', 'head')

const quote = (text: string) => `\`${cutText(text)}\``

function findFault(keys: Keys, key: string, value: string): string | undefined {
	const names = Object.keys(keys)
	if (!Object.hasOwn(keys, key)) {
		const known = names.length > 1 ? ` Known are ${names.map(quote).join(', ')}.` : ' This page knows none.'
		return `Unknown key ${quote(key)}.${suggest(key, names) || known}`
	}
	const words = keys[key]!
	if (words === null) return undefined
	const isList = 'several' in words
	const known = isList ? words.several : words.one
	const wrong = (isList ? value.split(',') : [value]).find((word) => word !== '' && !known.includes(word))
	if (wrong === undefined) return undefined
	return `\`${key}\` ${isList ? 'has' : 'is'} ${quote(wrong)}.${suggest(wrong, known)} Known are ${known.map(quote).join(', ')}.`
}

/** What of a query the page of a route cannot mean; `path` is that of the page that an embed shows. */
export function findFaults(route: string | null, query: Iterable<[string, string]>, path = ''): Fault[] {
	const isEmbed = /^\/embed\b/.test(route ?? '')
	const keys = pages[(isEmbed ? findPlace(`/${path}`)?.id : route) ?? '']
	if (!keys) return []
	const known = { ...keys, ...everywhere, ...(isEmbed && look) }
	return [...query].flatMap(([key, value]) => {
		const message = findFault(known, key, value)
		return message === undefined ? [] : [{ path: key, message }]
	})
}
