// All that Labflow says, in English, by subject: how it writes dates, numbers and lists, and each phrase of its sentences, of
// what figures say of their marks, and of what goes with an answer. What is said, and when, is decided beside the counts;
// here stands how, from numbers, names, codes and ISO dates. A phrase that bends is a function, so that a language can bend
// it in its own way. Another language is another file with these exports, named in language.ts.
export * from './english/format.ts'
export * from './english/counts.ts'
export * from './english/flows.ts'
export * from './english/figures.ts'
export * from './english/careers.ts'
export * from './english/pairs.ts'
export * from './english/trends.ts'
export * from './english/records.ts'
export * from './english/offer-sentences.ts'
export * from './english/offers.ts'
export * from './english/sums.ts'
export * from './english/lists.ts'
export * from './english/metrics.ts'
export * from './english/evidence.ts'
export * from './english/feeders.ts'
export * from './english/changes.ts'
export * from './english/briefings.ts'
export * from './english/caveats.ts'
export * from './english/compare.ts'
