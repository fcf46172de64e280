import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countIndependent, findFirstReporter } from '../../server/domain/records/independence.ts'

const page = (publisher: string, tier: string, origin: string | null = null, title = `Told by ${publisher}`) => ({
	publisher,
	tier,
	origin,
	title
})
type Page = ReturnType<typeof page>
const told = (independentCount: number) => ({ independentCount, independentAtLeast: false })
const atLeast = (independentCount: number) => ({ independentCount, independentAtLeast: true })

test.each<[string, Page[], object]>([
	['no page is no reporter', [], told(0)],
	['a newspaper reports itself', [page('The Post', 'outlet')], told(1)],
	['so do a person and a court', [page('Ada Example', 'primary'), page('Court', 'filing')], told(2)],
	[
		'a newspaper and a video about its report are one reporter',
		[page('The Post', 'outlet'), page('Channel', 'secondary', 'The Post')],
		told(1)
	],
	[
		'its name may be written in another way',
		[page('The Post', 'outlet'), page('Channel', 'secondary', 'THE POST')],
		told(1)
	],
	['two digests of one newspaper are one', [page('A', 'secondary', 'Post'), page('B', 'social', 'Post')], told(1)],
	['those of two are two', [page('A', 'secondary', 'Post'), page('B', 'secondary', 'Wire')], told(2)],
	['a digest that names nobody is none, for all that is told', [page('A', 'secondary')], atLeast(0)],
	['nor is a post', [page('Wire', 'outlet'), page('somebody', 'social')], atLeast(1)],
	[
		'newspapers with one title: neither is known to have written it',
		[page('Wire', 'outlet', null, 'Head leaves Alpha'), page('Post', 'outlet', null, 'HEAD leaves “Alpha”')],
		atLeast(0)
	],
	[
		'a newspaper with the title of a digest of another',
		[page('Post', 'outlet', null, 'Head leaves'), page('Digest', 'secondary', 'Wire', 'Head leaves')],
		atLeast(1)
	]
])('%s', (_, pages, expected) => {
	expect(countIndependent(pages)).toEqual(expected)
})

const names = fc.constantFrom('Post', 'Wire', 'Gazette', 'post')
const pages = fc.array(
	fc.record({
		publisher: names,
		tier: fc.constantFrom('primary', 'filing', 'outlet', 'secondary', 'social'),
		origin: fc.option(names),
		title: fc.constantFrom('One', 'Two', 'Three', 'Four', 'Five')
	}),
	{ maxLength: 6 }
)

test('the order of pages tells nothing, and there are never more reporters than pages', () => {
	fc.assert(
		fc.property(pages, (some) => {
			const counted = countIndependent(some)
			expect(countIndependent(some.toReversed())).toEqual(counted)
			expect(counted.independentCount).toBeLessThanOrEqual(some.length)
		})
	)
})

test('a page that does not say whom it repeats adds none, and leaves the count a lower bound', () => {
	fc.assert(
		fc.property(pages, fc.constantFrom('secondary', 'social'), (some, tier) => {
			const more = [...some, page('Copycat', tier, null, 'A title of its own')]
			expect(countIndependent(more)).toEqual({ ...countIndependent(some), independentAtLeast: true })
		})
	)
})

test('a first reporter is the origin, or the publisher of a page that reports itself', () => {
	expect([
		findFirstReporter(page('Digest', 'secondary', 'Wire')),
		findFirstReporter(page('Wire', 'outlet')),
		findFirstReporter(page('Digest', 'secondary'))
	]).toEqual(['Wire', 'Wire', undefined])
})
