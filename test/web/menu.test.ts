// The menu leads to everything that readers read and that has no parameter in its address.
import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { back, findRoom, rooms } from '../../web/parts/frame/menu.ts'

test('each page without a parameter stands in the menu, and nothing else does', () => {
	const isOfDesk = (path: string) => /^\/(sign-in|desk|report|edit|follow\/webhook|follow\/mail)(\/|$)/.test(path)
	const pages = globSync('web/routes/**/+page.svelte')
		.map(
			(file) =>
				`/${file
					.replace(/^web\/routes\/?/, '')
					.replace(/\/?\+page\.svelte$/, '')
					.replace('(desk)/', '')}`
		)
		.filter((path) => !path.includes('[') && !isOfDesk(path))
	const inMenu = [...rooms, ...back].flatMap((room) => [room, ...(room.under ?? [])].map(({ path }) => path))
	// The search box stands beside it.
	expect(inMenu.toSorted()).toEqual(pages.filter((path) => path !== '/search').toSorted())
})

test.for([
	['/', '/', '/'],
	['/deals/meta-scale-ai-2025', '/deals', '/deals'],
	['/trends/retention', '/trends', '/trends/retention'],
	['/offers/meta-deitke-250m-2025', '/offers', '/offers'],
	['/changes', '/data', '/changes'],
	['/flows/openai/meta', '/flows', '/flows'],
	['/search', undefined, undefined]
] as const)('%s is in the room %s, at %s', ([path, room, inner]) => {
	const found = findRoom(path)
	expect([found.room?.path, found.inner?.path]).toEqual([room, inner])
})
