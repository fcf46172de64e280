// What batches leave behind, whatever they change, is what an import of the same facts makes.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edit } from '../../db/batches/batch.ts'
import type { Cells, FileName } from '../../db/cells.ts'
import { readAbout, readCells } from '../../db/csv/export.ts'
import { newestFormat, ofFiles } from '../../db/csv/formats.ts'
import { publishDataset } from '../../db/csv/import.ts'
import { fileNamed, files, keyOf } from '../../db/files.ts'
import { openDb, type Db } from '../../db/open.ts'
import { openColumns } from '../../db/queries/live-columns.ts'
import { loadColumns } from '../../db/queries/move-columns.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import type { MoveColumns } from '../../server/domain/moves/columns.ts'
import { openRealDb, openTestDb } from '../helpers.ts'
import { edit } from './edits.ts'

/** All that is stored of the facts, and derived from them; ranks of names and numbers of texts are left out. */
function readAll(db: Db) {
	const all = (sql: string) => db.sqlite.prepare(sql).all()
	const tables = files.map(({ name, key }) => {
		const order = name === 'claims' ? 'id' : key.map((column) => `"${column}"`).join(', ')
		return [name, all(`select * from "${name}" order by ${order}`)] as const
	})
	db.sqlite.exec(`create virtual table if not exists temp.grams using fts5vocab(main, search, row);
		create virtual table if not exists temp.tokens using fts5vocab(main, words, row)`)
	return Object.fromEntries([
		...tables,
		['names', all('select type, record, name, folded, move_count from names order by type, record, folded')],
		['texts', all('select type, record from texts order by type, record')],
		['grams', all('select term, doc from grams order by term')],
		['tokens', all('select term, doc from tokens order by term')],
		['merged', all('select file, id, survivor, cells from merged order by file, id')],
		['about', all('select key, value from about order by key')],
		['digests', all('select file, sum from digests order by file')]
	])
}

/** What columns hold, whatever the numbers by which they hold it. */
function tellColumns(columns: MoveColumns) {
	const { labs, people, deals, dealIds, sourcePublished, sourceTotal, revision, coverageEnd, source, sourceStart } =
		columns
	const moves = columns.ids
		.slice(0, columns.size)
		.map((id, i) => [
			id,
			people[columns.person[i]!]?.id,
			labs[columns.from[i]!]?.id,
			labs[columns.to[i]!]?.id,
			deals[columns.deal[i]!],
			[...source.subarray(sourceStart[i], sourceStart[i + 1])].toSorted((a, b) => a - b),
			columns.first[i],
			columns.last[i],
			columns.leftFirst[i],
			columns.leftLast[i],
			columns.precision[i],
			columns.leftPrecision[i],
			columns.kind[i],
			columns.status[i],
			columns.firstPublished[i],
			columns.sidePost[i],
			columns.roleTold[i]
		])
	const indexes = [Object.fromEntries(columns.labIndex), Object.fromEntries(columns.personIndex)]
	return {
		moves,
		labs,
		people,
		indexes,
		dealIds: [...dealIds].toSorted(),
		sourcePublished,
		sourceTotal,
		revision,
		coverageEnd
	}
}

/** A database into which the facts of another were imported whole. */
function importAnew(db: Db): Db {
	const rows = ofFiles(newestFormat, (file) => readCells(db, file), [])
	const fresh = openTestDb()
	publishDataset(fresh, { rows, about: readAbout(db), format: newestFormat }, { hash: 'whole' })
	return fresh
}

