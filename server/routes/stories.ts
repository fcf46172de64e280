import type { FastifyInstance } from 'fastify'
import type { TObject } from 'typebox'
import type { Store } from '../store/store.ts'
import type { BoomerangFilter } from '../domain/stories/boomerang.ts'
import { caveats, sayCareersOf, type Limits } from '../domain/language/index.ts'
import type { FigureFilter } from '../domain/moves/select.ts'
import {
	sayBoomerangs,
	sayDealStays,
	sayFoundings,
	sayTeams,
	sayTenures,
	type Told
} from '../domain/stories/story-sentence.ts'
import { chooseMoves, columnsAt } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { sayWhole } from '../figures/limits.ts'
import { nameRecords } from '../figures/names.ts'
import { listSourcesOf } from '../figures/sources.ts'
import { listWhole } from '../lists/list.ts'
import { figureKeys, level } from '../query/keys.ts'
import type { Keys, QueryOf } from '../query/query.ts'
import { ListOf } from '../schemas/list.ts'
import { BoomerangRow, DealStayRow, FoundingRow, TeamRow, TenureRow } from '../schemas/stories.ts'
import {
	countReturnsAlone,
	readBoomerangs,
	readDealStays,
	readFoundings,
	readTeams,
	readTenures
} from '../views/stories.ts'

const { kind: _kind, deal, q: _q, ...foundingKeys } = { ...figureKeys, level }
const teamKeys = { ...foundingKeys, deal }
const { from: _from, to: _to, status: _status, ...boomerangKeys } = foundingKeys
const { person: _person, ...stayKeys } = boomerangKeys

type Story<K extends Keys, Row> = {
	path: string
	summary: string
	description: string
	keys: K
	row: TObject
	list: (store: Store, query: QueryOf<K>) => Row[]
	say: (rows: Row[], told: Told, query: QueryOf<K>) => string
	/** What narrows it, beside its dates and clocks. */
	limit: (store: Store, query: QueryOf<K>) => Limits
	caveats: string[]
}

/** What narrows foundings and teams: which of the moves count. */
function limitMoves(store: Store, filter: FigureFilter): Limits {
	const { lab, from, to, level, status } = filter
	return {
		statuses: status,
		narrowed: sayWhole(chooseMoves(store, filter)),
		isAlone: level === 'lab' && Boolean(lab ?? from ?? to)
	}
}
/** What narrows returns and stays: whose careers, at which labs. */
function limitCareers(store: Store, filter: BoomerangFilter): Limits {
	const nameOf = nameRecords(store)
	const name = (key: 'lab' | 'person', ids: string[] | undefined) => ids?.map((id) => nameOf(key, id))
	const { lab, person, level } = filter
	const more = sayCareersOf({ ...filter, lab: name('lab', lab), person: name('person', person) })
	return { more, isAlone: level === 'lab' && Boolean(lab) }
}

/** Adds a list of what moves tell, all rows at once. */
function addStory<K extends Keys, Row extends { moves: string[] }>(
	app: FastifyInstance,
	store: Store,
	{ list, say, limit, ...story }: Story<K, Row>
): void {
	addFigure(app, store, {
		...story,
		answer: ListOf(story.row),
		choose: ({ query }) => query,
		count: (query) => list(store, query),
		say(rows, query) {
			const { since = null, until = null, asOf, knownAt } = query
			const { coverageEnd } = columnsAt(store, { asOf, knownAt })
			const told = { since, until, asOf, knownAt, coverageEnd, ...limit(store, query) }
			return { ...listWhole(rows), sentence: say(rows, told, query) }
		},
		rows: (rows) => rows,
		sources: {
			all: (_, count) =>
				listSourcesOf(
					store,
					count().flatMap(({ moves }) => moves)
				)
		}
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
		limit: limitMoves,
		say: sayFoundings,
		caveats: caveats.foundings
	})
	addStory<typeof teamKeys, TeamRow>(app, store, {
		path: '/trends/teams',
		summary: 'Teams that went together',
		description: 'Three or more people from one lab to another within 30 days, or with one deal; the largest first.',
		keys: teamKeys,
		row: TeamRow,
		list: readTeams,
		limit: limitMoves,
		say: sayTeams,
		caveats: caveats.teams
	})
	addStory<typeof boomerangKeys, BoomerangRow>(app, store, {
		path: '/trends/boomerangs',
		summary: 'Who left a lab and came back',
		description: 'Staff posts at a lab that follow an ended one there, with the time between; the newest return first.',
		keys: boomerangKeys,
		row: BoomerangRow,
		list: readBoomerangs,
		limit: limitCareers,
		say: (rows, told, query) => sayBoomerangs(rows, told, countReturnsAlone(store, query, rows)),
		caveats: caveats.boomerangs
	})
	addStory<typeof stayKeys, TenureRow>(app, store, {
		path: '/trends/tenure',
		summary: 'How long those who left had stayed',
		description: 'Median and quartiles of the staff stays that ended, by lab; a range asks for the day of leaving.',
		keys: stayKeys,
		row: TenureRow,
		list: readTenures,
		limit: limitCareers,
		say: sayTenures,
		caveats: caveats.tenure
	})
	addStory<typeof stayKeys, DealStayRow>(app, store, {
		path: '/trends/deal-exits',
		summary: 'Time from deal to exit',
		description: 'How long those stay who came with a deal, by deal; a range asks for the day of coming.',
		keys: stayKeys,
		row: DealStayRow,
		list: (of, query) => readDealStays(of, query).rows,
		limit: limitCareers,
		say: (_, told, query) => sayDealStays(readDealStays(store, query), told),
		caveats: caveats.dealExits
	})
}
