// What the bench asks. `cold(n)` differs for every n up to hundreds of thousands, so that no finished answer can be
// kept for it; `warm` is one question, asked again and again.
import { syllables } from './seed.ts'

export type Question = { name: string; warm: string; cold: (n: number) => string }

const dayMs = 86_400_000
/** The day so many days before another. */
const dayBefore = (end: string, days: number) => new Date(Date.parse(end) - days * dayMs).toISOString().slice(0, 10)
/** Days of the ten years up to an end, in scattered order: 1021 is prime, so 3653 numbers give as many days. */
const scatter = (end: string, n: number) => dayBefore(end, (n * 1021) % 3653)
/** Windows of a year, then of a day less, and so on. */
const scatterWindow = (n: number) =>
	`since=${scatter('2025-06-30', n)}&until=${scatter(dayBefore('2026-06-30', Math.floor(n / 3653)), n)}`
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
			cold: (n) => `/api/v1/moves?lab=${lab(n)}&since=${scatter('2025-12-31', n)}`
		},
		{
			name: '/flows',
			warm: '/api/v1/flows?since=2025-07&until=2026-06',
			cold: (n) => `/api/v1/flows?${scatterWindow(n)}`
		},
		{
			name: '/trends/moves',
			warm: '/api/v1/trends/moves',
			cold: (n) => `/api/v1/trends/moves?lab=${lab(n)}&since=${scatter('2025-12-31', n)}`
		},
		{
			name: '/search?q=',
			warm: '/api/v1/search?q=baka',
			cold: (n) => `/api/v1/search?${scatterName(n)}`
		},
		{
			name: '/flows?rev=1',
			warm: '/api/v1/flows?since=2025-07&until=2026-06&rev=1',
			cold: (n) => `/api/v1/flows?${scatterWindow(n)}&rev=1`
		},
		{
			name: '/moves.atom',
			warm: '/api/v1/moves.atom?from=lab-000007',
			cold: (n) => `/api/v1/moves.atom?from=${lab(n)}&since=${scatter('2025-12-31', n)}`
		},
		{ name: 'front page', warm: '/', cold: (n) => `/?${scatterWindow(n)}` },
		{
			name: '/embed/flows',
			warm: '/embed/flows?since=2025-07&until=2026-06',
			cold: (n) => `/embed/flows?${scatterWindow(n)}`
		},
		{
			name: '/embed/flows.svg',
			warm: '/embed/flows.svg?since=2025-07&until=2026-06',
			cold: (n) => `/embed/flows.svg?${scatterWindow(n)}`
		},
		{
			name: '/embed/flows.png',
			warm: '/embed/flows.png?since=2025-07&until=2026-06',
			cold: (n) => `/embed/flows.png?${scatterWindow(n)}`
		}
	]
}
