// What speaks against changed records, or is to be known of them, beyond what their files are held to: the rows that the
// rules of server/domain/checks/ look at. Read where the changes are stored already, as they are while a batch is tried.
import { eq } from 'drizzle-orm'
import { makeCheck, type Check } from '../../server/domain/checks/check.ts'
import { checkMove } from '../../server/domain/checks/move.ts'
import { checkLastClaim, checkPages, type Support } from '../../server/domain/checks/support.ts'
import { checkWords } from '../../server/domain/language/index.ts'
import { fewestPoints } from '../../server/domain/resolve/name.ts'
import type { FileName } from '../cells.ts'
import { readCells } from '../csv/export.ts'
import { fileNamed, subjectKinds, subjects } from '../files.ts'
import { heirOf } from '../identity/heirs.ts'
import { readHeirs } from '../identity/stored.ts'
import type { Db } from '../open.ts'
import { fixed, query, type Slot } from '../queries/build.ts'
import { listClaimIds } from '../queries/form.ts'
import type { ChangeRow } from '../queries/history.ts'
import { readJudged } from '../queries/judgements.ts'
import { resolveName } from '../queries/resolve.ts'
import { moves } from '../schema.ts'
import { checkSums } from './strengths-sums.ts'

/** Files whose records have an address of their own. */
const withAddress = new Set(['moves', 'offers', 'deals', 'events', 'metrics', 'people', 'labs', 'sources'])
const recordOf = ({ file, record }: ChangeRow) => `${file}:${record}`

/** All that changed records are told for, in no order. */
export function findStrengths(db: Db, changes: readonly ChangeRow[]): Check[] {
	return [
		...changes.flatMap(checkDestruction),
		...checkSupport(db, changes),
		...changes.flatMap((change) => [...checkMoves(db, change), ...checkNames(db, change)]),
		...checkSums(db, changes)
	]
}

/** A record that goes, or becomes another. */
function checkDestruction(change: ChangeRow): Check[] {
	const { file, name, record, after } = change
	if (!after && withAddress.has(file))
		return [makeCheck('delete', { record: recordOf(change), detail: checkWords.delete(name) })]
	if (file === 'judgements' && after?.verdict === 'same' && change.before?.verdict !== 'same')
		return [makeCheck('merge', { record: recordOf(change), column: 'other', detail: checkWords.goesOn(name) })]
	if (file !== 'renamed' || !after?.new) return []
	return [
		makeCheck('merge', { record: recordOf(change), column: 'new', value: after.new, detail: checkWords.merge(record) })
	]
}

const read = (db: Db, file: FileName, keys: readonly string[]) => readCells(db, fileNamed(file), keys)
const movesOf = fixed((person: Slot<string>) =>
	query.select({ id: moves.id }).from(moves).where(eq(moves.person, person))
)

/** What is to be known of a move. */
function checkMoves(db: Db, { file, record, after }: ChangeRow): Check[] {
	if (file !== 'moves' || !after) return []
	// Moves stand under the person in whom another goes on.
	const theirs = movesOf.all(db, heirOf(readHeirs(db), 'person', after.person!)).map(({ id }) => id)
	const others = read(db, 'moves', theirs).filter(({ id }) => id !== record)
	const ids = new Set([after, ...others].flatMap(({ from, to }) => [from!, to!]).filter(Boolean))
	const labs = new Map(read(db, 'labs', [...ids]).map((lab) => [lab.id!, lab]))
	const person = read(db, 'people', [after.person!])[0]?.name ?? after.person!
	return checkMove({ move: after, others, labs, person })
}

/** Names that may be another record's. */
function checkNames(db: Db, { file, record, before, after }: ChangeRow): Check[] {
	const type = file === 'people' ? 'person' : file === 'labs' ? 'lab' : undefined
	if (!type || !after || (before && before.name === after.name && before.aliases === after.aliases)) return []
	const heir = heirOf(readHeirs(db), type, record)
	const names = [after.name!, ...after.aliases!.split('|').filter(Boolean)]
	const known = before ? new Set([before.name!, ...before.aliases!.split('|')]) : new Set<string>()
	const like = names
		.filter((name) => !known.has(name))
		.flatMap((name) => resolveName(db, name, type).filter(({ id, score }) => id !== heir && score >= fewestPoints))
	const once = new Map(like.map((one) => [one.id, one]))
	const alarms = checkTwins(db, `${file}:${record}`, type, [...once.values()])
	for (const judged of readJudged(db, `${type}:${record}`).keys()) once.delete(judged.slice(type.length + 1))
	const alike = [...once.values()].slice(0, 5).map(({ id, name }) =>
		makeCheck('like-name', {
			record: `${file}:${record}`,
			column: 'name',
			value: after.name!,
			detail: checkWords.likeName(name, id)
		})
	)
	return [...alarms, ...alike]
}

/** Two that are not the same, both of whom a record is like. */
function checkTwins(
	db: Db,
	record: string,
	type: 'person' | 'lab',
	like: readonly { id: string; name: string }[]
): Check[] {
	const named = new Map(like.map(({ id, name }) => [`${type}:${id}`, name]))
	return [...named].flatMap(([one, name]) =>
		[...readJudged(db, one)].flatMap(([other, verdict]) =>
			verdict === 'different' && one < other && named.has(other)
				? [makeCheck('like-two', { record, column: 'name', detail: checkWords.likeTwo(name, named.get(other)!) })]
				: []
		)
	)
}

/** Records whose pages or claims changed: whether anybody is left who says so, and who. */
function checkSupport(db: Db, changes: readonly ChangeRow[]): Check[] {
	const touched = new Map<string, ChangeRow | undefined>()
	for (const change of changes) {
		const kind = subjectKinds.find((kind) => subjects[kind] === change.file)
		if (kind && change.after) touched.set(`${kind}:${change.record}`, change)
		if (change.file !== 'claims') continue
		for (const row of [change.before, change.after])
			if (row && !touched.has(row.subject!)) touched.set(row.subject!, undefined)
	}
	return [...touched].flatMap(([subject, change]) => checkSubject(db, subject, change, changes))
}

function checkSubject(db: Db, subject: string, change: ChangeRow | undefined, changes: readonly ChangeRow[]): Check[] {
	const [kind, id] = [
		subject.slice(0, subject.indexOf(':')) as keyof typeof subjects,
		subject.slice(subject.indexOf(':') + 1)
	]
	const file = subjects[kind]
	const row = change?.after ?? read(db, file, [id])[0]
	// Taken away itself: that is told of.
	if (!row) return []
	const claims = read(db, 'claims', listClaimIds(db, kind, id))
	const changed = changes.filter(
		(one) => one.file === 'claims' && (one.before?.subject === subject || one.after?.subject === subject)
	)
	const isChanged = new Set(changed.map(({ record }) => record))
	const before: Support = {
		sources: (change ? change.before?.sources : row.sources) ?? '',
		claims: [
			...claims.filter((claim) => !isChanged.has(claim.id!)),
			...changed.flatMap((one) => (one.before?.subject === subject ? [one.before] : []))
		]
	}
	const after: Support = { sources: row.sources!, claims }
	const record = `${file}:${id}`
	const pages = read(db, 'sources', row.sources!.split('|').filter(Boolean))
	return [...checkLastClaim(record, change?.name ?? id, before, after), ...checkPages(record, pages)]
}
