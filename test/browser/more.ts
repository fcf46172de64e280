// New data for a site that runs: what a frozen view must not show, and a live one must.
import { appendFileSync, cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importDataset } from '../../db/csv/import.ts'
import { openDb } from '../../db/open.ts'
import { keepSnapshot } from '../../db/revisions/snapshot.ts'
import { withFolder } from '../builders.ts'
import { datasetFolder } from '../helpers.ts'

const headOf = (file: string) => readFileSync(file, 'utf8').split('\n', 1)[0]!.split(',')

function importFolder(path: string, folder: string): void {
	const db = openDb(path)
	const imported = importDataset(db, folder)
	if ('faults' in imported) throw new Error(JSON.stringify(imported.faults))
	keepSnapshot(db, { folder: `${path}.snapshots`, most: Infinity })
	db.close()
}

/** Imports the real dataset as it is: what was added to it is gone again. */
export const importAsItIs = (path: string): void => importFolder(path, datasetFolder)

/** Imports the real dataset with one move more: a fictional person goes from OpenAI to Meta in 2025. */
export function importOneMore(path: string): void {
	withFolder((folder) => {
		cpSync(datasetFolder, folder, { recursive: true })
		const add = (file: string, row: Record<string, string>) =>
			appendFileSync(
				join(folder, file),
				`${headOf(join(folder, file))
					.map((name) => row[name] ?? '')
					.join(',')}\n`
			)
		add('people.csv', { id: 'ada-quill', name: 'Ada Quill', known_for: 'Made up for a test' })
		add('sources.csv', {
			id: 'made-up-2025',
			url: 'https://news.example/ada-quill',
			publisher: 'The Example',
			title: 'Ada Quill joins Meta',
			published: '2025-09-02',
			tier: 'outlet',
			language: 'en'
		})
		add('moves.csv', {
			id: 'ada-quill-openai-meta-2025',
			person: 'ada-quill',
			from: 'openai',
			to: 'meta',
			date: '2025-09-02',
			date_precision: 'day',
			kind: 'hire',
			status: 'reported',
			sources: 'made-up-2025'
		})
		importFolder(path, folder)
	})
}
