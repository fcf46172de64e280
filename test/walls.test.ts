// The walls between the rooms (.oxlintrc.json): at each depth, what must not be imported is refused there.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'labflow-walls-'))
afterAll(() => rmSync(folder, { recursive: true }))

const refused = [
	['server/domain/flows/a.ts', '../../query/query.ts'],
	['server/domain/flows/b.ts', 'node:fs'],
	['server/domain/offers/notation/c.ts', '../../../query/query.ts'],
	['server/domain/offers/notation/words/d.ts', 'fastify'],
	['server/domain/language/english/e.ts', '../../../../db/open.ts'],
	['server/domain/language/english/t.ts', '../../trends/mix.ts'],
	['server/domain/language/u.ts', '../moves/columns.ts'],
	...[
		'access',
		'addresses',
		'answers',
		'feeds',
		'figures',
		'lists',
		'mail',
		'query',
		'reports',
		'revisions',
		'routes',
		'site',
		'store',
		'threads',
		'views'
	].flatMap((room) => [
		[`server/${room}/f.ts`, 'better-sqlite3'],
		[`server/${room}/g.ts`, '../../web/parts/frame/back.ts'],
		[`server/${room}/h.ts`, '../domain/language/english/flows.ts']
	]),
	['server/i.ts', 'svelte'],
	['db/queries/j.ts', '../../server/query/query.ts'],
	['db/revisions/k.ts', 'fastify'],
	['web/charts/flows/l.ts', '../../../db/open.ts'],
	['web/parts/lists/m.ts', '../../../server/query/query.ts'],
	['web/routes/labs/n.ts', '../../../server/domain/language/english/lists.ts']
] as [file: string, from: string][]
const allowed = [
	['server/domain/flows/o.ts', '../time/date.ts'],
	['server/domain/language/english/p.ts', '../../vocabulary/part.ts'],
	['server/domain/language/english/v.ts', '../../time/week.ts'],
	['server/routes/q.ts', '../../db/queries/moves.ts'],
	['db/csv/r.ts', '../../server/domain/time/date.ts'],
	['web/charts/flows/s.ts', '../../../server/domain/language/index.ts']
] as [file: string, from: string][]

test('a forbidden import is refused in every room, and an allowed one is not', () => {
	copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'))
	symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
	for (const [file, from] of [...refused, ...allowed]) {
		mkdirSync(join(folder, dirname(file)), { recursive: true })
		writeFileSync(join(folder, file), `import { something } from '${from}'\nexport const it = something\n`)
	}
	const oxlint = join(process.cwd(), 'node_modules/.bin/oxlint')
	const { stdout } = spawnSync(oxlint, ['--format', 'json', 'server', 'db', 'web'], { cwd: folder, encoding: 'utf8' })
	const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] }
	const walls = diagnostics.filter(({ code }) => code.includes('no-restricted-imports')).map(({ filename }) => filename)
	expect([...new Set(walls)].toSorted()).toEqual(refused.map(([file]) => file).toSorted())
})
