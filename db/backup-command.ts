// npm run backup: a checked copy of the database, made while the program runs; `--check` looks a copy through again.
import { parseArgs } from 'node:util'
import { backUp, findFault } from './backup.ts'
import { openReadOnly } from './open.ts'

const usage = 'npm run backup -- <file that is not there yet>, or npm run backup -- --check <copy>'

async function run(): Promise<void> {
	const { values, positionals } = parseArgs({ options: { check: { type: 'string' } }, allowPositionals: true })
	if (values.check) {
		const fault = findFault(values.check)
		if (fault) throw new Error(`${values.check} is damaged: ${fault}`)
		return console.log(`${values.check} is whole.`)
	}
	const [file, ...more] = positionals
	if (!file || more.length) throw new Error(`Say where the copy goes: ${usage}`)
	const path = process.env.LABFLOW_DB || 'labflow.db'
	const db = openReadOnly(path)
	try {
		const { revision, hash, bytes } = await backUp(db, file)
		console.log(
			`${file}: ${path} at revision ${revision} (${hash.slice(0, 12)}), ${(bytes / 1e6).toFixed(1)} MB, looked through and whole.`
		)
		console.log(`To go back to it: stop the program and start it with LABFLOW_DB=${file}, or put it where ${path} was.`)
	} finally {
		db.close()
	}
}

run().catch((error: Error) => {
	console.error(error.message)
	process.exitCode = 1
})
