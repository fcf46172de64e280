// The words that questions are read by, in English and Chinese: what each asks for. What is not here, no date and no name
// is not read. Values are those of the lists' keys.

/** What a question is about: which list or page answers it. */
export type Topic =
	| 'left'
	| 'joined'
	| 'moved'
	| 'at'
	| 'nowhere'
	| 'offers'
	| 'deals'
	| 'events'
	| 'metrics'
	| 'retention'
	| 'flows'
	| 'dates'
/** What a lab is in a question, by the word before it. */
export type Role = 'from' | 'to' | 'at' | 'by' | 'now' | 'pair'
export type Sign = {
	topic?: Topic
	/** What labs after the word are, and those before it that no other word spoke of. */
	next?: Role
	before?: Role
	/** A filter. */
	set?: [key: string, value: string]
}

const set = (topic: Topic | undefined, key: string, value: string, more: Sign = {}): Sign => ({
	...(topic && { topic }),
	set: [key, value],
	...more
})
const offer = { before: 'by' } as const
const metric = (name: string) => set('metrics', 'metric', name)

/** Patterns of words in small letters, the longest match counts; of two alike the first. */
const signs: [pattern: string, sign: Sign][] = [
	// Who left, joined, went.
	[
		'left|leave|leaves|leaving|departed|quit|exited|departures?|exits?',
		{ topic: 'left', next: 'from', before: 'from' }
	],
	['lost|lose|loses|losing|losses', { topic: 'left', before: 'from' }],
	['joined|join|joins|joining|arrivals?|joiners', { topic: 'joined', next: 'to', before: 'from' }],
	['(?:was |were |been )?(?:hired|recruited|poached) by', { topic: 'joined', next: 'to', before: 'from' }],
	[
		'hired|hires?|hiring|recruits?|recruited|poached|poach|gained|gains?|attracted',
		{ topic: 'joined', before: 'to', next: 'from' }
	],
	['moved|moves?|moving|went|gone|switched|transferred|transfers?|defected', { topic: 'moved', before: 'from' }],
	['from|out of', { next: 'from' }],
	['to|into|for', { next: 'to' }],
	['to (?:people|researchers|staff|employees|anyone) (?:at|of|from)', { next: 'to' }],
	['at|in|with|of|inside|within', { next: 'at' }],
	['by', { next: 'by' }],
	['made|makes?', { before: 'by' }],
	['between', { next: 'pair' }],
	[
		'came from|come from|coming from|formerly (?:at|of)|previously (?:at|of)|used to (?:work|be) at|ex|former|alumni of|once at',
		{ next: 'from' }
	],
	[
		'(?:who is|who are|who works?|people|researchers|staff|employees|team|works?|working|worked|employed) (?:now |currently )?(?:at|by|for)|on the (?:team|staff) (?:at|of)',
		{ topic: 'at', next: 'at' }
	],
	[
		'(?:(?:who|and|that|is|are) )*(?:now|currently|today) (?:at|with|works? (?:at|for)|working (?:at|for))',
		{ topic: 'at', next: 'now' }
	],
	[
		'(?:with |and have |have |and |found )?(?:no|without a|without) (?:known |new )*(?:job|post|employer|role|destination)',
		{ topic: 'nowhere' }
	],
	[
		'founded|founding|found(?:ed)? (?:a |their own )?(?:company|companies|start-?ups?|labs?)|started (?:a |their own )?(?:company|companies|start-?ups?|labs?)',
		set('moved', 'kind', 'founding', { before: 'from' })
	],
	['returned|came back|went back|returns|boomerangs?', set('moved', 'kind', 'return', { before: 'from' })],
	['flows?', { topic: 'flows' }],
	// Offers, deals, events, figures.
	['offers?|offered|offering|(?:pay )?packages?|made an offer', { topic: 'offers', ...offer }],
	[
		'(?:offers? )?(?:declined|turned down|rejected|refused|said no to)',
		set('offers', 'outcome', 'declined', { next: 'by' })
	],
	['(?:offers? )?accepted|took the offer', set('offers', 'outcome', 'accepted')],
	['countered|counter-?offers?', set('offers', 'outcome', 'countered')],
	['base (?:pay|salar(?:y|ies))|salar(?:y|ies)', set('offers', 'kind', 'base-salary', offer)],
	['sign(?:ing|-on) bonus(?:es)?', set('offers', 'kind', 'signing-bonus', offer)],
	['retention (?:bonus(?:es)?|grants?)', set('offers', 'kind', 'retention-grant', offer)],
	['(?:equity|stock|share) grants?', set('offers', 'kind', 'equity-grant', offer)],
	['deals?', { topic: 'deals' }],
	['acquisitions?|acquired|acquires?|bought|buys?', set('deals', 'kind', 'acquisition')],
	['acqui-?hires?', set('deals', 'kind', 'acquihire')],
	['licen[cs]e[- ]and[- ]hires?', set('deals', 'kind', 'license-and-hire')],
	['stakes?', set('deals', 'kind', 'stake')],
	['events?|what happened|happened', { topic: 'events' }],
	['lay[- ]?offs?|laid off|job cuts', set('events', 'kind', 'layoff')],
	['reorgani[sz]ations?|reorgs?|restructurings?', set('events', 'kind', 'reorganisation')],
	['leadership changes?', set('events', 'kind', 'leadership')],
	['model releases?|models? released|releases?', set('events', 'kind', 'model-release')],
	['fund-?raising|funding rounds?', set('events', 'kind', 'funding')],
	[
		'head-?counts?|how many (?:people|employees|staff)(?: members)? (?:work|are employed|does|do)(?: at| by| for)?|number of employees',
		metric('headcount')
	],
	['gpus?|how many gpus', metric('gpus')],
	['valuations?|valued|worth', metric('valuation')],
	['market caps?|market capitali[sz]ation', metric('market-cap')],
	['revenues?', metric('revenue-year')],
	['cap-?ex|capital (?:expenditure|spending)', metric('capex-year')],
	['open roles|vacancies', metric('open-roles')],
	['attrition(?: rate)?', metric('attrition-percent')],
	['power|megawatts', metric('power-mw')],
	['figures|metrics', { topic: 'metrics' }],
	['retention(?: rates?)?|how long (?:do|does) (?:people|researchers|staff)?|stays?|staying', { topic: 'retention' }],
	['calendar|upcoming|coming up|dates', { topic: 'dates' }],
	// Narrower.
	['confirmed', set(undefined, 'status', 'confirmed')],
	['rumou?red|rumou?rs', set(undefined, 'status', 'rumored')],
	['start-?ups?', set(undefined, 'labKind', 'startup')],
	['universit(?:y|ies)|academia', set(undefined, 'labKind', 'university')],
	['(?:in )?china|chinese', set(undefined, 'country', 'CN')],
	['(?:in )?(?:the )?(?:us|usa|united states)|american', set(undefined, 'country', 'US')],
	['(?:in )?(?:the )?(?:uk|united kingdom|britain)|british', set(undefined, 'country', 'GB')],
	['(?:in )?france|french', set(undefined, 'country', 'FR')],
	// Chinese.
	['离开|离职|走掉|出走', { topic: 'left', next: 'from', before: 'from' }],
	['加入|入职', { topic: 'joined', next: 'to', before: 'from' }],
	['挖走|挖来|挖|招聘|招募|聘请|招', { topic: 'joined', before: 'to', next: 'from' }],
	['跳槽到|跳槽去|转投|去了?|转到|到', { topic: 'moved', next: 'to', before: 'from' }],
	['跳槽', { topic: 'moved', before: 'from' }],
	['从|来自|前', { next: 'from' }],
	['现在在|目前在|如今在', { topic: 'at', next: 'now' }],
	['在', { next: 'at' }],
	['工作|任职|就职', { topic: 'at' }],
	['报价|开价|薪酬|待遇', { topic: 'offers', ...offer }],
	['拒绝|婉拒', set('offers', 'outcome', 'declined', { next: 'by' })],
	['收购', set('deals', 'kind', 'acquisition')],
	['裁员', set('events', 'kind', 'layoff')],
	['员工人数|员工数|多少员工', metric('headcount')],
	['估值', metric('valuation')]
]

