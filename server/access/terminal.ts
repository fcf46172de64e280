// Asks on the terminal for what is not to be shown there.
import { Writable } from 'node:stream'
import { createInterface } from 'node:readline/promises'

/** What is typed, or the first line of what is piped in. */
export async function askSecretly(question: string): Promise<string> {
	process.stdout.write(question)
	// What is typed would be written here.
	const output = new Writable({ write: (_piece, _encoding, done) => done() })
	const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY })
	try {
		return await lines.question('')
	} finally {
		lines.close()
		process.stdout.write('\n')
	}
}
