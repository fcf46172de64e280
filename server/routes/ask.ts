// Questions in plain words, read into filters, and those that are kept.
import type { FastifyInstance } from 'fastify'
import { readRevision } from '../../db/queries/dataset.ts'
import { addSingle } from '../answers/answer.ts'
import { questionWords } from '../domain/language/index.ts'
import { library } from '../domain/questions/library.ts'
import { longestQuestion, writeFilters } from '../domain/questions/read.ts'
import { need, textKey } from '../query/query.ts'
import { NamedQuestions, ReadQuestion } from '../schemas/ask.ts'
import type { Store } from '../store/store.ts'
import { readQuestionOf } from '../views/ask.ts'

/** Pages that show a part of a list, or a figure of another address. */
const apis: Record<string, string> = { '/left': '/moves?nowIs=left', '/trends/retention': '/retention' }

export function registerAsk(app: FastifyInstance, store: Store): void {
	const { db } = store
	const read = (question: string) => {
		const reading = readQuestionOf(db, question)
		const { path, filters, notRead } = reading
		const query = writeFilters(reading)
		const [api, part] = (apis[path ?? ''] ?? path ?? '').split('?')
		const told = {
			page: path && path + query,
			api: path && `/api/v1${api}${part ? `?${part}${query.replace('?', '&')}` : query}`,
			filters,
			notRead
		}
		return { ...told, sentence: questionWords.sentence(told) }
	}
	addSingle(app, store, {
		path: '/ask',
		tag: 'dataset',
		summary: 'A question in plain words, read into filters',
		description:
			'Reads a question in English or Chinese by the names on record, dates and known words: the page and the address that answer it, each filter with the words it was read from, and the words that were not read. Nothing is guessed.',
		keys: { q: need(textKey('The question.', 'Who left xAI in 2026?', longestQuestion)) },
		asked: true,
		answer: ReadQuestion,
		find: ({ query: { q = '' } }) => ({ question: q, ...read(q), revision: readRevision(db) })
	})
	addSingle(app, store, {
		path: '/questions',
		tag: 'dataset',
		summary: 'Questions that are kept',
		description:
			'Questions that are asked again and again, with who keeps each and since when, read as `/ask` reads them. They are changed in a file of the program, reviewed in git.',
		keys: {},
		answer: NamedQuestions,
		find: () => ({
			rows: library.map(({ text, ...more }) => ({ ...more, question: text, ...read(text) })),
			total: library.length,
			revision: readRevision(db)
		})
	})
}
