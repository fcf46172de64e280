// A made-up foreign list of moves, of any length, with faults planted where it is told.

const starts = [
	'Bra',
	'Cor',
	'Dwi',
	'Fen',
	'Gly',
	'Hob',
	'Jux',
	'Kel',
	'Lom',
	'Myr',
	'Nix',
	'Orv',
	'Pim',
	'Quo',
	'Rud',
	'Skan',
	'Tov',
	'Ulf',
	'Vex',
	'Wob',
	'Yar',
	'Zed'
]
const middles = ['ab', 'eck', 'ild', 'omb', 'urt', 'anz', 'erg', 'ist', 'oph', 'unk']
const ends = ['a', 'elo', 'ine', 'or', 'us', 'ek', 'ay', 'im', 'os', 'wen']
const familyEnds = ['ford', 'bury', 'stone', 'wick', 'mere', 'hurst', 'combe', 'ley', 'thorpe', 'gate']

const pick = (list: readonly string[], n: number) => list[n % list.length]!
/** A name that nobody bears: one of 2,200 given names beside one of 2,200 family names, never the same pair twice. */
function makeName(n: number): string {
	const word = (m: number, last: readonly string[]) =>
		pick(starts, m) + pick(middles, Math.floor(m / 22)) + pick(last, Math.floor(m / 220))
	return `${word(n % 2200, ends)} ${word((Math.floor(n / 2200) + n * 7) % 2200, familyEnds)}`
}
/** Labs that are nowhere on record. */
export const madeUpLabs = Array.from(
	{ length: 40 },
	(_, n) => `${pick(starts, n * 3 + 1)}${pick(middles, n)}${pick(['ia', 'ox', 'eum', 'ara'], n)} Works`
).filter((name, place, all) => all.indexOf(name) === place)

export const header = [
	'Name',
	'Previous company',
	'New company',
	'New title',
	'Start date',
	'Source URL',
	'Source title'
]

/** What is wrong with a row, and how the intake is to tell it. */
export type Planted = { line: number; column: string; reason: RegExp }

const faults: [column: number, value: string, reason: RegExp][] = [
	[0, '', /is empty/],
	[4, '31.02.2024', /is no date/],
	[4, '03/04/2024', /may be 2024-04-03 or 2024-03-04/],
	[4, 'next spring', /is no date/],
	[5, 'ask-me', /is no address of a page/],
	[4, '', /is empty/],
	[4, '1234-05', /./]
]

/** Rows of moves of made-up people, some moves each, with a fault in every `1 / planted` of them. */
export function* makeRows(count: number, planted: number): Generator<{ cells: string[]; fault?: Planted }> {
	const every = planted ? Math.floor(count / planted) : Infinity
	let told = 0
	for (let n = 0; n < count; n++) {
		const [person, step] = [Math.floor(n / 5), n % 5]
		const labAt = (at: number) => pick(madeUpLabs, person * 11 + at * 7)
		const month = String((n % 12) + 1).padStart(2, '0')
		const cells = [
			makeName(person),
			labAt(step),
			labAt(step + 1),
			step % 2 ? 'Research scientist' : 'Engineer, “systems”',
			`${2016 + step * 2}-${month}`,
			`https://news.example/${Math.floor(n / 50)}`,
			`Who moved, part ${Math.floor(n / 50)}`
		]
		if (n % every !== every - 1 || told >= planted) {
			yield { cells }
			continue
		}
		const [column, value, reason] = faults[told++ % (faults.length - 1)]!
		cells[column] = value
		yield { cells, fault: { line: n + 2, column: header[column]!, reason } }
	}
}
