// Rows of the lists, by subject.
export { LabRef, PersonRef, Lab, Person } from './rows/labs.ts'
export { Citation, evidence, Source, Claim } from './rows/claims.ts'
export { Move, type Now, ListedMove, Deal, Event } from './rows/moves.ts'
export { Offer, Component, Metric } from './rows/offers.ts'
