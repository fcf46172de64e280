import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { readNews, type NewsFile } from '../../db/queries/listing/news.ts'
import { addGet, answerOnce, schemaOf } from '../answers/answer.ts'
import type { Store } from '../store/store.ts'
import { addTable, type Table } from '../answers/table.ts'
import { listWeeks, readBriefing, type BriefingQuery } from '../views/briefing.ts'
import { writeBriefingMarkdown, writeBriefingText } from '../domain/briefing/text.ts'
import { isoOfDay, dayNumber } from '../domain/time/date.ts'
import { escapeMarkup } from '../domain/publishing/escape.ts'
import { briefingWords, caveats } from '../domain/language/index.ts'
import { parseWeek } from '../domain/time/week.ts'
import { writeSource } from '../feeds/entry.ts'
import { addFeed, type Entry } from '../feeds/feed.ts'
import { originOf } from '../answers/origin.ts'
import { badInput } from '../query/problem.ts'
import { addressQuery, dateKey, integerKey, nameKey, type Key } from '../query/query.ts'
import { Briefing, BriefingSentence } from '../schemas/briefing.ts'

const week: Key<string | undefined> = {
	schema: Type.String({
		description: 'An ISO week; the latest with news unless given.',
		pattern: '^\\d{4}-W\\d{2}$',
		example: '2026-W23'
	}),
	fallback: undefined,
	read(text) {
		if (!parseWeek(text)) throw new Error(`is \`${text}\`, which is no week: give an ISO week, as in 2026-W23.`)
		return text
	},
	write: (value) => value ?? ''
}
const lab = nameKey('lab', 'A lab, with everything under it.', 'openai')
const keys = {
	week,
	since: dateKey('First day or period of another range.'),
	until: dateKey('Last day or period of it, inclusive.'),
	lab
}

/** The page of a briefing, as a path. */
function pageOf({ week, since, until, lab }: BriefingQuery): string {
	const { week: _, ...others } = keys
	return `/briefing${week ? `/${week}` : ''}${addressQuery(others, { since, until, lab })}`
}

/** A week as an entry of the feed: new when it was over, and again when its records were news. */
function makeWeekEntry(store: Store, query: { week: string; lab?: string }): Entry {
	const { sentence, sentences, until, records } = readBriefing(store, query)
	const end = isoOfDay(dayNumber(until!) + 1)
	const news = Map.groupBy(records, (path) => path.split('/')[0]! as NewsFile)
	const dates = [...news].flatMap(([file, paths]) => {
		const ids = paths.map((path) => path.slice(file.length + 1))
		return [...readNews(store.db, file, ids).values()].map(({ updated }) => updated)
	})
	const items = sentences.map(({ text, kind, sources }) => {
		const pages = kind === 'net' ? '' : `<ul>${sources.map(writeSource).join('')}</ul>`
		return `<li>${escapeMarkup(text)}${pages}</li>`
	})
	return {
		key: pageOf(query).slice(1),
		title: sentence,
		page: pageOf(query),
		published: end,
		updated: [end, ...dates].toSorted().at(-1)!,
		html: `<ol>${items.join('')}</ol>`,
		categories: [{ term: 'briefing', label: 'briefing' }],
		sources: []
	}
}

export function registerBriefing(app: FastifyInstance, store: Store): void {
	const revision = () => store.columns.current().revision
	const read = (query: BriefingQuery): Briefing => {
		if (query.week && (query.since ?? query.until))
			throw badInput([{ path: 'week', message: '`week` is given beside a range: give one of them.' }])
		const { records: _, ...briefing } = readBriefing(store, query)
		return { ...briefing, revision: revision() }
	}
	const table: Table<typeof keys> = {
		path: '/briefing',
		tag: 'figures',
		summary: 'A week in sentences',
		description:
			'Up to ten sentences on a week, or on any range, each with the records and the pages that it rests on: the sum of ' +
			'the moves; records broken; statuses that a revision of the range changed; teams of three or more; first moves on ' +
			'record between two groups of ten moves or more; then moves, deals and offers to named people, those of more first ' +
			'reporters first; offers for roles last. Also .md and .txt.',
		keys,
		answer: Briefing,
		row: BriefingSentence,
		revision,
		find: ({ query }) => read(query),
		rows: ({ query }) => read(query).sentences.map(({ parts: _, ...row }) => row),
		sources: (row: BriefingSentence) => row.sources.map(({ id }) => id),
		caveats: caveats.briefing
	}
	addTable(app, store, table)
	for (const [ending, type, write] of [
		['.txt', 'text/plain', writeBriefingText],
		['.md', 'text/markdown', writeBriefingMarkdown]
	] as const)
		addGet(
			app,
			`/briefing${ending}`,
			schemaOf({ ...table, summary: `${table.summary}, as ${ending}` }, Type.String(), type),
			answerOnce(store, table, ending, ({ ask: { query }, request, reply }) => {
				const briefing = read(query)
				const origin = originOf(request, store)
				const page = origin + pageOf({ ...query, ...(briefing.week && { week: briefing.week }) })
				return reply.header('content-type', `${type}; charset=utf-8`).send(write(briefing, page, origin))
			})
		)
	addFeed(app, store, {
		path: '/briefing',
		tag: 'figures',
		summary: 'Feed of weeks',
		description: 'The last weeks with news, each in up to ten sentences.',
		keys: { lab },
		limit: integerKey('Weeks, the newest first.', 1, 53, 10),
		find({ query: { limit, ...asked } }) {
			const weeks = listWeeks(store, asked.lab).slice(-limit).toReversed()
			const entries = weeks.map((week) => makeWeekEntry(store, { week, ...asked }))
			return { title: briefingWords.feed, page: pageOf(asked), entries }
		}
	})
}
