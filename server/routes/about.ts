import type { FastifyInstance } from 'fastify'
import { readDataset } from '../../db/queries/dataset.ts'
import { addSingle } from '../answers/answer.ts'
import type { Store } from '../store/store.ts'
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
			return { ...dataset, window: defaultWindow(dataset.coverageEnd) } satisfies Dataset
		}
	})
}
