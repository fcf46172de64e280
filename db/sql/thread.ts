// The thread of a question's process in which SQLite works.
import { parentPort, workerData } from 'node:worker_threads'
import { answerSql, type Asked } from './statement.ts'

// eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort!.postMessage(answerSql(workerData as Asked))
