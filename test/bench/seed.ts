// A made-up dataset of any size, as the folder of CSV files that the import reads: the same facts on every run.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { files } from '../../db/files.ts'

/** How many rows of each kind to make up. */
export type Size = { moves: number; people: number; offers: number; labs: number; sources: number }

/** Made-up names consist of these. */
export const syllables =
	'ba be bo da de di ka ke ki lo lu ma mi mo na ne no ra ri ro sa se so ta ti to va ve vo za'.split(' ')
/** The ten stems and twelve branches, with which Chinese counts: nobody is called so. */
const characters = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥']
const kinds = ['hire', 'hire', 'hire', 'founding', 'departure', 'departure', 'appointment', 'return']
const statuses = ['confirmed', 'reported', 'reported', 'rumored']
const tiers = ['outlet', 'secondary', 'secondary', 'primary']
const dayMs = 86_400_000
const firstDay = Date.UTC(2016, 0, 1)
/** From 2016-01-01 to 2026-06-30. */
const days = (Date.UTC(2026, 5, 30) - firstDay) / dayMs

/** Numbers from 0 to 1 that are the same on every run: a linear congruential generator (Numerical Recipes' constants). */
function makeRandom(seed: number): () => number {
	let state = seed
	return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
}

const id = (kind: string, number: number) => `${kind}-${String(number).padStart(6, '0')}`
const make = <T extends object>(count: number, row: (number: number) => T) =>
	Array.from({ length: count }, (_, number) => row(number))

/** Writes the files of a dataset into `folder`; answers the number of rows in all of them. */
export function seedDataset(folder: string, size: Size): number {
	const random = makeRandom(1)
	const upTo = (count: number) => Math.floor(random() * count)
	const pick = <T>(list: readonly T[]) => list[upTo(list.length)]!
	/** Few labs have most moves, as in the press. */
	const someLab = () => id('lab', Math.floor(size.labs * random() ** 3))
	const word = () => {
		const text = pick(syllables) + pick(syllables) + pick(syllables)
		return text[0]!.toUpperCase() + text.slice(1)
	}
	const name = () => (random() < 0.2 ? pick(characters) + pick(characters) + pick(characters) : `${word()} ${word()}`)
	const date = () => new Date(firstDay + upTo(days) * dayMs).toISOString().slice(0, 10)
	const sources = () => {
		const first = upTo(size.sources - 3)
		return Array.from({ length: 1 + upTo(3) }, (_, place) => id('source', first + place)).join('|')
	}

	const tables: Record<string, object[]> = {
		labs: make(size.labs, (n) => ({
			id: id('lab', n),
			name: `${word()} Lab ${n}`,
			kind: n < 20 ? 'frontier-lab' : 'startup',
			// Every tenth is a unit of one of the first labs.
			parent: n > 20 && n % 10 === 0 ? id('lab', n % 7) : '',
			country: pick(['US', 'CN', 'GB', 'FR']),
			founded: '2010',
			ended: '',
			successor: '',
			website: '',
			aliases: ''
		})),
		people: make(size.people, (n) => ({
			id: id('person', n),
			name: name(),
			aliases: random() < 0.2 ? name() : '',
			known_for: 'Made up for speed',
			links: ''
		})),
		sources: make(size.sources, (n) => ({
			id: id('source', n),
			url: `https://news.example/${n}`,
			publisher: `The ${pick(syllables)} Post`,
			origin: random() < 0.3 ? `The ${pick(syllables)} Times` : '',
			title: `Report ${n}`,
			published: date(),
			tier: pick(tiers),
			language: 'en'
		})),
		moves: make(size.moves, (n) => {
			const kind = pick(kinds)
			const from = someLab()
			let to = someLab()
			while (to === from) to = someLab()
			const quarter = random() < 0.2
			const day = date()
			const month = String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')
			return {
				id: id('move', n),
				person: id('person', upTo(size.people)),
				from: random() < 0.1 && kind !== 'departure' ? '' : from,
				to: kind === 'departure' ? '' : to,
				kind,
				date: quarter ? `${day.slice(0, 4)}-${month}-01` : day,
				date_precision: quarter ? 'quarter' : 'day',
				left_date: '',
				left_date_precision: '',
				from_role: 'Researcher',
				to_role: kind === 'departure' ? '' : 'Member of technical staff',
				status: pick(statuses),
				deal: '',
				sources: sources(),
				note: ''
			}
		}),
		offers: make(size.offers, (n) => {
			const low = 100_000 * (1 + upTo(1000))
			const person = random() < 0.5 ? id('person', upTo(size.people)) : ''
			return {
				id: id('offer', n),
				person,
				lab: someLab(),
				from_lab: '',
				kind: 'total-package',
				notation: `$${low / 1000}K/4yr`,
				low,
				high: low,
				currency: 'USD',
				years: 4,
				per: 'total',
				outcome: 'unknown',
				move: '',
				date: date(),
				date_precision: 'day',
				status: pick(statuses),
				sources: sources(),
				note: '',
				basis: 'report',
				role: '',
				title: '',
				level: '',
				place: '',
				population: person ? 'person' : 'role'
			}
		})
	}
	const about = {
		name: 'bench',
		title: 'A made-up dataset',
		version: '1.0.0',
		released: '2026-07-01',
		coverageEnd: '2026-06-30',
		licence: 'CC-BY-4.0'
	}
	mkdirSync(folder, { recursive: true })
	const write = (file: string, text: string) => writeFileSync(join(folder, file), `${text}\n`)
	for (const [table, rows] of Object.entries(tables)) write(`${table}.csv`, Papa.unparse(rows, { newline: '\n' }))
	for (const { name, columns } of files)
		if (!(name in tables)) write(`${name}.csv`, columns.map((column) => column.name).join(','))
	write('about.json', JSON.stringify(about, null, 2))
	return Object.values(tables).reduce((sum, rows) => sum + rows.length, 0)
}
