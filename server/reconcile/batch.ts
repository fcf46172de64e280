// A batch is answered whole or not at all: tools take a key that is missing for "nothing found".
import { ProblemError } from '../query/problem.ts'

/** How long a batch may take, in milliseconds, and when it makes sense to send it again, in seconds. */
const [longestTime, retryAfter] = [20_000, 5]

/** The answers to all of a batch; where one fails or time runs out, a problem 503 and none. */
export function answerWhole<Asked, Answer>(
	asked: readonly Asked[],
	answer: (one: Asked) => Answer,
	failed: (error: unknown) => void,
	now: () => number = () => performance.now()
): Answer[] {
	const end = now() + longestTime
	try {
		return asked.map((one) => {
			if (now() > end) throw new Error(`A batch took longer than ${longestTime} ms.`)
			return answer(one)
		})
	} catch (error) {
		if (error instanceof ProblemError) throw error
		failed(error)
		const detail = `Not all of the ${asked.length} could be answered, so none is: send the batch again in ${retryAfter} seconds, or a smaller one.`
		throw Object.assign(new ProblemError('unfinished', detail), { retryAfter })
	}
}
