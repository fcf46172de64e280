// Who imports whom: all imports of the house's files, of types and by `import()` too, and the circles among them.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dirname, join as joinPosix } from 'node:path/posix'
import { parse } from 'svelte/compiler'
import ts from 'typescript'

/** The files that each file imports; paths from the root. */
export type Graph = ReadonlyMap<string, readonly string[]>

type Node = { type: string; source?: { value: unknown } | null; argument?: { value: unknown } }
const importing = /^(Import(Declaration|Expression)|Export(Named|All)Declaration|TSImportType)$/

/** What a component imports, in its scripts and in its markup. */
function readComponent(source: string): string[] {
	const found: string[] = []
	const walk = (node: unknown) => {
		if (typeof node !== 'object' || node === null) return
		const { type, source, argument } = node as Node
		if (typeof type === 'string' && importing.test(type)) found.push(String((source ?? argument)?.value))
		Object.values(node).forEach(walk)
	}
	const { fragment, instance, module } = parse(source, { modern: true })
	walk([fragment, instance, module])
	return found
}

const readModule = (source: string) =>
	ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName)

/** All imports between the files of db/, server/ and web/ below `root`. */
export function readImports(root: string): Graph {
	const files = globSync('{db,server,web}/**/*.{ts,svelte}', { cwd: root }).map((file) => file.replaceAll('\\', '/'))
	const known = new Set(files)
	return new Map(
		files.toSorted().map((file) => {
			const source = readFileSync(join(root, file), 'utf8')
			const all = file.endsWith('.svelte') ? readComponent(source) : readModule(source)
			const own = all.filter((from) => from.startsWith('.')).map((from) => joinPosix(dirname(file), from))
			return [file, own.filter((to) => known.has(to))]
		})
	)
}

/** Circles of imports, each as `a.ts > b.ts > a.ts`; none where there is none, and where files have several not all of them. */
export function findCircles(graph: Graph): string[] {
	const circles: string[] = []
	const path: string[] = []
	const done = new Set<string>()
	const walk = (file: string) => {
		if (done.has(file)) return
		const begin = path.indexOf(file)
		if (begin >= 0) return void circles.push([...path.slice(begin), file].join(' > '))
		path.push(file)
		graph.get(file)!.forEach(walk)
		path.pop()
		done.add(file)
	}
	for (const file of graph.keys()) walk(file)
	return circles
}
