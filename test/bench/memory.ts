// npm run bench:memory: how much memory the program holds while it is asked for one new address after the other, on the real
// dataset: what is kept is bounded, so that it comes to rest. `npm run bench:memory -- 20000` asks for so many; 60,000 unless
// told. Of Linux alone, which tells what a process holds.
import { readFileSync } from 'node:fs'
import { startSite } from '../browser/start.ts'

const count = Number(process.argv[2] ?? 60_000)
const connections = 4
const steps = 10
const lists = ['/api/v1/moves', '/api/v1/offers', '/api/v1/trends/moves', '/api/v1/people', '/moves']
const pad = (number: number) => String(number).padStart(2, '0')

/** Address number `n` of the labs', no two the same: a list of one lab since one day, at a clock. */
function addressOf(n: number, labs: readonly string[]): string {
	const days = Math.floor(n / labs.length)
	const [day, month, year] = [days % 28, Math.floor(days / 28) % 12, 2010 + (Math.floor(days / 336) % 14)]
	const list = lists[n % lists.length]!
	const lab = labs[n % labs.length]!
	const date = `${year}-${pad(month + 1)}-${pad(day + 1)}`
	return list.endsWith('people') ? `${list}?lab=${lab}&asOf=${date}` : `${list}?lab=${lab}&since=${date}`
}

const { base, end, pid } = await startSite()
const readMb = () => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1000)
try {
	const { rows } = (await (await fetch(`${base}/api/v1/labs?limit=97`)).json()) as { rows: { id: string }[] }
	const labs = rows.map(({ id }) => id)
	console.log(`${readMb()} MB before the first of ${count} addresses`)
	let asked = 0
	const askOn = async () => {
		while (asked < count) {
			const address = addressOf(asked++, labs)
			const isStep = asked % Math.ceil(count / steps) === 0
			const answer = await fetch(base + address)
			await answer.arrayBuffer()
			if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
			if (isStep) console.log(`${readMb()} MB after ${asked}`)
		}
	}
	await Promise.all(Array.from({ length: connections }, askOn))
} finally {
	await end()
}
