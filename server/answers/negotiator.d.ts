// The types on the registry are of a version that knew no preferences.
declare module 'negotiator' {
	export default class Negotiator {
		constructor(request: { headers: Record<string, string | undefined> })
		/** The best of those offered; equal ones by `preferred`. */
		encoding(offered: readonly string[], options?: { preferred?: readonly string[] }): string | undefined
		/** The best of the types offered, e.g. `text/html`; undefined where none will do. */
		mediaType(offered: readonly string[]): string | undefined
	}
}
