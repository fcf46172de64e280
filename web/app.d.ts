import type { IncomingMessage } from 'node:http'
import type { PageRequest } from '../server/site.ts'

declare global {
	namespace App {
		interface Platform {
			req: IncomingMessage & PageRequest
		}
		interface Error {
			message: string
			/** What the API said of each bad input. */
			errors?: { path: string; message: string }[]
			/** The API's answer, to look at. */
			api?: string
		}
	}
}
export {}
