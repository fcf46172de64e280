// What a row of a foreign list is beside what is on record.

/** In the order in which they are told. */
export const intakeRowStates = ['new', 'changed', 'same', 'unclear', 'refused'] as const
export type IntakeRowState = (typeof intakeRowStates)[number]
