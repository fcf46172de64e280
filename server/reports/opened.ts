// When a form was opened, signed, so that what is sent in a blink is known to come from no reader. The key is made at each
// start: a form that was opened before asks to be sent again.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Least time between opening and sending, and most, ms. */
const [shortest, longest] = [3000, 7 * 86_400_000]

export type Opened = {
	sign: (now: Date) => string
	judge: (text: string, now: Date) => 'well' | 'too-soon' | 'unknown'
}

/** What signs the times of forms. */
export function openSigning(): Opened {
	const key = randomBytes(32)
	const hash = (time: string) => createHmac('sha256', key).update(time).digest()
	return {
		sign(now) {
			const time = now.getTime().toString(36)
			return `${time}.${hash(time).toString('base64url')}`
		},
		judge(text, now) {
			const [time = '', signature = ''] = text.split('.')
			const given = Buffer.from(signature, 'base64url')
			const right = hash(time)
			if (given.length !== right.length || !timingSafeEqual(given, right)) return 'unknown'
			const age = now.getTime() - parseInt(time, 36)
			if (age > longest) return 'unknown'
			return age < shortest ? 'too-soon' : 'well'
		}
	}
}
