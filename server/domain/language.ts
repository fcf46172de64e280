// The language that Labflow speaks. All that it says in words stands in one file; another language is another file like it,
// named here.
export * from './english.ts'
