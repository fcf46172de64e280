import { expect, test } from 'vitest'
import { linkLab, linkPerson, linkWay } from '../../server/domain/publishing/linked-data.ts'

const origin = 'https://labflow.example'
const ada = {
	id: 'ada-example',
	name: 'Ada Example',
	aliases: [],
	knownFor: null,
	links: [],
	ids: [],
	lab: null,
	labName: null,
	since: null,
	sincePrecision: null
}

test('a person of whom only the name is known is a name and an address', () => {
	expect(linkPerson(ada, origin)).toEqual({
		'@context': 'https://schema.org',
		'@type': 'Person',
		'@id': `${origin}/people/ada-example`,
		name: 'Ada Example',
		url: `${origin}/people/ada-example`
	})
})

test.each([
	['2025-07-01', 'year', '2025'],
	['2025-07-01', 'month', '2025-07'],
	['2025-07-04', 'day', '2025-07-04'],
	['2025-07-01', 'quarter', undefined]
])('a post since %s, known to the %s, starts %s', (since, sincePrecision, startDate) => {
	const employer = { '@type': 'Organization', '@id': `${origin}/labs/beta`, name: 'Beta', url: `${origin}/labs/beta` }
	expect(linkPerson({ ...ada, lab: 'beta', labName: 'Beta', since, sincePrecision }, origin)).toMatchObject({
		worksFor: startDate ? { '@type': 'OrganizationRole', worksFor: employer, startDate } : employer
	})
})

test('a lab tells its kind, names, dates, country, site and what it is a unit of', () => {
	const lab = {
		id: 'alpha-one',
		name: 'Alpha One',
		kind: 'university',
		aliases: ['A1'],
		country: 'GB',
		founded: '2010-09',
		ended: null,
		parent: 'alpha',
		parentName: 'Alpha',
		website: 'https://alpha.example',
		ids: [{ url: 'https://ror.org/00example' }]
	}
	expect(linkLab(lab, origin)).toEqual({
		'@context': 'https://schema.org',
		'@type': 'CollegeOrUniversity',
		'@id': `${origin}/labs/alpha-one`,
		name: 'Alpha One',
		url: `${origin}/labs/alpha-one`,
		alternateName: ['A1'],
		foundingDate: '2010-09',
		address: { '@type': 'PostalAddress', addressCountry: 'GB' },
		parentOrganization: {
			'@type': 'Organization',
			'@id': `${origin}/labs/alpha`,
			name: 'Alpha',
			url: `${origin}/labs/alpha`
		},
		sameAs: ['https://alpha.example', 'https://ror.org/00example']
	})
})

test('the way to a page begins at the front page', () => {
	expect(linkWay([['People', '/people']], origin)).toMatchObject({
		itemListElement: [
			{ position: 1, name: 'Labflow', item: `${origin}/` },
			{ position: 2, name: 'People', item: `${origin}/people` }
		]
	})
})
