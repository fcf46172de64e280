import type { FastifyInstance } from 'fastify'
import type { TObject } from 'typebox'
import { addTable, type Store } from '../answer.ts'
import { sayBoomerangs, sayFoundings, sayTeams } from '../domain/story-sentence.ts'
import { figureKeys } from '../figure.ts'
import { level } from '../keys.ts'
import type { Keys, QueryOf } from '../query.ts'
import { BoomerangRow, FoundingRow, ListOf, TeamRow } from '../schemas.ts'
import { listStorySources, readBoomerangs, readFoundings, readTeams } from '../stories.ts'

const { kind: _kind, deal, ...foundingKeys } = { ...figureKeys, level }
const teamKeys = { ...foundingKeys, deal }
const { from: _from, to: _to, status: _status, ...boomerangKeys } = foundingKeys

type Story<K extends Keys, Row> = {
	path: string
	summary: string
	description: string
	keys: K
	row: TObject
	list: (store: Store, query: QueryOf<K>) => Row[]
	say: (rows: Row[], query: QueryOf<K>) => string
	caveats: string[]
}

/** Adds a list of what moves tell, all rows at once. */
function addStory<K extends Keys, Row extends { moves: string[] }>(
	app: FastifyInstance,
	store: Store,
	{ list, say, ...story }: Story<K, Row>
): void {
	const revision = () => store.columns.current().revision
	addTable(app, store, {
		...story,
		tag: 'figures',
		answer: ListOf(story.row),
		revision,
		find({ query }) {
			const rows = list(store, query)
			const page = { rows, total: rows.length, next: null, partly: 0, facets: {} }
			return { ...page, sentence: say(rows, query), revision: revision() }
		},
		rows: ({ query }) => list(store, query),
		sources: { all: ({ query }) => listStorySources(store, list(store, query)) }
	})
}

export function registerStories(app: FastifyInstance, store: Store): void {
	addStory<typeof foundingKeys, FoundingRow>(app, store, {
		path: '/trends/foundings',
		summary: 'Who left which lab to found what',
		description: 'Founders by the lab founded and the lab left; labs of most founders first.',
		keys: foundingKeys,
		row: FoundingRow,
		list: readFoundings,
		say: sayFoundings,
		caveats: ['Who founded a lab inside the group that they worked for is left out.']
	})
	addStory<typeof teamKeys, TeamRow>(app, store, {
		path: '/trends/teams',
		summary: 'Teams that went together',
		description: 'Three or more people from one lab to another within 30 days, or with one deal; the largest first.',
		keys: teamKeys,
		row: TeamRow,
		list: readTeams,
		say: sayTeams,
		caveats: [
			'That people went at one time does not say that they went together, unless they came with one deal.',
			'A coarse date belongs to a team only where every day that it may mean lies within the 30 days.'
		]
	})
	addStory<typeof boomerangKeys, BoomerangRow>(app, store, {
		path: '/trends/boomerangs',
		summary: 'Who left a lab and came back',
		description: 'Staff posts at a lab that follow an ended one there, with the time between; the newest return first.',
		keys: boomerangKeys,
		row: BoomerangRow,
		list: readBoomerangs,
		say: sayBoomerangs,
		caveats: [
			'Posts come from confirmed and reported moves; a career with gaps on record may hide an exit or a return.',
			'A coarse date counts at its middle; marginDays says by how many days that may be wrong.'
		]
	})
}
