declare global {
	namespace App {
		interface Error {
			message: string
			/** What the API said of each bad input. */
			errors?: import('../server/schemas/answer.ts').Problem['errors']
			/** The API's answer, to look at. */
			api?: string
		}
		interface Locals {
			/** Cookies that the API set for who asks. */
			cookies?: string[]
		}
		/** What the server gives to pages (server/site/pages.ts); none where one is rendered without a request. */
		interface Platform extends Partial<import('../server/site/pages.ts').PagePlatform> {}
	}
}
export {}
