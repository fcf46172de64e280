// The program over a database, `node test/browser/hasty.ts FILE`, whose clock goes on by five seconds whenever it is looked
// at: nobody waits for a form that must not be sent in a blink. Says where it answers, and what an admin's requests carry.
import { openDb } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import { openAccount } from '../desk.ts'

const db = openDb(process.argv[2]!)
let now = Date.now()
const app = await buildApp(db, { clock: () => new Date((now += 5000)) })
const { headers } = await openAccount(app, { role: 'admin' })
const { headers: editor } = await openAccount(app, { role: 'editor' })
console.log(JSON.stringify({ base: await app.listen({ port: 0, host: '127.0.0.1' }), headers, editor }))
