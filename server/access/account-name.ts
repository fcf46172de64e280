import { foldName } from '../domain/resolve/script.ts'

const longestName = 80

/** What is wrong with the name of an account, as the end of a sentence about it; undefined where nothing is. */
export function findNameFault(name: string): string | undefined {
	const { length } = Array.from(name)
	if (length > longestName) return `has ${length} characters: at most ${longestName} are taken.`
	// eslint-disable-next-line no-control-regex -- they are what is looked for
	if (/[\u0000-\u001f\u007f-\u009f]/.test(name)) return 'holds a control character.'
	if (foldName(name) === '') return 'has no letter and no digit.'
	return undefined
}
