import { expect, test } from 'vitest'
import {
	sayAway,
	sayBoomerangs,
	sayDealStays,
	sayFoundings,
	sayTeams,
	sayTenures
} from '../../server/domain/story-sentence.ts'

const founding = (lab: string, people: string, founders = people.length) => ({
	lab,
	labName: lab,
	count: people.length,
	founders,
	people: [...people].map((id) => ({ id }))
})
const team = (fromName: string, toName: string, count: number) => ({ fromName, toName, count })
const back = (person: string, lab: string) => ({ person, lab, labName: lab })

test.for([
	[
		sayFoundings([founding('Beta', 'abc', 4), founding('Beta', 'd', 4), founding('Gamma', 'a')], {}),
		'5 foundings of 2 labs by 4 people on record; four founded Beta'
	],
	[
		sayFoundings([founding('Beta', 'a')], { since: '2025', until: '2025' }),
		'1 founding of 1 lab by 1 person on record in 2025'
	],
	[sayFoundings([], { asOf: '2024' }), '0 foundings of 0 labs by 0 people on record, as of 2024'],
	[
		sayTeams([team('Alpha', 'Beta', 9), team('Beta', 'Alpha', 3)], {}),
		'2 team moves of three or more people on record; the largest took nine people from Alpha to Beta'
	],
	[sayTeams([], { since: '2025' }), '0 team moves of three or more people on record since 2025'],
	[
		sayBoomerangs([back('ann', 'Beta'), back('ann', 'Beta'), back('bob', 'Beta'), back('cyd', 'Gamma')], {}, 2),
		'Three people on record came back to a lab that they had left; two of them to Beta; two more returns have no earlier exit on record'
	],
	[
		sayBoomerangs([back('ann', 'Beta')], { since: '2025', until: '2025' }, 0),
		'One person on record came back in 2025 to a lab that they had left'
	],
	[
		sayTenures(
			[
				{ labName: 'Beta', n: 61, medianDays: 876 },
				{ labName: 'Gamma', n: 5, medianDays: 300 }
			],
			{ since: '2024' }
		),
		'Half of the 61 stays at Beta that ended since 2024 had lasted 2.4 years or less'
	],
	[
		sayTenures([{ labName: 'Beta', n: 4, medianDays: null }], {}),
		'No lab that five people on record left on known dates'
	],
	[
		sayDealStays({ n: 84, left: 31, medianDays: 400 }, { since: '2020' }),
		'31 of 84 stays that began with a deal since 2020 had ended by the end of coverage; half end within 13 months'
	],
	[
		sayDealStays({ n: 1, left: 0, medianDays: null }, {}),
		'0 of 1 stay that began with a deal had ended by the end of coverage'
	],
	[
		sayBoomerangs([], {}, 1),
		'No people on record came back to a lab that they had left; one return has no earlier exit on record'
	]
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
