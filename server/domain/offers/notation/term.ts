// What each amount of a text is: its kind, its period, whether it is pay at all. A word belongs to the amount it is nearest to.
import { notationNotes } from '../../language.ts'
import type { Amount, Item } from './amount.ts'
import type { Language } from './token.ts'

export const termKinds = [
	'package',
	'offer',
	'salary',
	'base-salary',
	'bonus',
	'signing-bonus',
	'retention-bonus',
	'equity',
	'unspecified'
] as const
export type TermKind = (typeof termKinds)[number]
export const termPeriods = [
	'total',
	'year',
	'first-year',
	'month',
	'week',
	'day',
	'hour',
	'once',
	'multi-year',
	'unstated'
] as const
export type TermPeriod = (typeof termPeriods)[number]

type Near = { value: string; distance: number; text: string }
/** The words that belong to one amount. */
export type Bearing = {
	kinds: Near[]
	notPay: Near[]
	periods: Near[]
	spans: (Near & { years: number | null; notes: string[] })[]
	notes: string[]
}

const asianLanguages = new Set<Language>(['zh', 'ja', 'ko'])

/** How far apart two neighbouring places are, in letters, clause ends counted extra; by running sums over the items. */
function measureItems(items: Item[], asian: boolean): Float64Array {
	const sums = new Float64Array(items.length + 1)
	for (let i = 0; i < items.length; i++) {
		const { token } = items[i]!
		const { roles } = token
		const gap = token.start - (items[i - 1]?.token.end ?? token.start)
		const extra = roles.stop
			? 25
			: roles.comma
				? asian
					? 6
					: 8
				: roles.open || roles.close
					? 6
					: roles.and
						? 3
						: roles.aside
							? 3
							: 0
		sums[i + 1] = sums[i]! + gap + extra + (asian ? 2 : 1) * (token.end - token.start)
	}
	return sums
}

/** The words around each amount, by the place of its item. */
export function bearItems(items: Item[], language: Language): Map<number, Bearing> {
	const asian = asianLanguages.has(language)
	const sums = measureItems(items, asian)
	const bearings = new Map<number, Bearing>()
	const places: number[] = []
	items.forEach(({ amount }, i) => {
		if (!amount) return
		places.push(i)
		bearings.set(i, { kinds: [], notPay: [], periods: [], spans: [], notes: [] })
	})
	let ahead = 0
	let aside = -1
	let comma = -1
	items.forEach(({ token, amount, span }, i) => {
		const { roles } = token
		if (amount) {
			ahead++
			aside = -1
			return
		}
		if (roles.aside !== undefined && ahead > 0) aside = i
		if (roles.stop !== undefined) aside = -1
		if (roles.comma !== undefined) comma = i
		if (!span && roles.kind === undefined && roles.notPay === undefined && roles.period === undefined) return
		const previous = places[ahead - 1]
		const next = places[ahead]
		const back = previous === undefined ? Infinity : sums[i]! - sums[previous + 1]! + (asian ? 3 : 0)
		const forth = next === undefined ? Infinity : sums[next]! - sums[i + 1]! + (asian ? 0 : 1.5)
		const beside = aside > (previous ?? -1) && aside < i
		let place = back <= forth ? previous : next
		if (beside && place === previous && roles.kind !== undefined && !span) {
			bearings.get(previous!)?.notes.push(notationNotes.beside(token.text))
			place = next !== undefined && comma < aside ? next : undefined
			if (next !== undefined && forth > back + 12) place = undefined
		}
		const bearing = place === undefined ? undefined : bearings.get(place)
		if (!bearing) return
		const distance = Math.min(place === previous ? back : Infinity, place === next ? forth : Infinity)
		const near = { distance, text: token.text }
		if (span) bearing.spans.push({ ...near, value: 'total', ...span })
		if (roles.kind !== undefined) bearing.kinds.push({ ...near, value: roles.kind })
		if (roles.notPay !== undefined) bearing.notPay.push({ ...near, value: roles.notPay })
		if (roles.period !== undefined) bearing.periods.push({ ...near, value: roles.period })
	})
	return bearings
}

const nearest = <One extends Near>(list: One[]): One | undefined =>
	list.reduce<One | undefined>((best, one) => (best && best.distance <= one.distance ? best : one), undefined)

