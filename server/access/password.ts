// Passwords: hashed by scrypt, off the thread that listens, a few at a time; `$scrypt$ln=15,r=8,p=3$salt$hash` tells how.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { overloaded } from '../query/problem.ts'

type Cost = { ln: number; r: number; p: number }
const derive = promisify<string, Buffer, number, object, Buffer>(scrypt)

/** What a hash costs now: 32 MB and about a quarter of a second, as OWASP advises. Older hashes are renewed at sign-in. */
const cost: Cost = { ln: 15, r: 8, p: 3 }
const hashBytes = 32
/** Hashes made at once: more would take the memory and the threads that files are read by; and those that wait for one. */
const mostAtOnce = 2
const mostWaiting = 40

export const shortestPassword = 12
export const longestPassword = 200

/** What a password lacks, as the end of a sentence about it; undefined where it will do. */
export function findWeakness(password: string, name: string): string | undefined {
	const { length } = Array.from(password)
	if (length < shortestPassword) return `has ${length} characters: give ${shortestPassword} or more.`
	if (length > longestPassword) return `has ${length} characters: at most ${longestPassword} are taken.`
	if (new Set(password).size < 5) return 'repeats a few characters: give at least five different ones.'
	if (name.length > 3 && password.toLowerCase().includes(name.toLowerCase()))
		return 'holds the name: give one that nobody can guess.'
	return undefined
}

/** The hash of a password, with its salt and cost. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16)
	return write(cost, salt, await run(password, salt, cost))
}

/** Whether a password is the one of a hash; without a hash it takes as long to say no. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
	const kept = parse(hash ?? nobody) ?? parse(nobody)!
	const found = await run(password, kept.salt, kept.cost)
	return timingSafeEqual(found, kept.hash) && hash !== undefined
}

/** Whether a hash was made at less than what it costs now. */
export function isDated(hash: string): boolean {
	const kept = parse(hash)
	return !kept || kept.cost.ln < cost.ln || kept.cost.r < cost.r || kept.cost.p < cost.p
}

const write = ({ ln, r, p }: Cost, salt: Buffer, hash: Buffer) =>
	`$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString('base64url')}$${hash.toString('base64url')}`

/** The hash of no password. */
const nobody = write(cost, Buffer.alloc(16), Buffer.alloc(hashBytes))

function parse(text: string): { cost: Cost; salt: Buffer; hash: Buffer } | undefined {
	const parts = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]{43})$/.exec(text)
	if (!parts) return undefined
	const [ln, r, p] = parts.slice(1, 4).map(Number) as [number, number, number]
	return { cost: { ln, r, p }, salt: Buffer.from(parts[4]!, 'base64url'), hash: Buffer.from(parts[5]!, 'base64url') }
}

let running = 0
const waiting: (() => void)[] = []

/** Throws a problem where so many wait that a password would not be looked at: before it is counted as an attempt. */
export function refuseWhileFull(): void {
	if (waiting.length >= mostWaiting) throw overloaded(10)
}

async function run(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
	refuseWhileFull()
	if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
	else running++
	try {
		// The same letters are the same password, however a keyboard composes them.
		const typed = password.normalize('NFKC')
		return await derive(typed, salt, hashBytes, { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r })
	} finally {
		const next = waiting.shift()
		if (next) next()
		else running--
	}
}
