// A column that is renamed in db/schema.ts fails the build in every file that asks for it. Text alone knows columns by the
// names that SQLite has: what import, export and batches write by the files' own columns.
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const schema = join(root, 'db/schema.ts')
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

/** The files that do not compile where the schema reads so. */
function findBroken(files: readonly string[], text: string): string[] {
	const host = ts.createCompilerHost(options, true)
	const read = host.getSourceFile
	host.getSourceFile = (name, ...more) =>
		resolve(name) === schema ? ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true) : read(name, ...more)
	const program = ts.createProgram(files, options, host)
	return files.filter((file) => program.getSemanticDiagnostics(program.getSourceFile(file)).length)
}

// About ten seconds of one core. That all compile as the schema stands is seen by `npm run types`.
test(
	'a column that is renamed fails the build wherever a query asks for it, and nowhere else',
	{ timeout: 600_000 },
	() => {
		const files = globSync('db/queries/**/*.ts', { cwd: root }).map((file) => join(root, file))
		const text = readFileSync(schema, 'utf8')
		const renamed = [
			{ table: 'moves', column: 'fromRole', from: `fromRole: text('from_role')`, to: `oldRole: text('from_role')` },
			{ table: 'offers', column: 'usdHow', from: `usdHow: text('usd_how')`, to: `dollarsHow: text('usd_how')` },
			{ table: 'claims', column: 'stance', from: 'stance: text({', to: `attitude: text('stance', {` },
			{ table: 'sources', column: 'tier', from: 'tier: text({', to: `rank: text('tier', {` },
			{ table: 'people', column: 'knownFor', from: `knownFor: text('known_for')`, to: `fame: text('known_for')` },
			{ table: 'deals', column: 'peopleMoved', from: 'peopleMoved: integer(', to: 'moved: integer(' },
			{ table: 'changes', column: 'before', from: 'before: text({', to: `was: text('before', {` }
		]
		let other = text
		for (const { from, to, table, column } of renamed) {
			expect(other, from).toContain(from)
			other = other.replace(from, to).replaceAll(`t.${column},`, `t.${to.split(':')[0]},`)
			expect(other, `${table}.${column}`).not.toContain(from)
		}
		const asking = files.filter((file) => {
			const code = readFileSync(file, 'utf8')
			return renamed.some(({ table, column }) => new RegExp(`\\b${table}\\.${column}\\b`).test(code))
		})
		expect(asking.length).toBeGreaterThan(8)
		expect(findBroken(files, other)).toEqual(asking)
	}
)
