// A rule that speaks against a change, or that is to be known of it.
// In this folder: move.ts, sums.ts and support.ts look at rows that they are handed; db/batches/strengths.ts reads these.
import { checkTitles } from '../language/index.ts'

/** Refused: not stored so. Second: a second editor, or an admin, must agree. Told: to be known. */
export type Strength = 'refused' | 'second' | 'told'
export type Rule = keyof typeof checkTitles

const secondEditor = ['delete', 'merge', 'last-claim', 'front-sentence', 'far-sum'] as const satisfies Rule[]
const told = [
	'before-founded',
	'after-ended',
	'no-earlier-spell',
	'two-labs-a-month',
	'one-secondary',
	'no-start',
	'like-name',
	'like-two'
] as const satisfies Rule[]

export const rules = Object.keys(checkTitles) as Rule[]
export const isRule = (text: string): text is Rule => Object.hasOwn(checkTitles, text)

export function strengthOf(rule: Rule): Strength {
	if ((secondEditor as readonly Rule[]).includes(rule)) return 'second'
	return (told as readonly Rule[]).includes(rule) ? 'told' : 'refused'
}

/** Whether an editor may say that a rule is wrong here: judgements may be, what the facts' files are held to is not. */
const open = new Set<Rule>([...told, 'far-sum'])
export const mayBeWrong = (rule: Rule): boolean => open.has(rule)

export type Check = {
	rule: Rule
	strength: Strength
	title: string
	detail: string
	/** The record that it is about, `moves:ID`; null where it is about the whole. */
	record: string | null
	column: string | null
	value: string | null
	mayBeWrong: boolean
	isWrong: boolean
}

type About = { detail: string; record?: string; column?: string; value?: string }

/** What a rule found. */
export function makeCheck(rule: Rule, { detail, record, column, value }: About): Check {
	return {
		rule,
		strength: strengthOf(rule),
		title: checkTitles[rule],
		detail,
		record: record ?? null,
		column: column ?? null,
		value: value ?? null,
		mayBeWrong: mayBeWrong(rule),
		isWrong: false
	}
}

const order: readonly Strength[] = ['refused', 'second', 'told']

/** Checks, the strongest first; those of rules in `wrong` are marked, where a rule may be wrong. */
export function orderChecks(checks: readonly Check[], wrong: readonly string[]): Check[] {
	return checks
		.map((check) => ({ ...check, isWrong: check.mayBeWrong && wrong.includes(check.rule) }))
		.toSorted((a, b) => order.indexOf(a.strength) - order.indexOf(b.strength))
}

export type Verdict = 'refused' | 'second' | 'ready'
/** What the checks come to: those held to be wrong do not count. */
export function judgeChecks(checks: readonly Check[]): Verdict {
	const counted = checks.filter(({ isWrong }) => !isWrong)
	if (counted.some(({ strength }) => strength === 'refused')) return 'refused'
	return counted.some(({ strength }) => strength === 'second') ? 'second' : 'ready'
}
