// A pasted list, line by line: who may be meant, where they are and what says so.
import Papa from 'papaparse'
import { readDataset } from '../../db/queries/dataset.ts'
import { openMatching } from '../../db/queries/match.ts'
import { walkMoves, type MoveRow } from '../../db/queries/moves.ts'
import { personList } from '../../db/queries/people.ts'
import { readRows } from '../../db/queries/listing/page.ts'
import { alikeWords, matchWords } from '../domain/language/index.ts'
import { readPasted } from '../domain/resolve/pasted.ts'
import type { Candidate } from '../domain/resolve/resolve.ts'
import { badInput, type Fault } from '../query/problem.ts'
import { tellPeople } from '../lists/people.ts'
import type { MatchAsked, MatchCandidate, Matches, MatchRow } from '../schemas/match.ts'
import type { Person } from '../schemas/rows.ts'
import type { Store } from '../store/store.ts'

/** Candidates that are shown of a line, and the points that one needs for it. */
const [mostShown, fewestShown] = [5, 55]

/** Who the lines of a list are; throws a problem where a choice names a line or a person that is no candidate there. */
export function matchList(store: Store, { text, chosen = [] }: MatchAsked): Matches {
	const { db } = store
	const { rows: pasted, left } = readPasted(text, readCells)
	const find = openMatching(db)
	const found = pasted.map((line) => ({
		line,
		candidates: find(line)
			.filter(({ score, match }) => match || score >= fewestShown)
			.slice(0, mostShown)
	}))
	const textOf = new Map(pasted.map(({ line, text }) => [line, text]))
	const choices = new Map(
		chosen.flatMap(({ line, id, asked }) => (asked === undefined || asked === textOf.get(line) ? [[line, id]] : []))
	)
	checkChoices(choices, new Map(found.map(({ line, candidates }) => [line.line, candidates])))
	const tell = openTelling(store, [...new Set(found.flatMap(({ candidates }) => candidates.map(({ id }) => id)))])
	const rows = found.map(({ line, candidates }): MatchRow => {
		const choice = choices.get(line.line)
		const meant = choice === undefined ? candidates.find(({ match }) => match)?.id : choice
		const first = candidates.filter(({ id }) => id === meant)
		const others = candidates.filter(({ id }) => id !== meant)
		return {
			line: line.line,
			text: line.text,
			verdict: first.length ? 'sure' : choice === null || !candidates.length ? 'none' : 'choose',
			chosen: choice !== undefined,
			candidates: [...first, ...others].map(tell)
		}
	})
	const count = (verdict: MatchRow['verdict']) => rows.filter((row) => row.verdict === verdict).length
	const counts = { sure: count('sure'), choose: count('choose'), none: count('none') }
	const { coverageEnd, revision } = readDataset(db)
	return { sentence: matchWords.sentence(counts), counts, left, rows, coverageEnd, revision }
}

const readCells = (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter }).data

function checkChoices(choices: Map<number, string | null>, found: Map<number, Candidate[]>): void {
	const faults: Fault[] = []
	for (const [line, id] of choices) {
		const candidates = found.get(line)
		if (!candidates) faults.push({ path: 'chosen', message: `\`chosen\` names line ${line}, which asks for nobody.` })
		else if (id !== null && !candidates.some((one) => one.id === id))
			faults.push({ path: 'chosen', message: `\`chosen\` of line ${line} is \`${id}\`, who is no candidate there.` })
	}
	if (faults.length) throw badInput(faults)
}

/** What is told of a candidate, read for all people at once. */
function openTelling(store: Store, ids: string[]): (candidate: Candidate) => MatchCandidate {
	const { db } = store
	const people = new Map<string, Person>()
	for (const person of tellPeople(store, readRows(db, personList, ids), { level: 'group' }))
		people.set(person.id, person)
	const last = new Map<string, MoveRow>()
	if (ids.length)
		for (const move of walkMoves(db, { level: 'group', person: ids }))
			if (!last.has(move.person)) last.set(move.person, move)
	return ({ id, name, score, parts, match }) => {
		const person = people.get(id)!
		const move = last.get(id)
		return {
			id,
			name: person.name,
			matched: name,
			score,
			parts: parts.map((part) => ({ ...part, words: alikeWords.part(part.part, part.detail) })),
			match,
			knownFor: person.knownFor,
			lab: person.lab,
			labName: person.labName,
			labGroup: person.labGroup,
			role: person.role,
			since: person.since,
			sincePrecision: person.sincePrecision,
			lastPublished: person.lastPublished,
			lastMove: move ? tellMove(move) : null
		}
	}
}

function tellMove({ id, fromName, toName, date, datePrecision, status, sources }: MoveRow): MatchCandidate['lastMove'] {
	const pages = sources.map(({ id, url, publisher }) => ({ id, url, publisher }))
	return { id, fromName, toName, date, datePrecision, status, sources: pages }
}
