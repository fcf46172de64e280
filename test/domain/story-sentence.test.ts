import { expect, test } from 'vitest'
import { sayAway, sayBoomerangs, sayFoundings, sayTeams } from '../../server/domain/story-sentence.ts'

const founding = (lab: string, count: number, founders = count) => ({ lab, labName: lab, count, founders })
const team = (fromName: string, toName: string, count: number) => ({ fromName, toName, count })
const back = (person: string, lab: string) => ({ person, lab, labName: lab })

test.for([
	[
		sayFoundings([founding('Beta', 3, 4), founding('Beta', 1, 4), founding('Gamma', 1)], {}),
		'5 founders of 2 labs on record; four founded Beta'
	],
	[sayFoundings([founding('Beta', 1)], { since: '2025', until: '2025' }), '1 founder of 1 lab on record in 2025'],
	[sayFoundings([], { asOf: '2024' }), '0 founders of 0 labs on record, as of 2024'],
	[
		sayTeams([team('Alpha', 'Beta', 9), team('Beta', 'Alpha', 3)], {}),
		'2 team moves of three or more people on record; the largest took nine people from Alpha to Beta'
	],
	[sayTeams([], { since: '2025' }), '0 team moves of three or more people on record since 2025'],
	[
		sayBoomerangs([back('ann', 'Beta'), back('ann', 'Beta'), back('bob', 'Beta'), back('cyd', 'Gamma')], {}),
		'Three people on record came back to a lab that they had left; two of them to Beta'
	],
	[
		sayBoomerangs([back('ann', 'Beta')], { since: '2025', until: '2025' }),
		'One person on record came back in 2025 to a lab that they had left'
	],
	[sayBoomerangs([], {}), 'No people on record came back to a lab that they had left']
] as const)('%s', ([said, expected]) => {
	expect(said).toBe(expected)
})

test.for([
	[1, 0, '1 day'],
	[59, 0, '59 days'],
	[476, 0, '16 months'],
	[831, 182, '2.3 years, ± 6 months'],
	[167, 197, 'at most 12 months'],
	[0, 30, 'at most 30 days']
] as const)('%d days, %d more or less, are %s', ([days, marginDays, said]) => {
	expect(sayAway(days, marginDays)).toBe(said)
})
