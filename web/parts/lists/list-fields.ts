// The fields of the forms of lists, by query key, in words.

export const listFields = {
	'/moves': {
		q: 'Names, roles, notes',
		lab: 'Lab, either end',
		from: 'Left',
		to: 'Joined',
		now: 'Now at',
		person: 'Person',
		since: 'From',
		until: 'To'
	},
	'/left': { q: 'Names, roles, notes', from: 'Left', person: 'Person', since: 'From', until: 'To' },
	'/offers': { q: 'Names, notes, notation', lab: 'Lab, either side', person: 'Person', since: 'From', until: 'To' },
	'/deals': { q: 'Names, notes', lab: 'Lab, either side', since: 'From', until: 'To' },
	'/events': { q: 'Words', lab: 'Lab', since: 'From', until: 'To' },
	'/calendar': { lab: 'Lab', person: 'Person', since: 'From', until: 'To' },
	'/metrics': { q: 'Words', lab: 'Lab', since: 'From', until: 'To' },
	'/sources': { q: 'Words of the title', since: 'From', until: 'To' },
	'/people': {
		q: 'Name, in any script, or words',
		lab: 'Now at',
		from: 'Came from',
		ever: 'Ever at',
		roleWords: 'Words of a role',
		team: 'Moved in a team with',
		teamFrom: 'In a team from',
		teamTo: 'In a team to',
		since: 'There, or gone, from',
		until: 'To',
		news: 'In the news since'
	},
	'/labs': { q: 'Name, in any script', parent: 'Unit of' }
} as const satisfies Record<string, Record<string, string>>
export type ListPath = keyof typeof listFields

/** What the fields of labs and people are of. */
export const namesOf: Readonly<Record<string, 'lab' | 'person'>> = {
	lab: 'lab',
	from: 'lab',
	to: 'lab',
	counterpart: 'lab',
	parent: 'lab',
	now: 'lab',
	ever: 'lab',
	teamFrom: 'lab',
	teamTo: 'lab',
	team: 'person',
	person: 'person'
}
