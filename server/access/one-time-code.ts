// One-time codes (RFC 6238): six digits of a secret and the time, 30 seconds each; the last and the next are taken, too.
import { Secret, TOTP } from 'otpauth'

const period = 30
const make = (secret: Secret, name: string) => new TOTP({ issuer: 'Labflow', label: name, secret, digits: 6, period })

/** A new secret, in base32 and as the address that apps for codes open. */
export function makeCodeSecret(name: string): { secret: string; link: string } {
	const secret = new Secret({ size: 20 })
	return { secret: secret.base32, link: make(secret, name).toString() }
}

/** Whether a text can be such a secret: 160 bits in base32. */
export const isCodeSecret = (text: string) => /^[A-Z2-7]{32}$/.test(text)

/** The time step of a code, where it is one of the secret and later than the `last` that was taken; else undefined. */
export function findStep(code: string, secret: string, now: Date, last: number | null): number | undefined {
	const digits = code.replace(/\s/g, '')
	if (!/^\d{6}$/.test(digits)) return undefined
	const timestamp = now.getTime()
	const delta = make(Secret.fromBase32(secret), '').validate({ token: digits, timestamp, window: 1 })
	if (delta === null) return undefined
	const step = Math.floor(timestamp / 1000 / period) + delta
	return last === null || step > last ? step : undefined
}
