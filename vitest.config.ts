// How the tests run: `test/stage.ts` is what their files share.
import { availableParallelism } from 'node:os'
import { mergeConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import site from './vite.config.ts'

/** Files by how long they take, those that take longest first: the last to end holds up all. */
const longest = [
	'test/language/',
	'test/api/fuzz.',
	'test/browser/pages',
	'test/api/markup.',
	'test/browser/',
	'test/api/',
	'test/db/',
	'test/web/'
]
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const placeOf = ({ moduleId }: TestSpecification) => {
			const place = longest.findIndex((start) => moduleId.includes(`/${start}`))
			return place < 0 ? longest.length : place
		}
		// oxlint-disable-next-line unicorn/no-array-sort -- no array's own
		return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b))
	}
}

export default mergeConfig(
	site,
	defineConfig({
		// Modules are read once for all tests of a worker, not anew for each file, which takes three quarters of the time; but
		// for those that speak another language.
		test: {
			testTimeout: 60_000,
			// The first who asks for the program, the browser or the real dataset waits until they are there.
			hookTimeout: 300_000,
			globalSetup: 'test/stage.ts',
			// While one waits for the program or the browser, the other works.
			maxWorkers: Math.max(2, availableParallelism() - 1),
			sequence: { sequencer: LongestFirst },
			projects: [
				{
					extends: true,
					test: { name: 'all', include: ['test/**/*.test.ts'], exclude: ['test/language/**'], isolate: false }
				},
				{ extends: true, test: { name: 'language', include: ['test/language/*.test.ts'] } }
			]
		}
	})
)
