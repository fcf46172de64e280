import { answerPicture } from '../../../pictures/answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => answerPicture(event, event.params.path, event.params.ending)
