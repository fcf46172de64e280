// What was probably meant by a word that means nothing.

/** Levenshtein's distance: how many characters must be added, left out or changed. */
function distanceOf(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, column) => column)
	for (let i = 1; i <= a.length; i++) {
		const next = [i]
		for (let j = 1; j <= b.length; j++)
			next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
		row = next
	}
	return row[b.length]!
}

/** The word that was probably meant; undefined where none is near. */
export function nearest(text: string, words: Iterable<string>): string | undefined {
	const short = text.slice(0, 60).toLowerCase()
	let best: string | undefined
	let distance = Math.max(2, Math.ceil(short.length / 3) + 1)
	for (const word of words) {
		if (Math.abs(word.length - short.length) >= distance) continue
		const found = distanceOf(short, word.toLowerCase())
		// Something of it must be the same.
		if (found < distance && found < Math.max(short.length, word.length)) [best, distance] = [word, found]
	}
	return best
}

/** The same as a sentence: " Did you mean `lab`?"; empty where none is near. */
export function suggest(text: string, words: Iterable<string>): string {
	const best = nearest(text, words)
	return best === undefined ? '' : ` Did you mean \`${best}\`?`
}
