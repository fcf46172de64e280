declare global {
	namespace App {
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
