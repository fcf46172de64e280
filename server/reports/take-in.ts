// A report as it was sent, checked as a whole: every fault is told at once, with the part that it stands in.
import type { NewReport as StoredReport } from '../../db/desk/reports.ts'
import { findSubject, namesPerson, splitKey, type Subject } from '../../db/desk/subject.ts'
import { fileNamed } from '../../db/files.ts'
import type { Db } from '../../db/open.ts'
import { reportFaults } from '../domain/language/index.ts'
import { needs, takes, type Part } from '../domain/reports/kinds.ts'
import { findTextFault, findUrlFault, tidyText } from '../domain/reports/text.ts'
import { cutText } from '../domain/vocabulary/cut.ts'
import { isMailAddress } from '../mail/settings.ts'
import { badInput, type Fault } from '../query/problem.ts'
import type { NewReport } from '../schemas/report.ts'

/** The record of a text: `moves:ID`, or the address of its page, here or as it is copied from a browser. */
export function readRecord(text: string): string | undefined {
	if (splitKey(text)) return text
	const [, file, id] =
		/^\/(?:embed\/)?([a-z]+)\/([a-z0-9-]+)\/?$/.exec(URL.parse(text, 'http://here')?.pathname ?? '') ?? []
	const key = `${file}:${id}`
	return splitKey(key) ? key : undefined
}

/** Whether a text is the path of a page of this site. */
const isPath = (text: string) => /^\/(?![/\\])/.test(text)

/** The parts by the fields that hold them; a record or the page of a figure is what a report is about. */
const fieldsOf: Record<Exclude<Part, 'subject'>, keyof Given> = {
	field: 'field',
	proposed: 'proposed',
	words: 'words',
	pages: 'pages',
	wish: 'wish'
}

type Given = Omit<NewReport, 'opened' | 'website'>
export type Checked = Omit<StoredReport, 'link' | 'now'>

/** The report as it is to be stored; throws a problem that names all that is wrong with it. */
export function checkReport(db: Db, sent: Given, { takesMail }: { takesMail: boolean }): Checked {
	const faults: Fault[] = []
	const report = (path: string, message: string, value?: string) =>
		faults.push({
			path,
			message: `\`${path}\` ${value === undefined ? '' : `is \`${cutText(value)}\`, which `}${message}.`
		})
	const texts = tidyTexts(sent, report)
	const pages = tidyPages(sent.pages ?? [], report)

	const record = texts.record && readRecord(texts.record)
	const subject = record ? findSubject(db, record) : undefined
	if (texts.record && !subject) report('record', reportFaults.noRecord, texts.record)
	if (texts.from && !isPath(texts.from)) report('from', 'is no path of this site', texts.from)
	checkField(texts.field, subject, report)

	const { kind } = sent
	const has = { ...texts, pages: pages[0], wish: sent.wish }
	if (!texts.record && !texts.from && needs(kind, 'subject')) report('record', reportFaults.missing.subject!)
	for (const [part, field] of Object.entries(fieldsOf) as [keyof typeof fieldsOf, 'words'][]) {
		if (needs(kind, part) && !has[field]) report(field, reportFaults.missing[part]!)
		if (has[field] && !takes(kind, part)) report(field, reportFaults.notTaken)
	}
	if (texts.email && !takesMail) report('email', reportFaults.noMail)
	else if (texts.email && !isMailAddress(texts.email)) report('email', reportFaults.badMail)
	if (faults.length) throw badInput(faults)

	const said = [texts.shown, texts.proposed, texts.words].filter(Boolean).join('\n')
	const isOfPerson = kind === 'privacy' || kind === 'statement' || (subject?.isPersonal ?? true)
	return {
		kind,
		record: record || null,
		field: texts.field || null,
		// As it stands: what somebody typed last may be about another value.
		shown: subject?.values.find(({ field }) => field === texts.field)?.value || texts.shown || null,
		page: texts.from || null,
		proposed: texts.proposed || null,
		words: texts.words || null,
		wish: sent.wish ?? null,
		email: texts.email || null,
		isPersonal: isOfPerson || namesPerson(db, said),
		pages
	}
}

type Report = (path: string, message: string, value?: string) => void
const textFields = ['record', 'field', 'shown', 'from', 'proposed', 'words', 'email'] as const
type Texts = Record<(typeof textFields)[number], string>

/** The texts of a report, '' where one is left out. */
function tidyTexts(sent: Given, report: Report): Texts {
	const texts = textFields.map((field) => {
		const text = tidyText(sent[field] ?? '')
		const fault = findTextFault(text)
		if (fault) report(field, fault)
		return [field, text] as const
	})
	return Object.fromEntries(texts) as Texts
}

function tidyPages(sent: readonly string[], report: Report): string[] {
	const pages = [...new Set(sent.map(tidyText))].filter((page) => page !== '')
	for (const page of pages) {
		const fault = findUrlFault(page)
		if (fault) report('pages', fault, page)
	}
	return pages
}

function checkField(field: string, subject: Subject | undefined, report: Report): void {
	if (!field) return
	const known = subject && fileNamed(subject.file).columns.some(({ name }) => name === field)
	if (!known) report('field', reportFaults.noField, field)
}
