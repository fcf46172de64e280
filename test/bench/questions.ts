// What the bench asks. `cold(n)` differs for every n up to hundreds of thousands, so that no finished answer can be
// kept for it; `warm` is one question, asked again and again.
import { syllables } from './seed.ts'

export type Question = { name: string; warm: string; cold: (n: number) => string }

const dayMs = 86_400_000
/** The day so many days before another. */
const dayBefore = (end: string, days: number) => new Date(Date.parse(end) - days * dayMs).toISOString().slice(0, 10)
/** Another of the 3653 days from 2015-12-31 to 2025-12-31 for each n. 1021 is prime: neighbours lie far apart. */
const scatterDay = (n: number) => dayBefore('2025-12-31', (n * 1021) % 3653)
/** All days, then all days up to a day earlier, and so on. */
const scatterRange = (n: number) => `since=${scatterDay(n)}&until=${dayBefore('2026-06-30', Math.floor(n / 3653))}`
const syllable = (n: number) => syllables[n % syllables.length]!
/** A part of a first and of a last name, and how many hits to give: scattered over 33³ names and 5 lengths. */
function scatterName(n: number): string {
	const at = n * 1021
	return `q=${syllable(at)}${syllable(Math.floor(at / 33))}+${syllable(Math.floor(at / 1089))}&limit=${8 + (n % 5)}`
}

/** The questions over a dataset with labs lab-000000, lab-000001, ... */
export function makeQuestions(labs: number): Question[] {
	const lab = (n: number) => `lab-${String(n % labs).padStart(6, '0')}`
	return [
		{
			name: '/moves?lab=&since=',
			warm: '/api/v1/moves?lab=lab-000007&since=2024-07',
			cold: (n) => `/api/v1/moves?lab=${lab(n)}&since=${scatterDay(n)}`
		},
		{
			name: '/flows',
			warm: '/api/v1/flows?since=2025-07&until=2026-06',
			cold: (n) => `/api/v1/flows?${scatterRange(n)}`
		},
		{
			name: '/trends/moves',
			warm: '/api/v1/trends/moves',
			cold: (n) => `/api/v1/trends/moves?lab=${lab(n)}&since=${scatterDay(n)}`
		},
		{
			name: '/search?q=',
			warm: '/api/v1/search?q=baka',
			cold: (n) => `/api/v1/search?${scatterName(n)}`
		},
		{ name: 'front page', warm: '/', cold: (n) => `/?${scatterRange(n)}` }
	]
}