/** Words that pay and other sums share, so that any other sign weighs more. */
const common =
	/^(deals?|contracts?|pay|pays|paying|paid|payments?|offers?|offer(ed|ing)|earn.*|income|shares?|stocks?|jobs?|合同|合约|收入|方案|契約|계약|수입|accordo?|acuerdo|pago|pagos|pagar|to join|to hire|in cash|cash)$/

/** Why the sum is no pay, and null where it may be. */
export function notPayOf({ kinds, notPay, periods, spans }: Bearing): string | null {
	const reason = nearest(notPay)
	if (!reason) return null
	const kind = nearest(kinds.map((near) => ({ ...near, distance: near.distance + (common.test(near.text) ? 30 : 0) })))
	if (reason.value.endsWith('?')) return kind || spans.length || periods.length ? null : reason.value.slice(0, -1)
	return kind && kind.distance < reason.distance ? null : reason.value
}

/** The kind of an amount: cash with equity or bonus is a package; else the nearest special word, else the nearest of all. */
export function kindOf({ kinds }: Bearing): TermKind {
	const near = kinds.filter(({ distance }) => distance < 60)
	const special = near.filter(({ value }) => value !== 'package' && value !== 'offer' && value !== 'cash')
	const first = nearest(special)
	const once = nearest(special.filter(({ value }) => value === 'signing-bonus' || value === 'retention-bonus'))
	if (once) return once.value as TermKind
	const close = near.filter(({ distance }) => distance < (nearest(near)?.distance ?? 0) + 30)
	const groups = new Set(close.map(({ value }) => (value === 'base-salary' || value === 'cash' ? 'salary' : value)))
	if (['salary', 'bonus', 'equity'].filter((group) => groups.has(group)).length > 1) return 'package'
	const kind = first ?? nearest(near.filter(({ value }) => value !== 'cash'))
	return (kind?.value as TermKind | undefined) ?? 'unspecified'
}

const regularPeriods = new Set(['year', 'month', 'week', 'day', 'hour', 'quarter'])

/** The period of an amount and the years that it spans. */
export function periodOf(
	{ periods, spans }: Bearing,
	kind: TermKind
): { per: TermPeriod; years: number | null; notes: string[] } {
	const span = nearest(spans)
	const values = new Set(periods.map(({ value }) => value))
	if (values.has('first-year')) return { per: 'first-year', years: 1, notes: [] }
	// What is paid once may stand beside "and even larger annual pay".
	const reach = kind === 'signing-bonus' || kind === 'retention-bonus' ? 16 : Infinity
	const regular = nearest(periods.filter(({ value, distance }) => regularPeriods.has(value) && distance < reach))
	if (span && (!regular || values.has('total'))) {
		if (span.years === null) return { per: 'multi-year', years: null, notes: span.notes }
		return { per: 'total', years: span.years, notes: [] }
	}
	if (regular?.value === 'quarter') return { per: 'total', years: 0.25, notes: [notationNotes.quarterly] }
	if (regular) {
		const notes = span?.years ? [notationNotes.forYears(span.years)] : []
		return { per: regular.value as TermPeriod, years: regular.value === 'year' ? 1 : null, notes }
	}
	if (values.has('multi-year')) return { per: 'multi-year', years: null, notes: [] }
	if (values.has('total')) return { per: 'total', years: null, notes: [] }
	if (values.has('once')) return { per: 'once', years: null, notes: [] }
	if (kind === 'signing-bonus' || kind === 'retention-bonus')
		return { per: 'once', years: null, notes: [notationNotes.once(kind)] }
	return { per: 'unstated', years: null, notes: [] }
}

/** Whether a number without currency or scale can be a sum: "made 425,000 a year", not "in 2025". */
export function isSum({ low, high, plain }: Amount, raw: string, bearing: Bearing, whole: boolean): boolean {
	if (!plain) return true
	const value = low ?? high ?? 0
	if (/^(19|20)\d\d$/.test(raw) || value < 1000) return false
	const words = [...bearing.kinds, ...bearing.periods, ...bearing.spans].filter(({ distance }) => distance < 25)
	return whole || words.length > 0
}
