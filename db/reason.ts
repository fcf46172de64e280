// What counts as a reason: a text that says why, in some words of any script.

/** Fewest words of a reason. */
export const fewestWords = 5

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
/** Words of a text, in scripts without spaces too. */
const countWords = (text: string) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length
/** Whether a note says why: in five words or more. */
export const isReason = (note: string): boolean => countWords(note) >= fewestWords
