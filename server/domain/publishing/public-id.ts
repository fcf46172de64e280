// Where the public ids of people and labs stand on the web.

/** What goes before the id in an address; a ROR id is an address itself. */
const places: Record<string, string> = {
	openreview: 'https://openreview.net/profile?id=',
	dblp: 'https://dblp.org/pid/',
	scholar: 'https://scholar.google.com/citations?user=',
	orcid: 'https://orcid.org/',
	wikidata: 'https://www.wikidata.org/wiki/'
}

/** The page of a public id: `linkPublicId('orcid', '0000-0001-2345-6789')` is "https://orcid.org/0000-0001-2345-6789". */
export function linkPublicId(scheme: string, value: string): string {
	const place = places[scheme]
	// A slash is a part of dblp's ids.
	return place === undefined ? value : place + value.split('/').map(encodeURIComponent).join('/')
}

/** Ids by themselves. */
const bare: [scheme: string, pattern: RegExp][] = [
	['orcid', /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i],
	['openreview', /^~[\p{L}\p{M}_.'-]+\d+$/u],
	['wikidata', /^Q[1-9]\d*$/]
]

/** The id that a text is, or that an address leads to: of "https://orcid.org/0000-0001-2345-6789" that of ORCID. */
export function readPublicId(text: string): { scheme: string; value: string } | undefined {
	const given = text.trim()
	const alone = bare.find(([, pattern]) => pattern.test(given))
	if (alone) return { scheme: alone[0], value: alone[0] === 'orcid' ? given.toUpperCase() : given }
	const url = readAddress(given)
	if (!url) return undefined
	const host = url.hostname.replace(/^www\./, '')
	const [first = '', ...rest] = url.pathname.split('/').filter(Boolean)
	const found = (scheme: string, value: string | null | undefined) => (value ? { scheme, value } : undefined)
	if (host === 'orcid.org') return found('orcid', first.toUpperCase())
	if (host === 'openreview.net')
		return first === 'profile' ? found('openreview', url.searchParams.get('id')) : undefined
	if (/^scholar\.google(?:\.[a-z]{2,3}){1,2}$/.test(host)) return found('scholar', url.searchParams.get('user'))
	if (host === 'wikidata.org')
		return found(
			'wikidata',
			rest.find((part) => /^Q[1-9]\d*$/.test(part))
		)
	if (/^dblp\.(?:org|uni-trier\.de)$/.test(host) && first === 'pid')
		return found('dblp', rest.join('/').replace(/\.html$/, ''))
	if (host === 'ror.org') return found('ror', `https://ror.org/${first}`)
	return undefined
}

/** An address without what differs between two ways to write it: "example.org/ada" of "https://www.Example.org/ada/?x=1". */
export function foldAddress(text: string): string | undefined {
	const url = readAddress(text.trim())
	return url && url.hostname.replace(/^www\./, '') + url.pathname.replace(/\/+$/, '')
}

function readAddress(text: string): URL | undefined {
	const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`
	return URL.canParse(whole) ? new URL(whole) : undefined
}
