// Pages of a past revision: `?rev=` in their address, carried on by every link and form of theirs.
import { nameRevision } from '../../../server/domain/records/revision.ts'
import type { Dataset } from '../../../server/schemas/dataset.ts'
import type { Difference } from '../../../server/schemas/difference.ts'

/** What the layout knows of the past revision that a page shows. */
export type Frozen = {
	rev: string
	/** What has changed since; undefined where the page shows no records. */
	difference: Difference | undefined
	/** Why the revision does not answer; undefined where it does. */
	problem: string | undefined
}

/** The same address at a revision; links out of the site, to places on the page and to what is always of now stay. */
export function withRevision(address: string, rev: string): string {
	if (!/^\/(?!\/)/.test(address) || /[?&]rev=/.test(address) || /^\/api\/v1\/(revisions|openapi)\b/.test(address))
		return address
	const [, path, mark, hash] = /^([^#]*?)(\??)(#.*)?$/.exec(address)!
	return `${path}${path!.includes('?') ? '&' : '?'}rev=${encodeURIComponent(rev)}${mark && ''}${hash ?? ''}`
}

/** The same address as of now. */
export function withoutRevision(address: string): string {
	return address
		.replace(/([?&])rev=[^&#]*(&?)/, (_, first: string, next: string) => (next ? first : ''))
		.replace(/\?(?=#|$)/, '')
}

/** The whole addresses of a view, live and frozen; the frozen one is that of the revision on the page. */
export function linksOf({ origin }: Pick<URL, 'origin'>, address: string, about: Pick<Dataset, 'revision' | 'hash'>) {
	const live = withoutRevision(address)
	const rev = about.hash && nameRevision({ number: about.revision, hash: about.hash })
	return { live: origin + live, frozen: rev ? origin + withRevision(live, rev) : undefined }
}
