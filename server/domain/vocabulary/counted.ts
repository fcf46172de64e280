// What a flow counts: moves, people, or moves of which those of a team that went together count as one.
export const countings = ['moves', 'people', 'teams'] as const
export type Counted = (typeof countings)[number]
