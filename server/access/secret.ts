// Secrets that let somebody in: made at random, kept hashed.
import { createHash, randomBytes, randomInt } from 'node:crypto'

/** A secret of 256 random bits, in letters that stand in cookies, headers and addresses as they are. */
export function makeSecret(): string {
	return randomBytes(32).toString('base64url')
}

/** SHA-256 in hex: enough for what is random, not for what somebody thought of (password.ts). */
export function hashSecret(secret: string): string {
	return createHash('sha256').update(secret).digest('hex')
}

/** Letters and digits that nobody takes for another. */
const plain = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password of 99 random bits that can be read out: `k7mwd-2hxqe-pz9rt-c4vbn`. */
export function makePassword(): string {
	const group = () => Array.from({ length: 5 }, () => plain[randomInt(plain.length)]).join('')
	return [group(), group(), group(), group()].join('-')
}
