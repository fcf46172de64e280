// The tools for assistants over standard input and output: `npm run --silent mcp`. What is said to people goes to stderr.
import { readFileSync } from 'node:fs'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { openLive } from '../../db/open.ts'
import { importOnce } from '../../db/revisions/first-import.ts'
import { buildApp } from '../app.ts'
import { readArguments, readConfig } from '../config.ts'
import { openApi } from './api.ts'
import { openMcp } from './server.ts'

const { dbPath, snapshots, port, ...config } = readConfig({ ...process.env, ...readArguments(process.argv.slice(2)) })
const db = openLive(dbPath)
importOnce(db, { say: (line) => console.error(line) })
const origin = config.origin ?? `http://127.0.0.1:${port}`
const app = await buildApp(db, { site: false, origin, snapshots: snapshots.folder, staleDays: config.staleDays })
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
	version: string
}
serveStdio(openMcp({ db }, openApi(app, origin), version), { onerror: (error) => console.error(error.message) })
// Whoever started it ends it by closing what it reads.
process.stdin.once('end', async () => {
	await app.close()
	db.close()
})
