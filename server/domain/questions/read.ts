// Reads a question in plain words into filters of a list, by names, dates and known words alone. In this folder: words.ts is
// what words ask for, when.ts reads ranges, here they are put together; library.ts holds named questions.
import { readRange, type Range } from './when.ts'
import { readSign, type Role, type Sign, type Topic } from './words.ts'

/** A lab or person that a text names. */
export type Whom = { of: 'lab' | 'person'; id: string; name: string }
export type ReadFilter = {
	/** Key and value of the list's query. */
	key: string
	value: string
	/** The name of the lab or person, where it is one. */
	name: string | null
	/** The words it was read from, as written. */
	words: string
}
export type Reading = {
	/** Path of the page that answers, with its filters: /moves, from=openai; null where no known word asks for anything. */
	path: string | null
	filters: ReadFilter[]
	/** Words that narrow nothing here, as written. */
	notRead: string[]
}
export type Asking = {
	/** The last day that is covered. */
	coverageEnd: string
	/** Whom a text means, where that is sure. */
	find: (text: string) => Whom | undefined
}

/** Longest question, in characters; most words of a name. */
export const longestQuestion = 300
const longestName = 6

type Piece = { words: string } & (
	| { sign: Sign }
	| { range: Range }
	| { whom: Whom; role: Role | undefined }
	| { unread: true }
)

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&+-]*/uy
const sign = /[\p{Script=Han}]/u

