// What must hold between the rows of a dataset: references lead somewhere, dates lie within reach, sums can be meant.
import { parsePartialDate, type Precision } from '../../server/domain/time/date.ts'
import { gatherRates, rateAt, type Rates } from '../../server/domain/offers/dollars.ts'
import type { Cells, FileName } from '../cells.ts'
import type { Fault, Read, Report } from './faults.ts'
import { subjects } from '../files.ts'
import type { Format } from './formats.ts'
import { findHeirs, type Heirs } from '../identity/heirs.ts'
import { apart, checkJudgements, leadsBack } from '../identity/judgements.ts'
import { checkTies } from './ties.ts'

type Files = Record<FileName, Read>

/** First year of a record, and of an organisation: there are old universities. */
const [firstYear, firstFounding] = ['1950', '1000']
/** Years after the end of coverage to which a record may be dated, and a plan may reach. */
const [yearsAhead, yearsPlanned] = [2, 30]
/** The most that can be meant by a sum for an hour or a day, in US dollars. */
const mostDollars: Record<string, number> = { hour: 5000, day: 50_000 }

/** Finds what does not hold between rows that are right by themselves; `heirs` of all judgements, where not all are read. */
export function checkCoherence(
	{ files }: Format,
	read: Files,
	coverageEnd: string,
	faults: Fault[],
	heirs: Heirs = findHeirs(read.judgements.rows)
): void {
	const report: Report = (file, place, column, value, reason) =>
		faults.push({ file: `${file}.csv`, line: read[file].lines[place]!, column, value, reason })
	checkReferences(files, read, report)
	checkTies(read, report)
	checkJudgements(read, heirs, report)
	checkAncestors(read.labs, report)
	checkAddresses(read.sources, report)
	checkApart(read, report)
	checkDates(files, read, coverageEnd, report)
	checkSums(read, report)
}

/** That what cells refer to is there, in this dataset. */
function checkReferences(files: Format['files'], read: Files, report: Report): void {
	const ids = Object.fromEntries(
		Object.entries(read).map(([name, { rows }]) => [name, new Set(rows.map((row) => row.id ?? ''))])
	) as Record<FileName, Set<string>>
	for (const { name, columns } of files)
		for (const column of columns) {
			if (!column.refers && column.type !== 'subject') continue
			read[name].rows.forEach((row, place) => {
				// A row without a line of its own is there for others: what it refers to is not.
				if (!read[name].lines[place]) return
				const cell = row[column.name]!
				for (const value of column.type === 'list' ? cell.split('|') : [cell]) {
					const [kind, id] = column.type === 'subject' ? value.split(':') : [undefined, value]
					const target = kind === undefined ? column.refers! : subjects[kind as keyof typeof subjects]
					if (id && target && !ids[target].has(id)) report(name, place, column.name, value, `is not in ${target}.csv`)
				}
			})
		}
}

/** That no lab is its own ancestor. */
function checkAncestors({ rows }: Read, report: Report): void {
	const parents = new Map(rows.map((row) => [row.id!, row.parent!]))
	rows.forEach(({ id = '' }, place) => {
		if (leadsBack(parents, id)) report('labs', place, 'parent', parents.get(id)!, `makes ${id} its own ancestor`)
	})
}

/** That no address stands twice. */
function checkAddresses({ rows, lines }: Read, report: Report): void {
	const seen = new Map<string, number>()
	rows.forEach(({ url }, place) => {
		if (!url) return
		if (seen.has(url)) report('sources', place, 'url', url, `stands on line ${seen.get(url)} already`)
		else seen.set(url, lines[place]!)
	})
}

/** That nobody goes from a lab to that lab, buys himself or is set against himself. */
function checkApart(read: Files, report: Report): void {
	for (const [name, [one, other]] of Object.entries(apart) as [FileName, [string, string]][])
		read[name].rows.forEach((row, place) => {
			if (row[one] && row[one] === row[other]) report(name, place, other, row[other]!, `is the same as ${one}`)
		})
}

/** That dates lie between what can be on record and what can be announced. */
function checkDates(files: Format['files'], read: Files, coverageEnd: string, report: Report): void {
	if (!parsePartialDate(coverageEnd)) return
	const endIn = (years: number) => `${Number(coverageEnd.slice(0, 4)) + years}${coverageEnd.slice(4)}`
	for (const { name, columns } of files)
		for (const column of columns) {
			// The day on which somebody judged, or asked for something, is none of the world that is recorded.
			if (name === 'judgements' || name === 'remedies') continue
			if (column.type !== 'date' && column.type !== 'partial') continue
			const first = name === 'labs' ? firstFounding : firstYear
			read[name].rows.forEach((row, place) => {
				const date = row[column.name]!
				// What a figure is for may lie far ahead, unless it is said to be so already.
				const isPlan = column.name === 'as_of' && row.stage !== 'actual'
				const last = endIn(isPlan ? yearsPlanned : yearsAhead)
				if (parsePartialDate(date) && (date < first || date > last))
					report(name, place, column.name, date, `lies outside ${first} to ${last}`)
			})
		}
}

/** That sums for an hour or a day, an offer's and those of claims on it, are not those of a longer time. */
function checkSums(read: Files, report: Report): void {
	const rates = gatherRates(
		read.rates.rows.map(({ month, currency, usd }) => ({ month: month!, currency: currency!, usd: Number(usd) }))
	)
	const offers = new Map(read.offers.rows.map((offer) => [offer.id!, offer]))
	const check = (file: FileName, row: Cells, place: number, offer: Cells | undefined) => {
		if (!offer?.per || !mostDollars[offer.per]) return
		const { usd } = rateOf(row, offer, rates)
		for (const column of ['low', 'high'])
			if (usd !== null && Number(row[column]) * usd > mostDollars[offer.per]!)
				report(
					file,
					place,
					column,
					row[column]!,
					`is more than can be meant for ${offer.per === 'hour' ? 'an' : 'a'} ${offer.per}`
				)
	}
	read.offers.rows.forEach((row, place) => check('offers', row, place, row))
	read.components.rows.forEach((row, place) => check('components', row, place, offers.get(row.offer!)))
	read.claims.rows.forEach((row, place) => {
		const [kind, id] = row.subject!.split(':')
		if (kind === 'offer') check('claims', row, place, offers.get(id!))
	})
}

const rateOf = (row: Cells, offer: Cells, rates: Rates) =>
	rateAt(row.currency || offer.currency || null, offer.date!, offer.date_precision as Precision, rates)
