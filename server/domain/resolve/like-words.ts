// How much two names in Latin words are alike, word by word: equal, another romanisation or form, one letter, an initial.
import { findSlip, isPinyin } from './letter.ts'
import { sumParts, type Likeness, type Part } from './name.ts'
import { areForms, areVariants } from './short-names.ts'

type Pair = { at: number; to: number; parts: Part[]; isWhole: boolean }
type Rule = (a: string, b: string, areLast: boolean) => Part[] | undefined

const slipOf: Rule = (a, b) => {
	const slip = Math.min(a.length, b.length) > 2 ? findSlip(a, b) : undefined
	if (!slip || (slip === 'wrong' && a.length < 4)) return undefined
	const isOther = (isPinyin(a) && isPinyin(b)) || (slip === 'wrong' && (a.length < 5 || a[0] !== b[0]))
	return [{ part: 'letter', points: isOther ? -26 : a.length < 5 ? -14 : -8, detail: `${a}, ${b}` }]
}
/** From the surest to the weakest; the last one finds initials. */
const rules: Rule[] = [
	(a, b) => (a === b && a.length > 1 ? [] : undefined),
	(a, b) => (areVariants(a, b) ? [{ part: 'romanisation', points: -8, detail: `${a}, ${b}` }] : undefined),
	(a, b, areLast) =>
		!areLast && areForms(a, b) ? [{ part: 'short-form', points: -6, detail: `${a}, ${b}` }] : undefined,
	slipOf,
	(a, b) => {
		if (a[0] !== b[0] || Math.min(a.length, b.length) > 1) return undefined
		return a === b ? [] : [{ part: 'initial', points: -10, detail: `${a}, ${b}` }]
	}
]

/** Neighbouring words that are one word of the other name, joined: `ye jin` beside `yejin`. */
function joinLike(words: string[], other: string[]): string[] {
	const whole = new Set(other)
	const joined: string[] = []
	for (let at = 0; at < words.length; at++) {
		const both = words[at]! + (words[at + 1] ?? '')
		const isOne = at + 1 < words.length && whole.has(both) && !whole.has(words[at]!)
		joined.push(isOne ? both : words[at]!)
		if (isOne) at++
	}
	return joined
}

/** `before` are parts that it costs anyway. */
export function likenWords(first: string[], second: string[], before: Part[]): Likeness {
	const a = joinLike(first, second)
	const b = joinLike(second, first)
	const isSpaced = a.length < first.length || b.length < second.length
	const spacing: Part[] = isSpaced ? [{ part: 'spacing', points: -2 }] : []
	if (a.join('') === b.join(''))
		return sumParts([...before, ...(a.length === b.length ? spacing : [{ part: 'spacing' as const, points: -2 }])])
	if (isTurnedWhole(first, second)) return sumParts([...before, { part: 'order', points: -5 }])
	const pairs = pairWords(a, b)
	const sure = pairs.filter(({ isWhole }) => isWhole)
	const [restA, restB] = [a.length - pairs.length, b.length - pairs.length]
	if (!sure.length || (restA && restB)) return sumParts([{ part: 'differs', points: -70 }])
	const isShort = Math.min(a.length, b.length) === 1
	const rest = Math.max(restA, restB)
	const left: Part[] = rest ? [{ part: 'left-out', points: isShort ? -45 : -4 * rest }] : []
	const isOrdered = pairs
		.toSorted((one, other) => one.at - other.at)
		.every(({ to }, at, all) => !at || all[at - 1]!.to < to)
	const order: Part[] = isOrdered ? [] : [{ part: 'order', points: -5 }]
	return sumParts([...before, ...spacing, ...pairs.flatMap(({ parts }) => parts), ...order, ...left])
}

/** `zhaoshengjia` for Shengjia Zhao: all words in one, the last or the first of the other name put at its other end. */
function isTurnedWhole(a: string[], b: string[]): boolean {
	const [one, words] = a.length === 1 ? [a[0], b] : [b[0], a]
	if (Math.min(a.length, b.length) > 1) return false
	return one === words.at(-1)! + words.slice(0, -1).join('') || one === words.slice(1).join('') + words[0]
}

function pairWords(a: string[], b: string[]): Pair[] {
	const pairs: Pair[] = []
	const [freeA, freeB] = [new Set(a.keys()), new Set(b.keys())]
	rules.forEach((rule, strength) => {
		for (const at of freeA) {
			// Words at the same place first.
			const places = [...freeB].toSorted((one, other) => Math.abs(one - at) - Math.abs(other - at))
			const to = places.find((to) => rule(a[at]!, b[to]!, at === a.length - 1 && to === b.length - 1))
			if (to === undefined) continue
			const parts = rule(a[at]!, b[to]!, false)!
			pairs.push({ at, to, parts, isWhole: strength < rules.length - 1 })
			freeA.delete(at)
			freeB.delete(to)
		}
	})
	return pairs
}
