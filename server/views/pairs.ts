// Pairs that may be one, as they are found: a little at a time, so that nobody waits, and anew only where names changed.
import {
	findAlike,
	isOpen,
	listChanged,
	listRecords,
	readBeside,
	readMovesOf,
	type Alike,
	type Beside,
	type Kind
} from '../../db/identity/pairs.ts'
import { readRevision } from '../../db/queries/dataset.ts'
import { labList } from '../../db/queries/labs.ts'
import { readRows } from '../../db/queries/listing/page.ts'
import { personList } from '../../db/queries/people.ts'
import type { Db } from '../../db/open.ts'
import { formatDate, alikeWords } from '../domain/language/index.ts'
import type { Pair, Pairs } from '../schemas/judgement.ts'

/** Longest that records are compared in one go, and the pause after it, ms. */
const [span, pause] = [20, 20]
/** Pairs that are told at once. */
const mostTold = 10
/** Pairs that are looked at for those. */
const mostWeighed = 200

export type PairDesk = { tell: () => Pairs; close: () => void }

/** The pairs of the newest revision, looked for from when they are first asked for. */
export function openPairs(db: Db): PairDesk {
	let revision = -1
	let todo: [Kind, string][] = []
	let total = 0
	let timer: NodeJS.Timeout | undefined
	const found = new Map<string, Alike>()
	const keyOf = ({ kind, ids }: Alike) => `${kind} ${ids.join(' ')}`
	const forget = (kind: Kind, id: string) => {
		for (const [key, pair] of found) if (pair.kind === kind && pair.ids.includes(id)) found.delete(key)
	}
	const compare = () => {
		const until = performance.now() + span
		for (let next = todo.pop(); next; next = performance.now() < until ? todo.pop() : undefined) {
			const [kind, id] = next
			forget(kind, id)
			for (const pair of findAlike(db, kind, id)) {
				const known = found.get(keyOf(pair))
				if (!known || known.score < pair.score) found.set(keyOf(pair), pair)
			}
		}
		timer = todo.length ? setTimeout(compare, pause).unref() : undefined
	}
	const renew = () => {
		const newest = readRevision(db)
		if (newest === revision) return
		const changed = revision < 0 ? undefined : listChanged(db, revision)
		if (!changed) found.clear()
		todo = changed ? [...todo, ...changed] : listRecords(db)
		revision = newest
		if (!changed) total = todo.length
		if (!timer) compare()
	}
	return {
		tell() {
			renew()
			const open = [...found.values()].filter((pair) => isOpen(db, pair))
			const rows = open
				.toSorted((a, b) => b.score - a.score || (keyOf(a) < keyOf(b) ? -1 : 1))
				.slice(0, mostWeighed)
				.map((pair) => weigh(pair, readBeside(db, pair)))
				.toSorted((a, b) => b.score - a.score)
				.slice(0, mostTold)
				.map((pair) => tellPair(db, pair))
			return { rows, total: open.length, compared: Math.max(0, total - todo.length), of: total }
		},
		close: () => clearTimeout(timer)
	}
}

type Weighed = Alike & { beside: Beside }

/** What stands beside the names: an id in common is as good as proof, no lab in common speaks against. */
function weigh(pair: Alike, beside: Beside): Weighed {
	const { shared, hasMoves } = beside
	const more = shared.ids.length ? 20 : shared.labs.length ? 5 : hasMoves ? -10 : 0
	return { ...pair, beside, score: Math.max(0, Math.min(100, pair.score + more)) }
}

/** A pair with both sides; the one with more moves goes on, where they are the same. */
function tellPair(db: Db, { kind, ids, score, parts, beside }: Weighed): Pair {
	const [one, other] = ids.map((id) => tellSide(db, kind, id))
	const [keep, merged] = one!.moveCount >= other!.moveCount ? [one!, other!] : [other!, one!]
	const names = parts.slice(1).map(({ part, detail }) => alikeWords.part(part, detail))
	const evidence = [
		...(names.length ? names : [alikeWords.sameName]),
		...beside.shared.ids.map(alikeWords.sameId),
		...(beside.shared.labs.length
			? [alikeWords.sameLabs(beside.shared.labs)]
			: beside.hasMoves
				? [alikeWords.noLab]
				: [])
	]
	return { kind, score, evidence, keep, other: merged }
}

function tellSide(db: Db, kind: Kind, id: string): Pair['keep'] {
	if (kind === 'lab') {
		const lab = readRows(db, labList, [id])[0]!
		return {
			id,
			name: lab.name,
			aliases: lab.aliases,
			detail: alikeWords.lab(lab.kind, lab.country),
			labs: lab.parentName ? [lab.parentName] : [],
			moves: [],
			moveCount: lab.joined + lab.left,
			sources: [],
			ids: lab.publicIds
		}
	}
	const person = readRows(db, personList, [id])[0]!
	const rows = readMovesOf(db, id)
	return {
		id,
		name: person.name,
		aliases: person.aliases,
		detail: person.knownFor,
		labs: [...new Set(rows.flatMap(({ fromName, toName }) => [fromName, toName]).filter((name) => name !== null))],
		moves: rows
			.slice(0, 5)
			.map(({ date, datePrecision, fromName, toName }) =>
				alikeWords.move(formatDate(date, datePrecision), fromName, toName)
			),
		moveCount: rows.length,
		sources: [...new Set(rows.flatMap(({ sources }) => sources.map(({ publisher }) => publisher)))].slice(0, 5),
		ids: person.publicIds
	}
}
