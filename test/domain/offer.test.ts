import { expect, test } from 'vitest'
import { sayOffer, type OfferLike } from '../../server/domain/offer.ts'
import { textOf } from '../../server/domain/part.ts'

const offer: OfferLike = {
	personName: 'Ada Example',
	lab: 'alpha',
	labName: 'Alpha',
	labGroup: 'alpha',
	fromLab: 'beta',
	kind: 'total-package',
	notation: '$2M/4yr',
	low: 2e6,
	high: 2e6,
	currency: 'USD',
	years: 4,
	per: 'total',
	outcome: 'declined',
	status: 'reported'
}

test.each([
	['a vice president', 'A vice president'],
	['his mentor', 'His mentor'],
	['xAI', 'xAI'],
	['Ada Example', 'Ada Example']
])('%s, who objects, begins a sentence as %s', (by, start) => {
	const sentence = textOf(sayOffer(offer, [{ stance: 'denies', by, reporter: 'The Example Post' }]))
	expect(sentence).toBe(
		`Alpha offered Ada Example $2M over four years, it was reported. It was declined. ${start} denies it.`
	)
})
