import { expect, test } from 'vitest'
import {
	sayAway,
	sayBoomerangs,
	sayDealStays,
	sayFoundings,
	sayTeams,
	sayTenures,
	type Told
} from '../../server/domain/stories/story-sentence.ts'

const founding = (lab: string, people: string, founders = people.length) => ({
	lab,
	labName: lab,
	founders,
	people: [...people].map((id) => ({ id }))
})
const team = (fromName: string, toName: string, count: number) => ({ fromName, toName, count })
const back = (person: string, lab: string) => ({ person, lab, labName: lab })
const told = (part: Partial<Told> = {}): Told => ({ since: null, until: null, coverageEnd: '2026-06-30', ...part })

test.for([
	[
		sayFoundings([founding('Beta', 'abc', 4), founding('Beta', 'd', 4), founding('Gamma', 'a')], told()),
		'Four people founded two labs; four of them founded Beta'
	],
	[sayFoundings([founding('Beta', 'a')], told({ since: '2025', until: '2025' })), 'One person founded one lab in 2025'],
	[sayFoundings([], told({ asOf: '2024' })), 'As of 2024: nobody is known to have founded a lab'],
	[
		sayFoundings([founding('Beta', 'a')], told({ narrowed: ' with a lab in China', statuses: ['rumored'] })),
		'By rumours alone, counting moves with a lab in China alone: one person founded one lab'
	],
	[
		sayTeams([team('Alpha', 'Beta', 9), team('Beta', 'Alpha', 3)], told()),
		'Two teams of three or more people moved; the largest took nine people from Alpha to Beta'
	],
	[
		sayTeams([], told({ since: '2025' })),
		'No team of three or more people is known to have moved from 2025 up to the end of June 2026, when coverage ends'
	],
	[
		sayBoomerangs([back('ann', 'Beta'), back('ann', 'Beta'), back('bob', 'Beta'), back('cyd', 'Gamma')], told(), 2),
		'Three people returned to a lab they had left; two of them to Beta; two more returns have no earlier exit on record'
	],
	[
		sayBoomerangs([back('ann', 'Beta')], told({ since: '2025', until: '2025', more: ['at Beta'] }), 0),
		'At Beta: one person returned to a lab they had left, in 2025'
	],
	[
		sayTenures(
			[
				{ labName: 'Beta', n: 61, medianDays: 876 },
				{ labName: 'Gamma', n: 5, medianDays: 300 }
			],
			told({ since: '2024', until: '2025' })
		),
		'Half of the 61 stays at Beta that ended from 2024 to 2025 had lasted 2.4 years or less'
	],
	[
		sayTenures([{ labName: 'Beta', n: 4, medianDays: null }], told()),
		'No lab is known to have been left by five people on known dates'
	],
	[
		sayDealStays({ n: 84, left: 31, medianDays: 400 }, told({ since: '2020', until: '2025' })),
		'Of 84 stays that began with a deal from 2020 to 2025, 31 had ended by the end of June 2026; half end within 13 months'
	],
	[
		sayDealStays({ n: 1, left: 0, medianDays: null }, told()),
		'Of one stay that began with a deal, none had ended by the end of June 2026'
	],
	[
		sayBoomerangs([], told(), 1),
		'Nobody is known to have returned to a lab they had left; one return has no earlier exit on record'
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
