import type { FastifyInstance } from 'fastify'
import { addSingle } from '../answers/answer.ts'
import type { Store } from '../store/store.ts'
import { longestText, parseNotation } from '../domain/offers/notation/index.ts'
import { badInput } from '../query/problem.ts'
import { need, textKey } from '../query/query.ts'
import { Notation } from '../schemas/pay.ts'

/** The words of an offer, as /notation and /compare take them. */
export const offerText = (description: string) => textKey(description, '一位资深研究员4年2亿美元', longestText)

/** A text that was sent; throws a problem where there is none. */
export function needText(text: string | undefined): string {
	if (text !== undefined) return text
	const message = '`text` is missing: give the words of an offer, as in `?text=up to $300 million over four years`.'
	throw badInput([{ path: 'text', message }])
}

export function registerNotation(app: FastifyInstance, store: Store): void {
	addSingle(app, store, {
		path: '/notation',
		tag: 'compensation',
		summary: 'Compensation as media write it, read',
		description:
			'Reads the sums of a text in English or Chinese, in German, French, Spanish, Italian, Japanese or Korean in the ' +
			'usual forms, and plain sums in some twenty other languages: bounds, currency, years, kind, what was assumed, ' +
			'what could not be read, whether it is pay at all, and what the parts come to. What is sent is neither stored nor logged.',
		keys: { text: need(offerText('A phrase or a sentence, at most 2,000 characters.')) },
		answer: Notation,
		private: true,
		find: ({ query }) => parseNotation(needText(query.text))!
	})
}
