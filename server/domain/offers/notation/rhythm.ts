// Step 5. What looks like the time of a sum and is not: the cliff and rhythm of vesting, when it is paid out, and the word
// that a percentage is of.
import type { Item } from './items.ts'
import type { Roles } from './trie.ts'
import type { Role } from './words/index.ts'

const regular = new Set(['year', 'month', 'week', 'day', 'hour', 'quarter'])
/** A period told by itself, "monthly" and not 月薪. */
const isRhythm = ({ token: { roles } }: Item) => roles.kind === undefined && regular.has(roles.period ?? '')
const blank = ({ token }: Item): Item => ({ token: { ...token, roles: {} } })

/** The role that stands beside an item on one side, small words between. */
function reaches(items: Item[], from: number, step: 1 | -1, role: Role): number | undefined {
	for (let i = from + step, seen = 0; seen < 4; i += step, seen++) {
		const item = items[i]
		if (!item || item.amount) return undefined
		const { roles } = item.token
		if (roles[role] !== undefined) return i
		const small = roles.glue ?? roles.article ?? roles.dash ?? roles.colon ?? roles.per ?? roles.vest ?? roles.since
		if (small === undefined && !isRhythm(item)) return undefined
	}
	return undefined
}
const beside = (items: Item[], i: number, role: Role) => reaches(items, i, 1, role) ?? reaches(items, i, -1, role)

/** "vesting $5M a year" and 每年归属100万 tell what comes each year: vesting has its sum right behind, and no term is told. */
function vestsSum(items: Item[], vest: number): boolean {
	return items[vest + 1]?.amount !== undefined && !items.some(({ span }) => span)
}

/** "25-45K·14薪 | 5-10年 | 硕士": two numbers of years that are an entry of their own are those of experience. */
function isExperience(items: Item[], i: number): boolean {
	if (items[i]!.span?.years === null && items.some(({ token }) => token.roles.payments !== undefined)) return true
	const ends = [items[i - 1], items[i + 1]].every((item) => item === undefined || item.token.roles.bar !== undefined)
	return ends && items.length > 1 && items[i]!.span?.years === null
}

/** So many words around a cliff tell its rhythm. */
const reach = 6

/** "1-year cliff, then monthly": a rhythm in the words around a cliff, beside no sum. */
function followsWait(items: Item[], i: number): boolean {
	if (items[i]!.span ?? items[i - 1]?.amount ?? items[i + 1]?.amount) return false
	return [1, -1].some((step) => {
		for (let place = i + step; Math.abs(place - i) <= reach; place += step) {
			const item = items[place]
			if (!item || (item.amount ?? item.token.roles.stop)) return false
			if (item.token.roles.waiting !== undefined) return true
		}
		return false
	})
}

/** The items without cliffs, waits and rhythms. */
export function dropRhythms(items: Item[]): Item[] {
	let [waits, vests, pays, other, times] = [false, false, false, false, 0]
	for (const { token, span, percent } of items) {
		const { waiting, vest, paid, period } = token.roles
		waits ||= waiting !== undefined
		vests ||= vest !== undefined
		pays ||= paid !== undefined
		other ||= percent !== undefined || span?.years === null
		if (span ?? (period !== undefined && regular.has(period))) times++
	}
	if (!waits && !vests && !pays && !other) return items
	return items.map((item, i) => {
		if (!item.span && !isRhythm(item)) return item
		const drop = () => {
			times--
			return blank(item)
		}
		if (waits && (beside(items, i, 'waiting') !== undefined || followsWait(items, i))) return drop()
		if (item.span && vests && items[i - 1]?.token.roles.per !== undefined && beside(items, i, 'vest') !== undefined)
			return drop()
		if (item.span) return isExperience(items, i) ? drop() : item
		if (items[i - 1]?.percent && items[i - 2]?.token.roles.within === undefined) return drop()
		const vest = vests ? beside(items, i, 'vest') : undefined
		if (vest !== undefined && !vestsSum(items, vest)) return drop()
		return pays && times > 1 && beside(items, i, 'paid') !== undefined ? drop() : item
	})
}

