// The people and labs of the dataset as the engine of names takes them, read from its CSV files.
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { readLab } from '../../../server/domain/resolve/lab.ts'
import { readName } from '../../../server/domain/resolve/name.ts'
import type { LabLookup } from '../../../server/domain/resolve/person.ts'
import {
	rankCandidates,
	readQuestion,
	type Candidate,
	type Known,
	type Question
} from '../../../server/domain/resolve/resolve.ts'
import { foldName } from '../../../server/domain/resolve/script.ts'

type Row = Record<string, string>
const rowsOf = (file: string): Row[] => {
	const text = readFileSync(new URL(`../../../db/dataset/${file}`, import.meta.url), 'utf8')
	return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
}
const namesOf = ({ name, aliases }: Row): string[] => [name!, ...aliases!.split('|').filter(Boolean)]

const labs = rowsOf('labs.csv')
const parents = new Map(labs.map(({ id, parent }) => [id!, parent!]))
const climb = (id: string): string[] => (id ? [id, ...climb(parents.get(id)!)] : [])

const worked = new Map<string, Set<string>>()
for (const { person, from, to } of rowsOf('moves.csv'))
	worked.set(person!, new Set([...(worked.get(person!) ?? []), ...climb(from!), ...climb(to!)]))

export const knownLabs = labs.map((lab): Known => {
	return { type: 'lab', id: lab.id!, names: namesOf(lab).map(readLab), above: climb(lab.parent!) }
})
export const knownPeople = rowsOf('people.csv').map((person): Known => {
	const names = namesOf(person).map((name) => readName(name, 'person'))
	return { type: 'person', id: person.id!, names, labs: [...(worked.get(person.id!) ?? [])] }
})

export const find = (question: Question): Candidate[] =>
	rankCandidates(question, question.type === 'lab' ? knownLabs : knownPeople)

const written = new Set(labs.flatMap(namesOf).map(foldName))
const none: LabLookup = { is: () => false, find: () => [] }
export const lookup: LabLookup = {
	is: (text) => written.has(foldName(text)),
	find: (text) => find(readQuestion(text, 'lab', none)).flatMap(({ id, match }) => (match ? [id] : []))
}
export const ask = (text: string, type: Known['type']): Question => readQuestion(text, type, lookup)
