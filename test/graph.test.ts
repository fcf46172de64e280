// No file imports, by whichever way, a file that imports it: who reads one can stop somewhere.
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { expect, test } from 'vitest'
import { findCircles, readImports } from './imports.ts'

test('there is no circle of imports, types included', () => {
	const graph = readImports('.')
	expect(graph.size).toBeGreaterThan(500)
	expect(findCircles(graph)).toEqual([])
})

test('a circle is found, made by a type, by import() or by a component', () => {
	const folder = mkdtempSync(join(tmpdir(), 'labflow-graph-'))
	try {
		for (const room of ['db', 'server/domain/time', 'web/parts/lists'])
			cpSync(room, join(folder, room), {
				recursive: true,
				filter: (file) => ['', '.ts', '.svelte'].includes(extname(file))
			})
		const add = (file: string, line: string) => appendFileSync(join(folder, file), `${line}\n`)
		add('server/domain/time/date.ts', "export type Planted = import('./week.ts').Week")
		add('db/words.ts', "export const planted = () => import('./schema/labs.ts')")
		const table = join(folder, 'web/parts/lists/EventList.svelte')
		const source = readFileSync(table, 'utf8')
		writeFileSync(table, source.replace('<script lang="ts">', `$&import type { Planted } from './planted.ts'`))
		add('web/parts/lists/planted.ts', "export type { Planted } from './EventList.svelte'")
		expect(findCircles(readImports(folder)).toSorted()).toEqual([
			'db/words.ts > db/schema/labs.ts > db/words.ts',
			'server/domain/time/date.ts > server/domain/time/week.ts > server/domain/time/date.ts',
			'web/parts/lists/EventList.svelte > web/parts/lists/planted.ts > web/parts/lists/EventList.svelte'
		])
	} finally {
		rmSync(folder, { recursive: true })
	}
})
