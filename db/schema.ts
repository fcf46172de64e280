// The data dictionary: every table by its subject; each table and each column there has one line that says what it holds.
// Dates are partial ISO text; where a `...Precision` stands beside one, finer parts are 01 and mean nothing.
// Money is in whole units of its currency. An empty CSV cell is NULL: not known, never zero; where it says more than that,
// `@empty` says what. `@unit` is what a number counts or measures. db/csv/dictionary.ts reads these lines and publishes them.
export { labs, people } from './schema/labs.ts'
export { names, texts } from './schema/search.ts'
export { deals, moves, events, eventPeople } from './schema/moves.ts'
export { offers, components, rates, prices } from './schema/offers.ts'
export { metrics } from './schema/metrics.ts'
export { sources, claims } from './schema/claims.ts'
export { ids, renamed, judgements, merged, remedies } from './schema/identity.ts'
export { about, revisions, batches, changes, digests, removals } from './schema/history.ts'
