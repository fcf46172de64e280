// npm test: lint beside the build, types beside the tests, which leave a core to each other whenever they wait. What each says is
// told when it ends, the tests' as they go; the first fault does not stop the others, so that one run tells all.
import { spawn } from 'node:child_process'

type Ended = { step: string; code: number; seconds: number }

/** Runs a script of package.json; `isLive` shows what it says at once, else it is shown whole when it has ended. */
async function run(step: string, command: string[], isLive: boolean): Promise<Ended> {
	const start = performance.now()
	const child = spawn(command[0]!, command.slice(1), {
		stdio: ['ignore', isLive ? 'inherit' : 'pipe', isLive ? 'inherit' : 'pipe'],
		shell: process.platform === 'win32'
	})
	const pieces: Buffer[] = []
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => pieces.push(piece))
	const code = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)))
	if (pieces.length) process.stdout.write(`\n--- ${step}\n${Buffer.concat(pieces).toString()}`)
	return { step, code, seconds: Math.round((performance.now() - start) / 1000) }
}

const script = (name: string) => ['npm', 'run', '--silent', name]

// Types are looked at once the build has written those of the routes: two that write them at once leave some out.
const [lint, build] = await Promise.all([run('lint', script('lint'), false), run('build', script('build'), true)])
const types = run('types', script('types'), false)
const tests = build.code ? undefined : run('tests', ['vitest', 'run', ...process.argv.slice(2)], true)
const ended = [lint, build, await types, ...(tests ? [await tests] : [])]
for (const { step, code, seconds } of ended) console.log(`${code ? 'failed' : 'passed'}  ${step}, ${seconds} s`)
process.exitCode = ended.some(({ code }) => code) ? 1 : 0
