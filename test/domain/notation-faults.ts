import { parseNotation } from '../../server/domain/offers/notation/index.ts'
import type { Term } from '../../server/domain/offers/notation/reading.ts'

/** A reading as a table of phrases has it: empty where open or unstated; `kind` may be `not-pay:valuation`. */
export type Expected = { low: string; high: string; currency: string; years: string; per: string; kind: string }

/** The currency that a text names: an assumed one is none. */
const namedCurrency = ({ currency, assumed }: Term) => (assumed.includes('currency') ? '' : (currency ?? ''))

const general = new Set(['package', 'salary', 'offer', 'unspecified'])

/** How the reading of a text differs from the expected one; a bracket's bound within 35 % is right. */
export function readingFaults(text: string, expected: Expected): string[] {
	const reading = parseNotation(text)
	const term = reading?.terms[0]
	const faults: string[] = []
	const compare = (name: string, right: string, read: string) => {
		if (right !== read) faults.push(`${name} ${read || 'none'}, not ${right || 'none'}`)
	}
	for (const name of ['low', 'high'] as const) {
		const read = term?.[name] ?? null
		const right = expected[name] === '' ? null : Number(expected[name])
		const near = read !== null && right !== null && term?.approximate && Math.abs(read - right) <= 0.35 * right
		if (!near) compare(name, String(right ?? ''), String(read ?? ''))
	}
	compare('currency', expected.currency, term ? namedCurrency(term) : '')
	compare('years', expected.years, String(term?.years ?? ''))
	compare('per', expected.per, term?.per ?? 'unstated')
	const reason = expected.kind.startsWith('not-pay:') ? expected.kind.slice(8) : ''
	compare('not pay', reason, reading?.notPay ?? '')
	const kind = term?.kind ?? 'unspecified'
	if (!reason && !(general.has(kind) && general.has(expected.kind))) compare('kind', expected.kind, kind)
	return faults
}

/** Whether a term is what a row expects, strictly but for a bracket's bound within 35 %. */
function meets(term: Term, expected: Expected): boolean {
	const bounds = (['low', 'high'] as const).every((name) => {
		const right = expected[name] === '' ? null : Number(expected[name])
		const read = term[name]
		return (
			read === right || (read !== null && right !== null && term.approximate && Math.abs(read - right) <= 0.35 * right)
		)
	})
	return (
		bounds &&
		namedCurrency(term) === expected.currency &&
		String(term.years ?? '') === expected.years &&
		term.per === expected.per &&
		(term.kind === expected.kind || (general.has(term.kind) && general.has(expected.kind)))
	)
}

/** Whether a text is read as all its rows say and nothing else in it as pay; rows of `not-pay:` ask for no pay term. */
export function readsAs(text: string, rows: readonly Expected[]): boolean {
	const left = (parseNotation(text)?.terms ?? []).filter(({ notPay }) => notPay === null)
	for (const row of rows) {
		if (row.kind.startsWith('not-pay:')) continue
		const place = left.findIndex((term) => meets(term, row))
		if (place < 0) return false
		left.splice(place, 1)
	}
	return left.length === 0
}
