// Where the site is, for the addresses that leave it: what LABFLOW_ORIGIN says, else what the asker called it.
import type { FastifyRequest } from 'fastify'

/** `https://labflow.example`, without a slash at its end. */
export function originOf(request: FastifyRequest, { origin }: { origin?: string | undefined }): string {
	return origin ?? `${request.protocol}://${request.host}`
}
