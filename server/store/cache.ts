// Finished answers, kept in memory: the one least recently asked for goes first.
import { LRUCache } from 'lru-cache'

/** What an entry costs beside its answer and its key, in bytes: its places in two lists, its headers. */
const entryBytes = 2000

export type Kept<Answer extends object> = LRUCache<string, Answer>

/** A store of at most `mostBytes`, keys counted in: a character beyond Latin-1 takes two bytes, and so all are counted as. */
export function keepAnswers<Answer extends object>(
	mostBytes: number,
	bytesOf: (answer: Answer) => number,
	dispose?: (answer: Answer) => void
): Kept<Answer> {
	return new LRUCache({
		maxSize: mostBytes,
		sizeCalculation: (answer, key) => bytesOf(answer) + 2 * key.length + entryBytes,
		...(dispose && { dispose })
	})
}