const isShare = ({ token: { roles } }: Item) => roles.counting === 'percent' || roles.fraction !== undefined
const halfOf = ({ token: { roles } }: Item): Roles => ({ counting: 'percent', fraction: roles.fraction })
/** "half of it in stock", "half cash": a share as a word, behind a sum. */
function isHalf(items: Item[], i: number): boolean {
	const { amount, token } = items[i]!
	if (amount || token.roles.fraction === undefined || token.roles.kind !== undefined) return false
	return kindBeside(items, i, 1) !== undefined && items.slice(0, i).some((item) => item.amount)
}

/** Percentages with the kind that they are of, "40% in RSUs", "bonus of 15%", which then is of no sum. */
export function takePercents(items: Item[]): Item[] {
	if (!items.some(isShare)) return items
	const out = items.map((item, i) => (isHalf(items, i) ? { token: { ...item.token, roles: halfOf(item) } } : item))
	for (let i = 0; i < out.length; i++) {
		const { token } = out[i]!
		if (token.roles.counting !== 'percent') continue
		const behind = kindBeside(out, i, 1)
		const ahead = kindBeside(out, i, -1)
		const whole =
			behind !== undefined &&
			out.slice(i + 1, behind).some(({ token }) => /^(of|vom|der|du|de|del|des|di)$/.test(token.text))
		const takes = behind === undefined || whole ? [ahead, behind] : [behind]
		const places = [i, ...takes.filter((place) => place !== undefined)]
		const kind = out[takes.find((place) => place !== undefined) ?? -1]?.token.roles.kind ?? null
		const start = Math.min(...places.map((place) => out[place]!.token.start))
		const end = Math.max(...places.map((place) => out[place]!.token.end))
		const value = token.roles.fraction
			? Number(token.roles.fraction) * 100
			: Number.parseFloat(token.text.replace(',', '.'))
		for (const place of places) out[place] = blank(out[place]!)
		const upTo =
			out[i - 1]?.token.roles.before === 'atMost' || out[Math.min(...places) - 1]?.token.roles.before === 'atMost'
		out[i] = { token: { ...token, start, end }, percent: { value, kind, whole, upTo } }
	}
	return out
}

/** Bonuses told in months' pay, "年终奖6个月", "a bonus of three months": they are no time of a sum, and not read. */
export function takeMonths(items: Item[]): Item[] {
	if (!items.some(({ span }) => span?.years && span.years < 1)) return items
	const out = [...items]
	out.forEach((item, i) => {
		if (!item.span?.years || item.span.years >= 1) return
		const place = [kindBeside(out, i, -1), kindBeside(out, i, 1)].find(
			(place) => place !== undefined && out[place]!.token.roles.kind === 'bonus'
		)
		if (place === undefined) return
		const [first, last] = [out[Math.min(i, place)]!.token, out[Math.max(i, place)]!.token]
		out[place] = blank(out[place]!)
		out[i] = { token: { ...item.token, start: first.start, end: last.end, roles: { counting: 'multiple' } } }
	})
	return out
}

/** The kind right beside a percentage. */
function kindBeside(items: Item[], i: number, step: 1 | -1): number | undefined {
	for (let place = i + step, seen = 0; seen < 4; place += step, seen++) {
		const item = items[place]
		if (!item || item.amount) return undefined
		const { kind, glue, dash, colon, article, and } = item.token.roles
		if (kind !== undefined) return items[place + step]?.amount && step === -1 ? undefined : place
		const link =
			glue ??
			dash ??
			colon ??
			article ??
			(/^(in|of|it|that|target|annual|yearly|als|en)$/.test(item.token.text) || undefined)
		if (link === undefined || and !== undefined) return undefined
	}
	return undefined
}
