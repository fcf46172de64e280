// The fields of a line of the list.

/** What was chosen for a line, and the line that it was chosen for. */
export const chooseField = (line: number) => `choose-${line}`
export const askedField = (line: number) => `asked-${line}`
/** A choice that is left to the matching, and that for nobody. */
export const [left, nobody] = ['auto', 'none']
