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
	}
}
export {}
