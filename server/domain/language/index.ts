// The language that Labflow speaks. Another one is a file with the exports of english.ts, named here instead of it; what it
// lacks fails `npm run types`. test/language/ holds the rest of the program to have no words of its own.
export * from './english.ts'
