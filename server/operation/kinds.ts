// What kind of answer an address asks for: pictures take a hundred times as long to make as a list.

export const answerKinds = ['answer', 'page', 'picture', 'file'] as const
export type AnswerKind = (typeof answerKinds)[number]

const isPicture = /\.(?:png|svg)$/
const isFile = /^\/api\/v1\/dataset\/|\.(?:csv|xlsx|ndjson|md)$/

/** Of the path of an address: `/embed/flows.png` is a picture, `/api/v1/moves.csv` a file, `/api/v1/moves` an answer. */
export function kindOf(path: string): AnswerKind {
	if (isPicture.test(path)) return 'picture'
	if (isFile.test(path)) return 'file'
	return path.startsWith('/api/') ? 'answer' : 'page'
}
