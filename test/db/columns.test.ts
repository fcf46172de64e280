// A column that is renamed in the schema fails the build in every file that asks for it. Text alone knows columns by the
// names that SQLite has: what an import writes by the files' own columns.
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { formats } from '../../db/csv/formats.ts'
import { fileNamed } from '../../db/files.ts'
import { keyIn } from '../../db/identity/entered.ts'
import { writeTest } from '../../db/queries/build.ts'
import { columnOf } from '../../db/tables.ts'

const root = resolve(import.meta.dirname, '../..')
const options: ts.CompilerOptions = {
	strict: true,
	noEmit: true,
	noUncheckedIndexedAccess: true,
	skipLibCheck: true,
	allowImportingTsExtensions: true,
	target: ts.ScriptTarget.ESNext,
	module: ts.ModuleKind.ESNext,
	moduleResolution: ts.ModuleResolutionKind.Bundler,
	types: ['node']
}

/** The files that do not compile where others, by their paths, read so. */
function findBroken(files: readonly string[], others: ReadonlyMap<string, string>): string[] {
	const host = ts.createCompilerHost(options, true)
	const read = host.getSourceFile
	host.getSourceFile = (name, ...more) => {
		const text = others.get(resolve(name))
		return text === undefined ? read(name, ...more) : ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true)
	}
	const program = ts.createProgram(files, options, host)
	return files.filter((file) => program.getSemanticDiagnostics(program.getSourceFile(file)).length)
}

/** Columns that are renamed: the schema's file, the table, the column, how it is written there, and its type. */
const renamed = [
	['schema/moves.ts', 'moves', 'fromRole', `fromRole: text('from_role'`],
	['schema/moves.ts', 'deals', 'peopleMoved', `peopleMoved: integer('people_moved'`],
	['schema/offers.ts', 'offers', 'usdHow', `usdHow: text('usd_how'`],
	['schema/offers.ts', 'offers', 'population', 'population: text('],
	['schema/metrics.ts', 'metrics', 'scope', 'scope: text('],
	['schema/claims.ts', 'claims', 'position', 'position: integer('],
	['schema/claims.ts', 'claims', 'stance', 'stance: text({'],
	['schema/claims.ts', 'sources', 'tier', 'tier: text({'],
	['schema/labs.ts', 'people', 'knownFor', `knownFor: text('known_for'`],
	['schema/labs.ts', 'labs', 'joined', 'joined: integer('],
	['schema/search.ts', 'names', 'folded', 'folded: text('],
	['schema/identity.ts', 'merged', 'survivor', 'survivor: text('],
	['schema/identity.ts', 'judgements', 'verdict', 'verdict: text({'],
	['schema/history.ts', 'changes', 'before', 'before: text({'],
	['schema/history.ts', 'digests', 'sum', 'sum: text('],
	['schema/history.ts', 'removals', 'reason', 'reason: text('],
	['desk/lists-schema.ts', 'intakes', 'done', 'done: integer('],
	['desk/lists-schema.ts', 'intakeRows', 'faults', 'faults: text({']
] as const

/** A schema's text in which a column of a table has another name. */
function rename(text: string, table: string, column: string, written: string): string {
	const start = text.indexOf(`export const ${table} = `)
	const next = text.indexOf('\nexport const ', start + 1)
	const block = text.slice(start, next < 0 ? undefined : next)
	expect(block, `${table}.${column}`).toContain(`\t${written}`)
	const other = block
		.replace(`\t${written}`, `\tother_${written}`)
		.replaceAll(new RegExp(`\\bt\\.${column}\\b`, 'g'), `t.other_${column}`)
	return text.slice(0, start) + other + (next < 0 ? '' : text.slice(next))
}

// About ten seconds of one core. That all compile as the schema stands is seen by `npm run types`.
test(
	'a column that is renamed fails the build wherever a statement names it, and nowhere else',
	{ timeout: 600_000 },
	() => {
		const files = globSync('db/**/*.ts', { cwd: root })
			.filter((file) => !/schema(\.ts$|\/)/.test(file))
			.map((file) => join(root, file))
		const others = new Map<string, string>()
		for (const [file, table, column, written] of renamed) {
			const path = join(root, 'db', file)
			others.set(path, rename(others.get(path) ?? readFileSync(path, 'utf8'), table, column, written))
		}
		const asking = files.filter((file) => {
			const code = readFileSync(file, 'utf8')
			return renamed.some(([, table, column]) => new RegExp(`\\b${table}\\.${column}\\b`).test(code))
		})
		expect(asking.length).toBeGreaterThan(20)
		expect(findBroken(files, others)).toEqual(asking)
	}
)

test('each cell of the dataset’s files has its column, of every release', () => {
	const columns = formats.flatMap(({ files }) =>
		files.flatMap((file) => file.columns.flatMap(({ name, stored }) => (stored === null ? [] : columnOf(file, name))))
	)
	expect(columns.length).toBeGreaterThan(100)
	expect(writeTest(keyIn(fileNamed('judgements')))).toEqual({
		sql: `"judgements"."keep" || ':' || "judgements"."other"`,
		values: []
	})
})

/**
 * Who puts text to the database: pragmas and what the file is made of, an import, by the columns of its files, and what readers
 * write themselves. All
 * else is written by drizzle (db/queries/build.ts, statements.ts).
 */
const inText = [
	'db/csv/store.ts',
	'db/desk/desk.ts',
	'db/open.ts',
	'db/queries/build.ts',
	'db/queries/kept.ts',
	'db/queries/statements.ts',
	'db/revisions/pack.ts',
	'db/revisions/redaction.ts',
	'db/revisions/snapshot.ts',
	'db/sql/public-file.ts',
	'db/sql/statement.ts',
	'server/threads/worker.ts'
]

test('no statement is put to the database as text but where it is about the file itself, or an import’s', () => {
	const asking = globSync('{db,server}/**/*.ts', { cwd: root }).filter((file) =>
		/(db|sqlite|\}|\))\s*\.(prepare|exec|raw)\(/.test(
			readFileSync(join(root, file), 'utf8').replaceAll(/\/[gimsuy]*\.exec\(/g, '')
		)
	)
	expect(asking.toSorted()).toEqual(inText)
})
