declare global {
	namespace App {
		interface Error {
			message: string
			/** What the API said of each bad input. */
			errors?: { path: string; message: string }[]
			/** The API's answer, to look at. */
			api?: string
			/** Labs of the address that are not known by what was typed. */
			unread?: import('./parts/lab-names.ts').Unread[]
		}
		/** What the server gives to pages (server/pages.ts); none where one is rendered without a request. */
		interface Platform extends Partial<import('../server/pages.ts').PagePlatform> {}
	}
}
export {}
