import { expect, test } from 'vitest'
import { foldAddress, linkPublicId, readPublicId } from '../../server/domain/publishing/public-id.ts'

test.each([
	['orcid', '0000-0000-0000-000X'],
	['openreview', '~Ada_Example1'],
	['scholar', 'AdAExAmPlE'],
	['dblp', '00/0000-1'],
	['wikidata', 'Q1'],
	['ror', 'https://ror.org/000000000']
])('the page of an id of %s leads to it', (scheme, value) => {
	expect(readPublicId(linkPublicId(scheme, value))).toEqual({ scheme, value })
})

test('ids stand by themselves, and addresses are written in many ways', () => {
	expect(readPublicId('0000-0000-0000-000X')).toEqual({ scheme: 'orcid', value: '0000-0000-0000-000X' })
	expect(readPublicId('0000-0000-0000-000x')?.value).toBe('0000-0000-0000-000X')
	expect(readPublicId('~Ada_Example1')).toEqual({ scheme: 'openreview', value: '~Ada_Example1' })
	expect(readPublicId('scholar.google.co.uk/citations?hl=en&user=AdAExAmPlE&oi=ao')?.value).toBe('AdAExAmPlE')
	expect(readPublicId('http://www.wikidata.org/entity/Q1')?.value).toBe('Q1')
	expect(readPublicId('https://dblp.org/pid/00/0000-1.html')?.value).toBe('00/0000-1')
	expect(readPublicId('https://example.org/0000')).toBeUndefined()
	expect(readPublicId('not an address')).toBeUndefined()
	expect(foldAddress('https://www.Example.org/ada/?x=1#y')).toBe('example.org/ada')
	expect(foldAddress('a b')).toBeUndefined()
})
