// The front page has no path that an ending could follow.
import { answerPicture } from '../../pictures/answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => answerPicture(event, '', event.params.ending)
