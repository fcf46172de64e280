// Step 3. The tokens as a row of items: amounts (amount.ts), spans of time (span.ts), numbers that are no sums, other words.
import { readAmount, type Amount } from './amount.ts'
import { countedAhead, countedBy, paymentsAt, scheduleAt } from './count.ts'
import { readSpan } from './span.ts'
import { hasRole as has, numberAt, skipDash, touches, type Text, type Token } from './token.ts'
import type { Roles } from './trie.ts'

/**
 * `token.roles.counting` tells of a number why it is no sum; of a percentage, `percent` what it is of: with `whole` the sum
 * that it is taken from, else the part that it makes.
 */
export type Item = {
	token: Token
	amount?: Amount
	span?: { years: number | null; notes: string[] }
	percent?: { value: number; kind: string | null; whole: boolean; upTo: boolean }
}

/** The period that a unit of so many years makes: a month of 0.0833. */
function periodOf(years: number): string {
	const [name] = [
		['year', 0.9],
		['quarter', 0.2],
		['month', 0.05],
		['week', 0.01],
		['day', 0.001]
	].find(([, least]) => years > Number(least)) ?? ['hour']
	return String(name)
}

const cover = (tokens: Token[], from: number, to: number, roles: Roles): Token => ({
	roles,
	text: tokens[from]!.text,
	start: tokens[from]!.start,
	end: tokens[to - 1]!.end
})

const oneOf = /^(1|一|one|a|un|une|uno|una|um|uma|ein|eine|einem|een|en|ett|한|일|bir)$/

/** A span as an item: one year is a period, a date or "three years ago" is none, what follows "after" is a time. */
function spanItem(text: Text, start: number, previous: Token | undefined): { item: Item; next: number } | undefined {
	const span = readSpan(text, start)
	if (!span) return undefined
	const { tokens } = text
	const { years, next, notes, each } = span
	if (each) return { item: { token: cover(tokens, start, next, { period: each }) }, next }
	const behind = has(text, next, 'dash') ? next + 1 : next
	const untimely = tokens[behind]?.roles.untimely
	if (years === undefined) return { item: { token: cover(tokens, start, next, yearRole(tokens[start]!)) }, next }
	if (untimely !== undefined) return { item: { token: cover(tokens, start, next, later(untimely)) }, next }
	if (previous?.roles.since !== undefined) return { item: { token: cover(tokens, start, next, {}) }, next }
	if (years !== null && years <= 1 && oneOf.test(tokens[start]!.text))
		return { item: { token: cover(tokens, start, next, { period: periodOf(years) }) }, next }
	return { item: { token: cover(tokens, start, next, {}), span: { years, notes } }, next }
}

/** "two years later" is when a sum is paid, and so once. */
const later = (untimely: string): Roles => (untimely === 'later' ? { period: 'once', untimely } : { untimely })
const isYear = (sign: string) => /^(19|20)\d\d$/.test(sign)
/** A year by its number: the sum of that year, where somebody earned it (term.ts). */
const yearRole = ({ text }: Token): Roles => (isYear(text) ? { period: `in ${text}` } : {})

/** What a sum is per, where it is the price of one: "$180 a share". */
const shareWord = /^(share|option|unit|action|aktie|azione|acción|ação|aandeel)$/

/** What of an amount's own tokens is also a period or kind (LPA, 天价薪), as items behind it. */
const meanings = (tokens: Token[]): Item[] =>
	tokens.flatMap(({ roles: { period, kind }, text, end }) =>
		(period ?? kind) ? [{ token: { roles: { period, kind }, text, start: end, end } }] : []
	)

