// What pages are about, in schema.org's words (https://schema.org): public professional facts that stand on the page too.

type Person = {
	id: string
	name: string
	aliases: string[]
	knownFor: string | null
	links: string[]
	ids: readonly { url: string }[]
	lab: string | null
	labName: string | null
	since: string | null
	sincePrecision: string | null
}
type Lab = {
	id: string
	name: string
	kind: string
	aliases: string[]
	country: string | null
	founded: string | null
	ended: string | null
	parent: string | null
	parentName: string | null
	website: string | null
	ids: readonly { url: string }[]
}

const kinds: Record<string, string> = {
	university: 'CollegeOrUniversity',
	government: 'GovernmentOrganization',
	nonprofit: 'NGO',
	'big-tech': 'Corporation'
}
/** A date as far as it is known; a quarter has no form there. */
const knownDate = (date: string, precision: string | null) =>
	precision === 'year' ? date.slice(0, 4) : precision === 'month' ? date.slice(0, 7) : date
const linkLabName = (origin: string, id: string, name: string) => ({
	'@type': 'Organization',
	'@id': `${origin}/labs/${id}`,
	name,
	url: `${origin}/labs/${id}`
})

/** Pages elsewhere of what stands here; nothing where none is known. */
const sameAs = (links: readonly string[], ids: readonly { url: string }[]) => {
	const pages = [...links, ...ids.map(({ url }) => url)]
	return pages.length ? { sameAs: pages } : {}
}

/** schema.org's Person: names, the lab that the newest record points to, and pages that a source names. */
export function linkPerson(person: Person, origin: string): object {
	const { id, lab, since, sincePrecision } = person
	const employer = lab && linkLabName(origin, lab, person.labName ?? lab)
	const startDate = since && sincePrecision !== 'quarter' ? knownDate(since, sincePrecision) : undefined
	return {
		'@context': 'https://schema.org',
		'@type': 'Person',
		'@id': `${origin}/people/${id}`,
		name: person.name,
		url: `${origin}/people/${id}`,
		...(person.aliases.length && { alternateName: person.aliases }),
		...(person.knownFor && { description: person.knownFor }),
		...(employer && {
			worksFor: startDate ? { '@type': 'OrganizationRole', worksFor: employer, startDate } : employer
		}),
		...sameAs(person.links, person.ids)
	}
}

/** schema.org's Organization: names, where and since when, what it is a unit of. */
export function linkLab(lab: Lab, origin: string): object {
	return {
		'@context': 'https://schema.org',
		...linkLabName(origin, lab.id, lab.name),
		'@type': kinds[lab.kind] ?? 'Organization',
		...(lab.aliases.length && { alternateName: lab.aliases }),
		...(lab.founded && { foundingDate: lab.founded }),
		...(lab.ended && { dissolutionDate: lab.ended }),
		...(lab.country && { address: { '@type': 'PostalAddress', addressCountry: lab.country } }),
		...(lab.parent && { parentOrganization: linkLabName(origin, lab.parent, lab.parentName ?? lab.parent) }),
		...sameAs(lab.website ? [lab.website] : [], lab.ids)
	}
}

/** The way to a page from the front page: `[['People', '/people'], ['Ada Example', '/people/ada-example']]`. */
export function linkWay(steps: readonly (readonly [name: string, path: string])[], origin: string): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'BreadcrumbList',
		itemListElement: [['Labflow', '/'] as const, ...steps].map(([name, path], place) => ({
			'@type': 'ListItem',
			position: place + 1,
			name,
			item: origin + path
		}))
	}
}

/** The site itself, and how it is searched. */
export function linkSite(origin: string): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'WebSite',
		'@id': `${origin}/#site`,
		name: 'Labflow',
		description:
			'The open transfer market of AI labs: who moved from where to where, what was offered, and who says so',
		url: `${origin}/`,
		inLanguage: 'en',
		publisher: { '@type': 'Organization', '@id': `${origin}/#labflow`, name: 'Labflow', url: `${origin}/` },
		potentialAction: {
			'@type': 'SearchAction',
			target: { '@type': 'EntryPoint', urlTemplate: `${origin}/search?q={search_term_string}` },
			'query-input': 'required name=search_term_string'
		}
	}
}
