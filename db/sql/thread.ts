// The thread of a question's process in which SQLite works.
import { parentPort, workerData } from 'node:worker_threads'
import { answerSql, type Answered, type Asked } from './statement.ts'

/** A thread's port has no origin. */
const tell = (message: 'begun' | Answered) => Reflect.apply(parentPort!.postMessage, parentPort, [message])

tell('begun')
tell(answerSql(workerData as Asked))
