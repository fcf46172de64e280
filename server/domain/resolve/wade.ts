// Pinyin as Wade–Giles without its apostrophes writes it: 仁勋 is ren xun, and Jen-Hsun.

const starts: [pinyin: RegExp, wade: string][] = [
	[/^zhi$/, 'chih'],
	[/^([cs]h)i$/, '$1ih'],
	[/^ri$/, 'jih'],
	[/^zh/, 'ch'],
	[/^z(?=i$)/, 'tz'],
	[/^c(?=i$)/, 'tz'],
	[/^si$/, 'ssu'],
	[/^[zc](?!h)/, 'ts'],
	[/^[jq]/, 'ch'],
	[/^x/, 'hs'],
	[/^r/, 'j'],
	[/^b/, 'p'],
	[/^d/, 't'],
	[/^g/, 'k']
]
const ends: [pinyin: RegExp, wade: string][] = [
	[/^(tz)i$/, '$1u'],
	[/ong$/, 'ung'],
	[/^yan$/, 'yen'],
	[/ian$/, 'ien'],
	[/ie$/, 'ieh'],
	[/ue$/, 'ueh'],
	[/^ye$/, 'yeh'],
	[/^you$/, 'yu'],
	[/^(?!k|sh|h)(\w+)uo$/, '$1o']
]
const change = (rules: typeof starts, syllable: string) => {
	const rule = rules.find(([pattern]) => pattern.test(syllable))
	return rule ? syllable.replace(...rule) : syllable
}

/** One syllable: `xun` is "hsun", `zhong` is "chung". */
export const toWade = (syllable: string): string => change(ends, change(starts, syllable))
