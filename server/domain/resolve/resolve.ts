// The engine of names: search, fields of forms, /match, imports and reconciliation ask here who or which lab is meant.
//
// A name is read in this order:
//   fold.ts    case, accents, apostrophes and signs go; script.ts  traditional Chinese becomes simplified
//   person.ts  what stands beside a person's name, a lab or a place, is taken off and kept as evidence
//   lab.ts     legal forms, owners, places, other names of an organisation are told apart
//   script.ts  Chinese, Korean and Japanese are put into Latin words; name.ts  holds all of it
// Two names are compared by like-people.ts or like-labs.ts, which call letter.ts (one slip), short-names.ts (Bob, Lee),
// wade.ts and sound.ts (other romanisations, other scripts). Here the best of many is found, and whether it is meant.
import { likenLabs } from './like-labs.ts'
import { likenPeople, otherSigns } from './like-people.ts'
import { readLab, type LabName } from './lab.ts'
import { clearLead, fewestPoints, readName, sumParts, unlike, type Likeness, type Name, type Part } from './name.ts'
import { readPerson, type LabLookup } from './person.ts'

/** A record that may be meant, with its names. */
export type Known =
	/** `labs`: where the person was, with all labs above. */
	| { type: 'person'; id: string; names: Name[]; labs: string[] }
	/** `above`: the labs that it is a unit of. */
	| { type: 'lab'; id: string; names: LabName[]; above: string[] }
export type Candidate = {
	type: Known['type']
	id: string
	/** The name of the record that is most alike, as written. */
	name: string
	/** 0 to 100. */
	score: number
	/** The points that make the score. */
	parts: Part[]
	/** Whether this one is meant: at most one, and only where it is clearly ahead of the next. */
	match: boolean
}

/** What is asked for. `beside` is what stood beside a person's name, `labs` the ids of labs that it names. */
export type Question = { type: 'person'; name: Name; beside: string[]; labs: string[] } | { type: 'lab'; name: LabName }

/** What a text asks for. */
export function readQuestion(text: string, type: Known['type'], labs: LabLookup): Question {
	if (type === 'lab') return { type, name: readLab(text) }
	const { name, beside } = readPerson(text, labs)
	return { type, name: readName(name, 'person'), beside, labs: beside.flatMap(labs.find) }
}

/** Candidates with 40 points or more, the best first; the one that is meant has `match`. */
export function rankCandidates(question: Question, known: Iterable<Known>): Candidate[] {
	const found: Candidate[] = []
	const above = new Map<string, string[]>()
	for (const record of known) {
		const candidate = likenRecord(question, record)
		if (!candidate || candidate.score < 40) continue
		found.push(candidate)
		if (record.type === 'lab') above.set(record.id, record.above)
	}
	const order = (a: Candidate, b: Candidate) => b.score - a.score || (a.id < b.id ? -1 : 1)
	found.sort(order)
	if (found.length > 1 && preferUnit(found, above)) found.sort(order)
	const [best, next] = found
	if (best && isMeant(best, next)) best.match = true
	return found
}

/** A text that names a lab and a unit of it, "谷歌DeepMind", means the unit: the lab gives it its points. */
function preferUnit([lab, ...others]: Candidate[], above: Map<string, string[]>): boolean {
	const unit = others.find(({ id, score }) => score > 80 && above.get(id)?.includes(lab!.id))
	// A text that is the name of the lab itself means the lab.
	if (!unit || lab!.score > 96) return false
	Object.assign(unit, { score: lab!.score, parts: lab!.parts })
	Object.assign(lab!, sumParts([...lab!.parts.slice(1), { part: 'unit', points: -14 }]))
	return true
}

/** A part of a lab's name is enough where no other lab has it. */
function isMeant(best: Candidate, next: Candidate | undefined): boolean {
	if (best.score - (next?.score ?? 0) < clearLead) return false
	return best.score >= fewestPoints || best.parts.some(({ part }) => part === 'part-of-name')
}

function likenRecord(question: Question, record: Known): Candidate | undefined {
	const { type, id } = record
	let best: (Likeness & { name: string }) | undefined
	const take = (likeness: Likeness, name: string) => {
		if (!best || likeness.score > best.score) best = { ...likeness, name }
	}
	if (question.type === 'lab' && record.type === 'lab')
		for (const name of record.names) take(likenLabs(question.name, name), name.text)
	if (question.type === 'person' && record.type === 'person') {
		const all = record.names.map((name) => [likenPeople(question.name, name), name.text] as const)
		// Whoever is written with other characters is somebody else, however the name is spelt in letters.
		const isOther = all.some(([one]) => one === otherSigns) && all.every(([{ score }]) => score < 95)
		for (const [likeness, name] of all) take(weigh(isOther ? otherSigns : likeness, question, record.labs), name)
	}
	return best && { type, id, name: best.name, score: best.score, parts: best.parts, match: false }
}

/** Namesakes are told apart by where they worked; a family name becomes enough by it. */
function weigh(likeness: Likeness, { beside, labs }: Question & { type: 'person' }, worked: string[]): Likeness {
	if (!beside.length || likeness.score < 40) return likeness
	const lab = labs.find((lab) => worked.includes(lab))
	const points = lab ? Math.min(25, 100 - likeness.score) : -26
	return addPart(likeness, { part: lab ? 'lab-agrees' : 'lab-differs', points, detail: lab ?? beside.join(', ') })
}
const addPart = ({ parts }: Likeness, part: Part) => sumParts([...parts.slice(1), part])

/** Whether two texts name the same: by the records that they stand for, else by themselves. */
export function judgePair(
	[a, b]: [Question, Question],
	find: (question: Question) => Candidate[]
): { same: boolean; score: number } {
	const [first, second] = [a, b].map((question) => find(question).find(({ match }) => match)?.id)
	if (first && second) return { same: first === second, score: first === second ? 100 : 0 }
	const { score } = likenQuestions(a, b)
	return { same: score >= fewestPoints, score }
}

function likenQuestions(a: Question, b: Question): Likeness {
	const best = (one: Likeness, other: Likeness) => (other.score > one.score ? other : one)
	if (a.type === 'lab' && b.type === 'lab') return best(likenLabs(a.name, b.name), likenLabs(b.name, a.name))
	if (a.type === 'lab' || b.type === 'lab') return unlike
	const likeness = likenPeople(a.name, b.name)
	if (!a.beside.length || !b.beside.length) return likeness
	const labs = (one: Question & { type: 'person' }) => one.beside.map(readLab)
	const near = labs(a).some((lab) => labs(b).some((other) => likenLabs(lab, other).score >= fewestPoints))
	return addPart(likeness, near ? { part: 'lab-agrees', points: 0 } : { part: 'lab-differs', points: -26 })
}
