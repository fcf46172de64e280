import type { FastifyInstance } from 'fastify'
import { readDataset } from '../../db/queries/dataset.ts'
import { listSources } from '../../db/queries/sources.ts'
import { addSingle } from '../answers/answer.ts'
import type { Store } from '../store/store.ts'
import { isStale } from '../store/stale.ts'
import { defaultWindow } from '../domain/time/window.ts'
import { Dataset } from '../schemas/dataset.ts'

export function registerAbout(app: FastifyInstance, store: Store): void {
	addSingle(app, store, {
		path: '/about',
		tag: 'dataset',
		summary: 'The dataset',
		description: 'Its revision, how far it reaches, its rows and the default window of the figures.',
		keys: {},
		answer: Dataset,
		find() {
			const dataset = readDataset(store.db)
			const [newest] = isStale(store)
				? listSources(store.db, { level: 'group', until: dataset.coverageEnd }, { limit: 1 }).rows
				: []
			return {
				...dataset,
				window: defaultWindow(dataset.coverageEnd),
				...(newest?.published && {
					stale: { source: newest.id, published: newest.published, publisher: newest.publisher, days: store.staleDays }
				})
			} satisfies Dataset
		}
	})
}
