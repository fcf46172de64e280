// The menu: each room, and what stands under it.
export type Room = { path: string; name: string; under?: readonly Room[] }

export const rooms: readonly Room[] = [
	{ path: '/', name: 'Front' },
	{
		path: '/flows',
		name: 'Flows',
		under: [
			{ path: '/flows/periods', name: 'Two periods' },
			{ path: '/flows/paths', name: 'Ways between labs' }
		]
	},
	{ path: '/labs', name: 'Labs' },
	{
		path: '/people',
		name: 'People',
		under: [
			{ path: '/match', name: 'Match a list' },
			{ path: '/shortlists', name: 'Shortlists' },
			{ path: '/calendar', name: 'Calendar' }
		]
	},
	{
		path: '/moves',
		name: 'Moves',
		under: [
			{ path: '/left', name: 'Left, no new post' },
			{ path: '/questions', name: 'Questions' },
			{ path: '/facts', name: 'Fact sheet' }
		]
	},
	{ path: '/offers', name: 'Offers', under: [{ path: '/offers/bands', name: 'Pay bands' }] },
	{ path: '/deals', name: 'Deals' },
	{ path: '/means', name: 'Means', under: [{ path: '/metrics', name: 'All figures' }] },
	{ path: '/events', name: 'Events' },
	{ path: '/trends', name: 'Trends', under: [{ path: '/trends/retention', name: 'Retention' }] },
	{ path: '/compare', name: 'Compare', under: [{ path: '/compare/labs', name: 'Labs side by side' }] }
]
export const back: readonly Room[] = [
	{ path: '/briefing', name: 'Briefing', under: [{ path: '/follow', name: 'Follow' }] },
	{ path: '/queue', name: 'Queue' },
	{
		path: '/data',
		name: 'Data',
		under: [
			{ path: '/changes', name: 'Changes' },
			{ path: '/sql', name: 'SQL' }
		]
	},
	{ path: '/method', name: 'Method' },
	{ path: '/sources', name: 'Sources' },
	{ path: '/api', name: 'API' }
]

const isIn = (path: string, room: string) => path === room || (room !== '/' && path.startsWith(`${room}/`))

/** The room that a page is in, and what of it is the innermost: of /trends/retention the room Trends, and Retention. */
export function findRoom(path: string): { room: Room | undefined; inner: Room | undefined } {
	const all = [...rooms, ...back]
	const room =
		all.find(({ under }) => under?.some((one) => isIn(path, one.path))) ?? all.find((one) => isIn(path, one.path))
	return { room, inner: room?.under?.find((one) => isIn(path, one.path)) ?? room }
}
