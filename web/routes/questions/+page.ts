import type { NamedQuestions, ReadQuestion } from '../../../server/schemas/ask.ts'
import { getJson } from '../../parts/address/api.ts'
import type { PageLoad } from './$types'

/** What is told of an answer: the view in words, and how many records it is of. */
type Answer = { sentence: string | null; n: number | null }

/** The answer of a list or figure, as it is now; of a record none. */
async function readAnswer(fetch: typeof globalThis.fetch, api: string | null): Promise<Answer> {
	if (api === null || /^\/api\/v1\/(labs|people)\/./.test(api)) return { sentence: null, n: null }
	const isList = /^\/api\/v1\/(moves|people|offers|deals|events|metrics|calendar)(\?|$)/.test(api)
	const address = api.replace('/api/v1', '') + (isList ? `${api.includes('?') ? '&' : '?'}limit=1` : '')
	const { sentence, total, n } = await getJson<{ sentence?: string; total?: number; n?: number }>(fetch, address)
	return { sentence: sentence ?? null, n: total ?? n ?? null }
}

export const load: PageLoad = async ({ fetch, url }) => {
	const q = (url.searchParams.get('q') ?? '').trim()
	const [asked, kept] = await Promise.all([
		q ? getJson<ReadQuestion>(fetch, `/ask?q=${encodeURIComponent(q)}`) : null,
		getJson<NamedQuestions>(fetch, '/questions')
	])
	const [answer, ...answers] = await Promise.all(
		[asked?.api ?? null, ...kept.rows.map(({ api }) => api)].map((api) => readAnswer(fetch, api))
	)
	return { q, asked, answer: answer!, kept: kept.rows.map((row, place) => ({ ...row, answer: answers[place]! })) }
}
