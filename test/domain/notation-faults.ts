import { parseNotation } from '../../server/domain/offers/notation/index.ts'

/** A reading as a table of phrases has it: empty where open or unstated; `kind` may be `not-pay:valuation`. */
export type Expected = { low: string; high: string; currency: string; years: string; per: string; kind: string }

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
	compare('currency', expected.currency, term?.currency ?? '')
	compare('years', expected.years, String(term?.years ?? ''))
	compare('per', expected.per, term?.per ?? 'unstated')
	const reason = expected.kind.startsWith('not-pay:') ? expected.kind.slice(8) : ''
	compare('not pay', reason, reading?.notPay ?? '')
	const kind = term?.kind ?? 'unspecified'
	if (!reason && !(general.has(kind) && general.has(expected.kind))) compare('kind', expected.kind, kind)
	return faults
}
