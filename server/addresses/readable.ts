// Which addresses are read at all, before anything is done for them.
import type { FastifyRequest } from 'fastify'
import { noAddress, ProblemError } from '../query/problem.ts'

/** Longest address, in characters. */
export const longestAddress = 8000
/** Of addresses that carry two whole texts of 2,000 characters, nine a character where they are Chinese in % notation. */
const longestTypedAddress = 40_000
/** Longest body of a form, in bytes: the same two texts. */
export const longestForm = 64_000
/** Longest body that holds a pasted list, or a batch of names to reconcile, in bytes: 2,000 lines of names and labs. */
export const longestList = 400_000
const isList = /^((\/api\/v1)?\/match|\/reconcile)(?![\w-])/
/** Longest body that is read at an address, in bytes. */
export const longestBodyAt = (url: string): number => (isList.test(url) ? longestList : longestForm)

const isTyped = /^(\/api\/v1\/(notation|compare)|\/compare)\?/
/** A path that a browser could read as the address of another host. */
const isForeign = /^[^/]|^[^?]*(\\|\/\/)/

/** Refuses an address that is too long, that could be taken for another host's, or that is not UTF-8 in % notation. */
export function checkAddress(request: FastifyRequest): void {
	const { url } = request
	const longest = isTyped.test(url) ? longestTypedAddress : longestAddress
	if (url.length > longest)
		throw new ProblemError('too-long', `The address has ${url.length} characters: at most ${longest} are read.`)
	if (isForeign.test(url)) throw noAddress(request)
	try {
		decodeURIComponent(url)
	} catch {
		throw new ProblemError(
			'bad-address',
			'The address has a % that is not followed by two hexadecimal digits of UTF-8.'
		)
	}
}
