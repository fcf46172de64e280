// A question in plain words over the names on record.
import type { Db } from '../../db/open.ts'
import { readDataset } from '../../db/queries/dataset.ts'
import { findByName, listNamed } from '../../db/queries/named.ts'
import { resolveName } from '../../db/queries/resolve.ts'
import { readAsk, type Reading, type Whom } from '../domain/questions/read.ts'
import { foldName } from '../domain/resolve/script.ts'
import { isSure } from '../query/named.ts'

/** Texts with a capital in each word that are looked up beyond names in full. */
const mostLookedUp = 12
const capitals = /^\p{Lu}[\p{Script=Latin}\d.&'’-]*( \p{Lu}[\p{Script=Latin}\d.&'’-]*){0,3}$/u
/** A name in Chinese before one in letters: 谷歌DeepMind. */
const mixed = /^(\p{Script=Han}{2,4})[A-Za-z]+$/u

/** Whom texts mean: who alone bears a name in full, or, of words with capitals, who is meant beyond doubt. */
function openFinder(db: Db): (text: string) => Whom | undefined {
	const found = new Map<string, Whom | undefined>()
	let lookedUp = 0
	const look = (text: string): Whom | undefined => {
		const folded = foldName(text)
		for (const type of ['lab', 'person'] as const) {
			const ids = findByName(db, type, folded)
			const one = ids.length === 1 && listNamed(db, type, ids).get(ids[0]!)
			if (one) return { of: type, ...one }
		}
		const [, before] = mixed.exec(text) ?? []
		const isMixed = before !== undefined && findByName(db, 'lab', foldName(before)).length > 0
		if (!(isMixed || capitals.test(text)) || text.length < 3 || lookedUp++ >= mostLookedUp) return undefined
		for (const type of ['lab', 'person'] as const) {
			const meant = resolveName(db, text, type).find(isSure)
			const one = meant && listNamed(db, type, [meant.id]).get(meant.id)
			if (one && (type === 'lab' || meant.score > 90)) return { of: type, ...one }
		}
		return undefined
	}
	return (text) => {
		if (!found.has(text)) found.set(text, look(text))
		return found.get(text)
	}
}

/** What a question asks for over what is on record. */
export function readQuestionOf(db: Db, question: string): Reading {
	return readAsk(question, { coverageEnd: readDataset(db).coverageEnd, find: openFinder(db) })
}
