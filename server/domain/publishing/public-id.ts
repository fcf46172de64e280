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
