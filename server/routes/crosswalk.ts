import type { FastifyInstance } from 'fastify'
import { readRevision } from '../../db/queries/dataset.ts'
import { idConflicts, listCrosswalk, type CrosswalkRow } from '../../db/queries/crosswalk.ts'
import { idSchemes } from '../../db/words.ts'
import { addTable } from '../answers/table.ts'
import { crosswalkWords } from '../domain/language/index.ts'
import type { Paging } from '../domain/vocabulary/filter.ts'
import { chooseRows, pageRows, type Choice } from '../lists/page-in-memory.ts'
import { pagingKeys } from '../query/keys.ts'
import { wordList } from '../query/query.ts'
import { CrosswalkId } from '../schemas/crosswalk.ts'
import { ListOf } from '../schemas/list.ts'
import type { Store } from '../store/store.ts'

const sorts = { record: ({ id }: CrosswalkRow) => id, name: ({ name }: CrosswalkRow) => name.toLowerCase() }
const keys = {
	type: wordList(['person', 'lab'], 'Whose ids.'),
	scheme: wordList(idSchemes, 'Ids of which registry.'),
	conflict: wordList(idConflicts, 'Those that cannot all be right: shared by two records, or several of one scheme.'),
	...pagingKeys(Object.keys(sorts), 'record')
}
type Asked = { type?: string[]; scheme?: string[]; conflict?: string[] }

const chooseBy = ({ type, scheme, conflict }: Asked): Choice<CrosswalkRow>[] => [
	{
		key: 'type',
		...(type && { isAsked: (row) => type.includes(row.type) }),
		valuesOf: ({ type }) => [{ value: type }]
	},
	{
		key: 'scheme',
		...(scheme && { isAsked: (row) => scheme.includes(row.scheme) }),
		valuesOf: ({ scheme }) => [{ value: scheme }]
	},
	{
		key: 'conflict',
		...(conflict && { isAsked: (row) => row.conflict !== null && conflict.includes(row.conflict) }),
		valuesOf: ({ conflict }) => (conflict === null ? [] : [{ value: conflict }])
	}
]

export function registerCrosswalk(app: FastifyInstance, store: Store): void {
	const { db } = store
	addTable(app, store, {
		path: '/crosswalk',
		tag: 'dataset',
		summary: 'Public ids of people and labs elsewhere',
		description:
			'One row is one public id of a person or lab at OpenReview, DBLP, Google Scholar, ORCID, Wikidata or ROR, with the pages that tie it to them, and what speaks against it.',
		keys,
		answer: ListOf(CrosswalkId),
		row: CrosswalkId,
		find({ query }) {
			const rows = listCrosswalk(db)
			const choices = chooseBy(query as Asked)
			const chosen = chooseRows(rows, choices)
			const countOf = (type: CrosswalkRow['type']) =>
				new Set(chosen.filter((row) => row.type === type).map(({ record }) => record)).size
			const conflicts = chosen.filter(({ conflict }) => conflict !== null).length
			return {
				...pageRows(rows, sorts, choices, query as Paging & { sort: string }),
				sentence: crosswalkWords.sentence(query as Asked, {
					ids: chosen.length,
					people: countOf('person'),
					labs: countOf('lab'),
					conflicts
				}),
				revision: readRevision(db)
			}
		},
		rows: ({ query }) => chooseRows(listCrosswalk(db), chooseBy(query as Asked)),
		pageOf: ({ record }: CrosswalkRow) => {
			const [type = '', id = ''] = [record.slice(0, record.indexOf(':')), record.slice(record.indexOf(':') + 1)]
			return `/${type === 'lab' ? 'labs' : 'people'}/${encodeURIComponent(id)}`
		},
		sources: ({ sources }: CrosswalkRow) => sources,
		caveats: [...crosswalkWords.caveats]
	})
}