/** The text as a row of amounts, spans of time, counted numbers and other tokens. */
export function listItems(text: Text): Item[] {
	const items: Item[] = []
	const { tokens } = text
	for (let i = 0; i < tokens.length;) {
		const token = tokens[i]!
		if (!mayCount(token.roles)) {
			i += pushWord(text, i, items)
			continue
		}
		const payments = paymentsAt(text, i)
		if (payments) {
			items.push({ token: cover(tokens, i, payments.next, { payments: String(payments.count), kind: 'salary' }) })
			i = payments.next
			continue
		}
		const spanned = spanItem(text, i, tokens[i - 1])
		if (spanned) {
			const before = items.at(-1)
			// "over four years" is no lower bound.
			if (
				before &&
				!before.amount &&
				before.token.text < '\u2e80' &&
				(before.token.roles.before || before.token.roles.between)
			)
				before.token = { ...before.token, roles: { ...before.token.roles, before: undefined, between: undefined } }
			items.push(spanned.item)
			i = spanned.next
			continue
		}
		const schedule = scheduleAt(text, i)
		if (schedule) {
			items.push({ token: cover(tokens, i, schedule, { counting: 'schedule' }) })
			i = schedule
			continue
		}
		const found = readAmount(text, i)
		if (found?.refused) {
			const { currency } = token.roles
			items.push({ token: cover(tokens, i, found.next, { counting: found.refused, currency }) })
			i = found.next
			continue
		}
		const { amount } = found ?? {}
		if (found && amount && !(token.roles.before && !token.roles.digits && amount.plain)) {
			const labelled = amount.plain && has(text, i - 1, 'colon') && has(text, i - 2, 'units')
			const counting = labelled
				? 'equity-units'
				: (countedBy(text, found.next, amount) ?? countedAhead(text, i, amount))
			const next = counting === 'percent' ? found.next + 1 : found.next
			const whole = cover(tokens, i, next, counting ? { counting } : {})
			items.push(counting && counting !== 'equity-units' ? { token: whole } : { token: whole, amount })
			items.push(...meanings(tokens.slice(i, found.next)))
			i = next
			continue
		}
		i += pushWord(text, i, items)
	}
	return items
}

/** Whether a sum, a span or another count may begin with a token. */
const mayCount = ({
	digits,
	number,
	scale,
	currency,
	article,
	several,
	fraction,
	fold,
	figured,
	grade,
	lasting
}: Roles) =>
	(digits ?? number ?? scale ?? currency ?? article ?? several ?? fraction ?? fold ?? figured ?? grade ?? lasting) !==
	undefined

/** Adds what begins with a token that is no count: a period in two words, the price of one share, or the token alone. */
function pushWord(text: Text, i: number, items: Item[]): number {
	const { tokens } = text
	const token = tokens[i]!
	const small = tokens[i - 1]?.roles.glue ?? tokens[i - 1]?.roles.article
	const timed = tokens[small === undefined ? i - 1 : i - 2]?.roles.since !== undefined
	if (token.roles.period !== undefined && token.roles.kind === undefined && (timed || has(text, i + 1, 'untimely'))) {
		items.push({ token: { ...token, roles: later(tokens[i + 1]?.roles.untimely ?? '') } })
		return 1
	}
	if (token.roles.per !== undefined) {
		const place = skipDash(text, i + 1)
		const unit = numberAt(text, place, 'unit')
		const untimely = tokens[place + 1]?.roles.untimely
		if (unit !== undefined && (untimely === undefined || untimely === 'later')) {
			const roles = untimely === 'later' ? later(untimely) : timed ? {} : { period: periodOf(unit) }
			items.push({ token: cover(tokens, i, place + 1, roles) })
			return place + 1 - i
		}
		if (shareWord.test(tokens[i + 1]?.text ?? '')) {
			items.push({ token: cover(tokens, i, i + 2, { notPay: 'share-price!' }) })
			return 2
		}
	}
	// 年合同, 月base, 月40万円
	const alone = token.text === '年' ? 'year' : token.text === '月' ? 'month' : undefined
	const leads = alone && touches(text, i + 1) && (has(text, i + 1, 'kind') || has(text, i + 1, 'digits'))
	items.push({ token: leads ? { ...token, roles: { period: alone } } : token })
	return 1
}
