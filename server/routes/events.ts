import type { FastifyInstance } from 'fastify'
import { findEvent, listEvents, eventSorts, walkEvents } from '../../db/queries/events.ts'
import type { Store } from '../store/store.ts'
import { announced, eventKeys } from '../query/keys.ts'
import { tellEvent } from '../feeds/entry.ts'
import { addList, addRecord, citedSources } from '../lists/list.ts'
import { EventRecord } from '../schemas/records.ts'
import { Event } from '../schemas/rows.ts'

export function registerEvents(app: FastifyInstance, store: Store): void {
	const { db } = store
	addList<Event>(app, store, {
		name: 'events',
		description: 'One row is a dated happening that explains flows.',
		keys: { ...eventKeys, announced },
		row: Event,
		sorts: eventSorts,
		order: '-date',
		list: (filter, paging) => listEvents(db, filter, paging),
		walk: (filter, sort) => walkEvents(db, filter, sort),
		sources: citedSources,
		caveats: [],
		tell: tellEvent
	})
	addRecord(app, store, {
		noun: 'event',
		list: 'events',
		description: 'An event with its claims and its history.',
		answer: EventRecord,
		find: (id) => findEvent(db, id)
	})
}
