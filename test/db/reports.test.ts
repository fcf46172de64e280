import { beforeEach, describe, expect, test } from 'vitest'
import { claimReport, isClaimed, joinReport, refuseReport } from '../../db/desk/decisions.ts'
import {
	addPages,
	addReport,
	answerReport,
	findReport,
	listPages,
	listSteps,
	standingOf,
	withdrawReport,
	type NewReport
} from '../../db/desk/reports.ts'
import { findSubject, namesPerson } from '../../db/desk/subject.ts'
import { publishBatch } from '../../db/batches/batch.ts'
import { readCells } from '../../db/csv/export.ts'
import { fileNamed } from '../../db/files.ts'
import type { Db } from '../../db/open.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import { openRealDb } from '../helpers.ts'
import { by } from './edits.ts'

const now = new Date('2026-11-30T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let db: Db
let sent = 0
beforeEach(() => {
	db = openRealDb()
	return () => db.close()
})
const send = (change: Partial<NewReport> = {}) =>
	addReport(db, {
		link: `link-${++sent}`,
		kind: 'wrong',
		record: 'moves:example-move',
		field: 'date',
		proposed: 'June 2025',
		isPersonal: true,
		pages: [`https://example.org/${sent}`],
		now,
		...change
	})
const addEditor = (name: string) =>
	Number(
		db.sqlite
			.prepare(`insert into accounts (name, folded, role, password, created) values (?, ?, 'editor', 'no hash', '')`)
			.run(name, name).lastInsertRowid
	)

describe('a second report of the same', () => {
	test('joins the first, however it writes it, and brings its pages', () => {
		const first = send()
		const second = send({ kind: 'outdated', proposed: '2025-06' })
		expect([first.state, second.state, second.joined]).toEqual(['received', 'joined', first.id])
		expect(standingOf(db, second).id).toBe(first.id)
		expect(listPages(db, first.id)).toHaveLength(2)
		expect(listSteps(db, second.id).map(({ actor, state }) => [actor, state])).toEqual([
			['reporter', 'received'],
			['program', 'joined']
		])
	})

	test.each([
		['of another record', { record: 'moves:other' }],
		['of another value', { field: 'to' }],
		['that proposes something else', { proposed: 'July 2025' }],
		['of what a person says', { kind: 'statement' }],
		['about privacy', { kind: 'privacy', wish: 'remove' }]
	] as [string, Partial<NewReport>][])('stays one of its own where it is %s', (_, change) => {
		send()
		expect(send(change).state).toBe('received')
	})

	test('is one of its own where the first was answered', () => {
		const first = send()
		const account = addEditor('Editor Example')
		refuseReport(db, { report: first.id, account, now }, 'The page names the year alone.')
		expect(send().state).toBe('received')
	})

	test('stands in the place of the first when that is taken back', () => {
		const [first, second, third] = [send({ words: 'Only mine' }), send(), send()]
		claimReport(db, { report: first.id, account: addEditor('Editor Example'), now })
		withdrawReport(db, first.id, later(1))
		const gone = findReport(db, first.id)!
		expect([gone.state, gone.words, gone.proposed, gone.field]).toEqual(['withdrawn', null, null, 'date'])
		expect(listPages(db, first.id)).toEqual([])
		expect([findReport(db, second.id)!.state, findReport(db, third.id)!.joined]).toEqual(['in-review', second.id])
	})
})

describe('an answer', () => {
	const publish = (report: number, account: number, fail = false) =>
		db.sqlite.transaction(() => {
			const [row] = readCells(db, fileNamed('people'))
			const edits = [{ file: 'people' as const, record: row!.id!, after: { ...row!, known_for: 'Examples' } }]
			const made = publishBatch(db, { ...by, kind: 'report', edits })
			if ('faults' in made) throw new Error('refused')
			answerReport(db, { report, account, revision: made.revision, now: later(5) })
			if (fail) throw new Error('the machine stops')
			return made.revision
		})

	test('and the revision that brings it are one transaction', () => {
		const account = addEditor('Editor Example')
		const { id } = send()
		expect(() => publish(id, account, true)()).toThrow('the machine stops')
		expect([findReport(db, id)!.state, readNewest(db).number]).toEqual(['received', 2])
		expect(publish(id, account)()).toBe(3)
		expect(findReport(db, id)).toMatchObject({ state: 'applied', revision: 3, ended: later(5).toISOString() })
		expect(() => publish(id, account)()).toThrow('not open')
		expect(readNewest(db).number).toBe(3)
	})

	test('to one that joined closes the one that it joined', () => {
		const account = addEditor('Editor Example')
		const [first, second] = [send(), send()]
		publish(second.id, account)()
		expect(findReport(db, first.id)!.state).toBe('applied')
		expect(standingOf(db, findReport(db, second.id)!).state).toBe('applied')
	})
})

describe('a claim', () => {
	test('keeps others out, and ends by itself', () => {
		const [one, other] = [addEditor('Editor One'), addEditor('Editor Two')]
		const { id } = send()
		expect(claimReport(db, { report: id, account: one, now })).toBeUndefined()
		expect(claimReport(db, { report: id, account: other, now: later(29) })).toMatchObject({ path: 'id' })
		expect(refuseReport(db, { report: id, account: other, now: later(29) }, 'No.')).toMatchObject({ path: 'id' })
		expect(isClaimed(findReport(db, id)!, other, later(31))).toBe(false)
		expect(claimReport(db, { report: id, account: other, now: later(31) })).toBeUndefined()
		expect(listSteps(db, id).map(({ state }) => state)).toEqual(['received', 'in-review'])
	})

	test('of a joined report does nothing, and joining two takes all that joined with it', () => {
		const account = addEditor('Editor Example')
		const [first, second, other] = [send(), send(), send({ proposed: 'the middle of 2025' })]
		expect(claimReport(db, { report: second.id, account, now })).toMatchObject({ path: 'id' })
		expect(joinReport(db, { report: first.id, account, now }, first.id)).toMatchObject({ path: 'other' })
		expect(joinReport(db, { report: first.id, account, now }, other.id)).toBeUndefined()
		expect([first, second].map(({ id }) => findReport(db, id)!.joined)).toEqual([other.id, other.id])
	})
})

test('a page that was given before is not given twice', () => {
	const { id } = send()
	addPages(db, id, ['https://example.org/more', 'https://example.org/more'], later(1))
	addPages(db, id, ['https://example.org/more'], later(2))
	expect(listPages(db, id)).toHaveLength(2)
})

test('what a report is about is told in words, and whether that is a person', () => {
	expect(findSubject(db, 'labs:openai')).toMatchObject({ title: 'OpenAI', page: '/labs/openai', isPersonal: false })
	const [move] = readCells(db, fileNamed('moves'))
	const subject = findSubject(db, `moves:${move!.id}`)!
	expect(subject.isPersonal).toBe(true)
	expect(subject.title).toContain(' → ')
	expect(subject.values.map(({ field }) => field)).toEqual(expect.arrayContaining(['from', 'to', 'date', 'to_role']))
	expect(findSubject(db, 'moves:nobody-here')).toBeUndefined()
	expect(findSubject(db, 'rates:2025-07')).toBeUndefined()
	expect(findSubject(db, `people:x' or 1=1`)).toBeUndefined()
})

test.each([
	['Its head, Andrew Ng, says so.', true],
	['吴恩达加入了公司', true],
	['The company has more graphics cards.', false]
])('“%s” names a person: %s', (text, is) => {
	expect(namesPerson(db, text)).toBe(is)
})