/** Words that every list answers, or that only join others. */
const joining =
	'who|whom|whose|which|what|when|where|how|many|much|did|do|does|has|have|had|been|be|is|are|was|were|the|a|an|and|or|any|all|people|person|researchers?|employees?|staff|someone|anyone|everyone|they|them|their|there|that|those|these|it|its|s|now|me|show|list|tell|give|find|please|labs?|compan(?:y|ies)|names?|go|ai|then|on|about|each|other|work|works|worked|each|record|recorded|known|reported|get|got|where (?:are|is) (?:they|he|she) now|where did (?:they|people|he|she) go|so far' +
	'|现在在哪里?儿?|谁|哪些|哪里|哪儿|有|人|的|了|过|和|与|及|吗|呢|是|什么|多少|哪家|公司|研究员|员工|向|给|被|都|来'

/** A word ends where no letter or digit of its script follows; Chinese knows no such ends. */
const compile = (pattern: string) =>
	new RegExp(/\p{Script=Han}/u.test(pattern) ? `(?:${pattern})` : `(?:${pattern})(?![a-z0-9])`, 'y')
const known = signs.map(([pattern, sign]): [RegExp, Sign] => [compile(pattern), sign])
const [latin, chinese] = [joining.slice(0, joining.indexOf('|现')), joining.slice(joining.indexOf('|现') + 1)]
known.push([compile(latin), {}], [compile(chinese), {}])

/** What the words at a place of a text in small letters ask for, and where they end: the longest that is known. */
export function readSign(text: string, at: number): { sign: Sign; end: number } | undefined {
	let best: { sign: Sign; end: number } | undefined
	for (const [pattern, sign] of known) {
		pattern.lastIndex = at
		if (pattern.test(text) && pattern.lastIndex > (best?.end ?? at)) best = { sign, end: pattern.lastIndex }
	}
	return best
}

/** Every filter that a word may set, for the test that lists know it. */
export const settings = signs.flatMap(([, { topic, set }]) => (set ? [{ topic, key: set[0], value: set[1] }] : []))
