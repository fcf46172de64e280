// The sound of a word by its consonants, coarse enough that a name and its writing in another script sound alike.

/** From left to right; r and l are one, and so are voiced and unvoiced. */
const sounds: [pattern: RegExp, sound: string][] = [
	[/([a-z])\1+/g, '$1'],
	[/^[aeiouy]+/, 'A'],
	[/x/g, 'ks'],
	[/ph|[bpfv]|w(?=[aeiou])/g, 'P'],
	[/sch|tch|ch|sh|zh|th|ts|tz|c(?=[eiy])|[szj]/g, 'S'],
	[/ng(?![aeiou])|n/g, 'N'],
	[/m/g, 'M'],
	[/ck|[gkqc]/g, 'K'],
	[/[dt]/g, 'T'],
	// An r that closes a syllable is not heard, nor written elsewhere.
	[/r(?![aeiouyr])/g, ''],
	[/[lr]/g, 'R'],
	[/[^A-Z]/g, '']
]

/** `zuckerberg` and `zhakeboge` are both SKPK; a vowel counts only where the word begins with it. */
export const soundOf = (word: string): string =>
	sounds.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word)

/** How far two sounds may be apart, in consonants: none of three, one of four, two of ten. */
export const nearSounds = (sound: string): number => Math.floor(sound.length / 4 - sound.length / 30)