/** Something to do to the facts that may come in: `pick` gives a number below another. */
function makeEdits(db: Db, pick: (below: number) => number): Edit[] {
	const among = (file: FileName): Cells => {
		const rows = readCells(db, fileNamed(file))
		return rows[pick(rows.length)]!
	}
	const id = `made-up-${pick(1_000_000)}`
	const put = (file: FileName, row: Cells): Edit => ({ file, record: keyOf(fileNamed(file), row), after: row })
	const drop = (file: FileName, row: Cells): Edit => ({ ...put(file, row), after: null })
	const lab = () => among('labs').id!
	/** A record that a judgement speaks of. */
	const inJudgement = (file: FileName, kind: string): Cells | undefined => {
		const named = readCells(db, fileNamed('judgements'))
			.flatMap(({ keep, other }) => [keep!, other!])
			.filter((record) => record.startsWith(kind))
			.map((record) => record.slice(kind.length + 1))
		return named.length ? readCells(db, fileNamed(file), [named[pick(named.length)]!])[0] : undefined
	}
	const judge = (file: FileName, kind: string, verdict: string): Edit[] => {
		// Chains, too.
		const keep = (pick(2) && inJudgement(file, kind)) || among(file)
		return [
			put('judgements', {
				keep: `${kind}:${keep.id}`,
				other: `${kind}:${among(file).id}`,
				verdict,
				date: '2026-11-30',
				by: 'an editor',
				why: 'Two pages give the same career.'
			})
		]
	}
	const kinds: (() => Edit[])[] = [
		() => [put('moves', { ...among('moves'), to: lab() })],
		() => [put('moves', { ...among('moves'), status: ['confirmed', 'rumored', 'denied'][pick(3)]! })],
		() => [
			put('moves', {
				...among('moves'),
				date: `20${15 + pick(11)}-01-01`,
				date_precision: 'year',
				left_date: '',
				left_date_precision: ''
			})
		],
		() => [put('moves', { ...among('moves'), to_role: 'Adviser to the Example Team', note: 'Told by 例子 Example.' })],
		() => [put('moves', { ...among('moves'), sources: [among('sources').id!, among('sources').id!].join('|') })],
		() => {
			const person = { id, name: 'Ada Example', aliases: '艾达|Ada X. Example' }
			const move = { ...among('moves'), id: `${id}-move`, person: id, from: lab(), deal: '' }
			return [put('people', person), put('moves', move)]
		},
		() => {
			const source = {
				id,
				url: `https://post.example/${id}`,
				publisher: 'The Example Post',
				title: 'A title',
				tier: 'outlet',
				published: '2020-03'
			}
			const move = among('moves')
			return [put('sources', source), put('moves', { ...move, sources: `${id}|${move.sources}` })]
		},
		() => [put('sources', { ...among('sources'), published: ['', '2012', '2026-05-02'][pick(3)]! })],
		() => [put('people', { ...among('people'), name: 'Ben Beispiel', aliases: 'Benny|本' })],
		() => [put('labs', { ...among('labs'), name: `Example Lab ${pick(99)}` })],
		() => [put('labs', { id, name: 'Example Works', kind: 'startup', parent: lab() })],
		() => [put('labs', { ...among('labs'), parent: pick(3) ? lab() : '' })],
		() => [put('labs', { ...readCells(db, fileNamed('labs'), [among('moves').to || lab()])[0]!, parent: lab() })],
		() => {
			const offer = among('offers')
			return [
				put('claims', {
					id,
					subject: `offer:${offer.id}`,
					source: offer.sources!.split('|')[0]!,
					stance: 'disputes',
					rank: 'normal'
				})
			]
		},
		() => [drop('claims', among('claims'))],
		() => [drop('moves', among('moves'))],
		() => [drop('offers', among('offers'))],
		() => [drop('people', among('people'))],
		() => [drop('sources', among('sources'))],
		() => [
			put('offers', { ...among('offers'), low: '1000000', high: '2000000', currency: 'EUR', per: 'year', years: '' })
		],
		() => [put('metrics', { ...among('metrics'), as_of: '2024-05', note: 'Told again.' })],
		() => [put('events', { ...among('events'), title: 'An example lab lets people go' })],
		() => [drop('ids', among('ids')), drop('event_people', among('event_people'))],
		() => judge('people', 'person', 'same'),
		() => judge('people', 'person', 'same'),
		() => judge('people', 'person', 'same'),
		() => judge('labs', 'lab', 'same'),
		() => judge('labs', 'lab', 'different'),
		() => {
			const judged = among('judgements')
			return judged ? [drop('judgements', judged)] : []
		},
		() => {
			const merged = inJudgement('people', 'person')
			return merged ? [put('people', { ...merged, aliases: 'Merged Example|并' })] : []
		},
		() => {
			const merged = inJudgement('people', 'person')
			return merged ? [put('moves', { ...among('moves'), person: merged.id! })] : []
		},
		() => {
			const merged = inJudgement('people', 'person')
			const same = among('ids')
			return merged
				? [put('ids', { ...same, record: `person:${merged.id}`, scheme: 'dblp', value: `same-${pick(3)}` })]
				: []
		},
		() => {
			const merged = inJudgement('labs', 'lab')
			return merged ? [put('moves', { ...among('moves'), to: merged.id! })] : []
		}
	]
	return kinds[pick(kinds.length)]!()
}

describe('a batch', () => {
	test('leaves what an import of the same facts makes, whatever is edited', { timeout: 240_000 }, () => {
		const real = openRealDb().sqlite.serialize()
		let merged = 0
		fc.assert(
			fc.property(fc.array(fc.infiniteStream(fc.nat()), { minLength: 25, maxLength: 25 }), (streams) => {
				const db = openDb(Buffer.from(real))
				const columns = openColumns(db, { atOnce: true })
				columns.current()
				let published = 0
				for (const stream of streams) {
					const before = readNewest(db)
					const result = edit(db, ...makeEdits(db, (below) => (stream.next().value as number) % below))
					if ('faults' in result) expect(readNewest(db)).toEqual(before)
					else published += result.changes
					columns.current()
				}
				expect(published).toBeGreaterThan(5)
				expect(db.sqlite.pragma('foreign_key_check')).toEqual([])
				expect(tellColumns(columns.current())).toEqual(tellColumns(loadColumns(db)))
				merged += db.sqlite.prepare('select count(*) from merged').pluck().get() as number
				const [kept, anew] = [readAll(db), readAll(importAnew(db))]
				for (const [name, rows] of Object.entries(anew)) expect({ [name]: kept[name] }).toEqual({ [name]: rows })
			}),
			{ numRuns: 4, seed: 20261130 }
		)
		expect(merged).toBeGreaterThan(3)
	})
})