/** Where words of a name may end that begins at `at`: nearest first. */
function endsOf(text: string, at: number): number[] {
	const ends: number[] = []
	let place = at
	let signs = 0
	while (place < text.length && ends.length < longestName * 2) {
		if (sign.test(text[place]!)) {
			if (++signs > longestName * 2) break
			ends.push(++place)
			continue
		}
		word.lastIndex = place
		const found = word.exec(text)?.[0]
		if (!found) break
		// A Latin word ends where Chinese begins, and a mark at its end is none of it.
		const own = found.slice(0, found.search(sign) < 0 ? undefined : found.search(sign))
		const bare = own.replace(/(['’]s)?['’.&+-]*$/, '')
		if (bare) ends.push(place + bare.length)
		place += own.length
		const space = /^[\s-]{1,2}/.exec(text.slice(place))?.[0]
		if (own !== bare || (!space && !sign.test(text[place] ?? ' '))) break
		place += space?.length ?? 0
	}
	return ends
}

/** The pieces of a question in their order; at each place the longest that is known. */
function cutPieces(text: string, { coverageEnd, find }: Asking): Piece[] {
	const small = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
	const pieces: Piece[] = []
	let at = 0
	while (at < text.length) {
		const ends = endsOf(text, at)
		if (!ends.length) {
			at++
			continue
		}
		const range = readRange(small, at, coverageEnd)
		const known = readSign(small, at)
		const reach = Math.max(range?.end ?? 0, known?.end ?? 0)
		// A name of as many letters as a known word is the word: "now" is no lab.
		const end = ends.toReversed().find((end) => end > reach && find(text.slice(at, end)))
		const take = (end: number) => text.slice(at, end).trim()
		if (end !== undefined) pieces.push({ words: take(end), whom: find(text.slice(at, end))!, role: undefined })
		else if (range && range.end >= reach) pieces.push({ words: take(range.end), range })
		else if (known) pieces.push({ words: take(known.end), sign: known.sign })
		else pieces.push({ words: take(ends[0]!), unread: true })
		at = end ?? (reach || ends[0]!)
	}
	return pieces
}

/** Gives each lab its role: by the word before it, else by one after it that says so. */
function giveRoles(pieces: readonly Piece[]): void {
	let next: Role | undefined
	let last: Role | undefined
	for (const [place, piece] of pieces.entries()) {
		if ('whom' in piece) {
			piece.role = next ?? last
			last = piece.role
			next = undefined
		} else if ('sign' in piece) {
			const { sign } = piece
			if (sign.next) next = sign.next
			if (sign.topic || sign.next) last = undefined
			if (sign.before) for (const one of pieces.slice(0, place)) if ('whom' in one) one.role ??= sign.before
		}
	}
}

const ofMoves: ReadonlySet<Topic> = new Set(['left', 'joined', 'moved', 'nowhere', 'at'])
const moveKeys = ['lab', 'from', 'to', 'now', 'person', 'kind', 'labKind', 'country', 'status', 'since', 'until']
/** The keys that each page takes from a question. */
const pages: Record<string, readonly string[]> = {
	'/moves': moveKeys,
	'/left': ['lab', 'from', 'person', 'status', 'since', 'until'],
	'/people': ['lab', 'from'],
	'/offers': ['lab', 'from', 'to', 'person', 'kind', 'outcome', 'status', 'since', 'until'],
	'/deals': ['lab', 'kind', 'status', 'since', 'until'],
	'/events': ['lab', 'kind', 'since', 'until'],
	'/metrics': ['lab', 'metric', 'since', 'until'],
	'/trends/retention': ['lab', 'since', 'until'],
	'/flows': ['lab', 'from', 'to', 'kind', 'labKind', 'country', 'status', 'since', 'until'],
	'/calendar': ['lab', 'person', 'since', 'until']
}
const pathOf: Partial<Record<Topic, string>> = {
	nowhere: '/left',
	offers: '/offers',
	deals: '/deals',
	events: '/events',
	metrics: '/metrics',
	retention: '/trends/retention',
	flows: '/flows',
	dates: '/calendar'
}

/** The topic of a question: its first; of moves that of a way before being somewhere. */
function chooseTopic(pieces: readonly Piece[]): Topic | undefined {
	const topics = pieces.flatMap((piece) => ('sign' in piece && piece.sign.topic) || [])
	const [first] = topics
	if (first && !ofMoves.has(first)) return first
	const ofAll = topics.filter((topic) => ofMoves.has(topic))
	return ofAll.find((topic) => topic === 'nowhere') ?? ofAll.find((topic) => topic !== 'at') ?? ofAll[0]
}

/** The key of a lab in a role. */
function keyOf(role: Role | undefined, topic: Topic, path: string): string {
	if (path === '/offers') return role === 'to' ? 'from' : role === undefined ? 'lab' : 'to'
	if (path === '/people') return role === 'from' ? 'from' : 'lab'
	if (!['/moves', '/left', '/flows'].includes(path)) return 'lab'
	if (role === 'from' || role === 'to' || role === 'now') return role
	if (path === '/left' || topic === 'left') return 'from'
	return topic === 'joined' ? 'to' : 'lab'
}

/** What a question asks for, and what of it was not read. */
export function readAsk(question: string, asking: Asking): Reading {
	const text = question.normalize('NFKC').slice(0, longestQuestion)
	const pieces = cutPieces(text, asking)
	giveRoles(pieces)
	const whom = pieces.filter((piece) => 'whom' in piece)
	const unread = pieces.filter((piece) => 'unread' in piece)
	const roles = new Set(whom.map(({ role }) => role))
	const named = chooseTopic(pieces)
	const topic =
		named ?? (roles.has('from') || roles.has('to') || pieces.some((piece) => 'range' in piece) ? 'moved' : undefined)
	const labs = whom.filter(({ whom }) => whom.of === 'lab')
	const rest = () => joinWords(pieces, unread)
	if (!topic) {
		const [only] = whom
		if (!only) return { path: null, filters: [], notRead: rest() }
		const path = whom.length > 1 ? '/moves' : `/${only.whom.of === 'lab' ? 'labs' : 'people'}/${only.whom.id}`
		const key = (of: string) => (of === 'lab' ? 'lab' : 'person')
		return { path, filters: whom.map((piece) => tell(piece, key(piece.whom.of), piece.whom)), notRead: rest() }
	}
	const isPeople = topic === 'at' && !whom.some(({ whom, role }) => whom.of === 'person' || role === 'to')
	const path = isPeople ? '/people' : (pathOf[topic] ?? '/moves')
	const keys = pages[path]!
	const filters: ReadFilter[] = []
	const none: Piece[] = []
	const add = (piece: Piece, key: string, value: string, name: string | null = null) => {
		const isSet = filters.some(
			(one) => one.key === key && !['lab', 'from', 'to', 'now', 'person'].includes(key) && one.value !== value
		)
		if (!keys.includes(key) || isSet) none.push(piece)
		else if (!filters.some((one) => one.key === key && one.value === value))
			filters.push({ key, value, name, words: piece.words })
	}
	for (const piece of pieces) {
		if ('whom' in piece) {
			const { of, id, name } = piece.whom
			add(piece, of === 'person' ? 'person' : keyOf(piece.role, topic, path), id, name)
		} else if ('range' in piece)
			for (const end of ['since', 'until'] as const) {
				const day = piece.range[end]
				if (day) add(piece, end, day)
			}
		else if ('sign' in piece) {
			const { set, topic: own } = piece.sign
			const isOther = own && own !== topic && !(ofMoves.has(own) && (ofMoves.has(topic) || path !== '/moves'))
			if (set && (!own || own === topic || !isOther)) add(piece, set[0], set[1])
			else if (isOther && own !== 'flows') none.push(piece)
		}
	}
	const pair = labs.filter(({ role }) => role === 'pair')
	if (pair.length === 2 && labs.length === 2 && ['/flows', '/moves'].includes(path)) {
		const [a, b] = pair
		const others = filters.filter(({ key }) => key !== 'lab')
		return {
			path: `/flows/${a!.whom.id}/${b!.whom.id}`,
			filters: [tell(a!, 'from', a!.whom), tell(b!, 'to', b!.whom), ...others],
			notRead: joinWords(pieces, [...unread, ...none])
		}
	}
	return { path, filters, notRead: joinWords(pieces, [...unread, ...none]) }
}

const tell = ({ words }: Piece, key: string, { id, name }: Whom): ReadFilter => ({ key, value: id, name, words })

/** Words that were not read, those that follow each other as one. */
function joinWords(pieces: readonly Piece[], chosen: readonly Piece[]): string[] {
	const said: string[] = []
	let last = -2
	for (const [place, piece] of pieces.entries()) {
		if (!chosen.includes(piece)) continue
		if (place === last + 1) said[said.length - 1] += ` ${piece.words}`
		else said.push(piece.words)
		last = place
	}
	return said
}

/** The query of a reading's page; a page of one record or pair has its labs in its path. */
export function writeFilters({ path, filters }: Reading): string {
	const isOwn = path !== null && /^\/(labs|people|flows)\/./.test(path)
	const query = new Map<string, string[]>()
	for (const { key, value } of filters) {
		if (isOwn && !['since', 'until', 'kind', 'labKind', 'country', 'status'].includes(key)) continue
		query.set(key, [...(query.get(key) ?? []), value])
	}
	const text = [...query].map(([key, values]) => `${key}=${values.map(encodeURIComponent).join(',')}`).join('&')
	return text && `?${text}`
}
