/**
 * A text in three parts, the middle of which differs from what it was, by whole words: of "lost 18." and "lost 19 people."
 * "lost ", "19 people" and ".".
 */
export function markChange(before: string, after: string): [same: string, changed: string, same: string] {
	const [old, now] = [before, after].map((text) => text.split(/(?<=\s)|(?=[\s.,;:])/)) as [string[], string[]]
	const most = Math.min(old.length, now.length)
	let first = 0
	while (first < most && old[first] === now[first]) first++
	let last = 0
	while (last < most - first && old.at(-1 - last) === now.at(-1 - last)) last++
	const end = now.length - last
	return [now.slice(0, first).join(''), now.slice(first, end).join(''), now.slice(end).join('')]
}
