// Questions in SQL to begin with, each with names whose values are typed in.

export type NamedStatement = { id: string; title: string; sql: string; params: Record<string, string> }

export const statements: readonly NamedStatement[] = [
	{
		id: 'joined-by-month',
		title: 'Arrivals at a lab by month',
		sql: `select substr(date, 1, 7) as month, count(*) as moves
from moves
where "to" = :lab and status in ('confirmed', 'reported')
group by month order by month`,
		params: { lab: 'meta' }
	},
	{
		id: 'people-of-both',
		title: 'People who have been at both of two labs',
		sql: `select people.id, people.name
from people
where people.id in (select person from moves where :one in ("from", "to"))
  and people.id in (select person from moves where :two in ("from", "to"))
order by people.name`,
		params: { one: 'openai', two: 'anthropic' }
	},
	{
		id: 'most-cited',
		title: 'Publishers with most pages on record',
		sql: `select publisher, count(*) as pages
from sources
group by publisher order by pages desc limit 25`,
		params: {}
	},
	{
		id: 'events-of-kind',
		title: 'Events of a kind, newest first',
		sql: `select date, lab, title
from events
where kind = :kind
order by date desc`,
		params: { kind: 'layoff' }
	}
]
