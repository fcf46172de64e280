// What the list of people is narrowed by, one choice a key of its filter.
import { ranksOf } from '../domain/careers/rank.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { markLabs, selectMoves } from '../domain/moves/select.ts'
import { matchesWords } from '../domain/resolve/words.ts'
import { listTeams } from '../domain/stories/team.ts'
import { parsePartialDate, spanOf, startOfPartial } from '../domain/time/date.ts'
import { unknownEnd, type Filter } from '../domain/vocabulary/filter.ts'
import { checkIds, columnsAt } from '../figures/choose.ts'
import type { Person } from '../schemas/rows.ts'
import type { Store } from '../store/store.ts'
import { chooseRows, type Choice } from './page-in-memory.ts'

/** The key of the choice by the range of days. */
const range = 'since'

export function choosePeople(store: Store, filter: Filter): Choice<Person>[] {
	const columns = store.columns.current()
	const { level, lab, from, ever, nowIs, country, roleWords, roleRank } = filter
	checkIds(columns, filter)
	const at = (ids: string[] | undefined, labsOf: (row: Person) => readonly (string | null)[]) => {
		const marks = markLabs(columns, ids, level)
		return (
			marks && ((row: Person) => labsOf(row).some((id) => id !== null && marks[columns.labIndex.get(id)! + 1] === 1))
		)
	}
	const named = (ids: readonly (string | null)[]) =>
		nameLabs(columns, [...new Set(ids.filter((id) => id !== null))]).map(({ id, name }) => ({ value: id, name }))
	const groupOf = (id: string) =>
		level === 'lab' ? id : columns.labs[columns.labs[columns.labIndex.get(id)!]!.group]!.id
	const countryOf = ({ lab }: Person) =>
		lab === null ? [] : [columns.labs[columns.labIndex.get(lab)!]!.country ?? unknownEnd]
	const ranks = new Map<Person, string[]>()
	const rankOf = (row: Person) => {
		const known = ranks.get(row) ?? [...new Set(row.roles.flatMap(ranksOf))]
		ranks.set(row, known)
		return known
	}
	return [
		{
			key: 'lab',
			isAsked: at(lab, (row) => [row.lab]),
			valuesOf: (row) => named([level === 'lab' ? row.lab : row.labGroup])
		},
		{
			key: 'from',
			isAsked: at(from, (row) => [row.cameFrom]),
			valuesOf: (row) => named([level === 'lab' ? row.cameFrom : row.cameFromGroup])
		},
		{ key: 'ever', isAsked: at(ever, (row) => row.everAt), valuesOf: (row) => named(row.everAt.map(groupOf)) },
		{
			key: 'nowIs',
			isAsked: nowIs && ((row) => nowIs.includes(row.nowIs)),
			valuesOf: (row) => [{ value: row.nowIs }]
		},
		{
			key: 'roleRank',
			isAsked: roleRank && ((row) => rankOf(row).some((rank) => roleRank.includes(rank))),
			valuesOf: (row) => rankOf(row).map((value) => ({ value }))
		},
		{
			key: 'country',
			isAsked: country && ((row) => countryOf(row).some((code) => country.includes(code))),
			valuesOf: (row) => countryOf(row).map((value) => ({ value }))
		},
		{
			key: 'roleWords',
			isAsked: roleWords === undefined ? undefined : (row) => row.roles.some((role) => matchesWords(roleWords, role))
		},
		{ key: range, isAsked: inRange(filter) },
		{ key: 'news', isAsked: inNews(filter) },
		{ key: 'team', isAsked: inTeam(store, filter) }
	]
}

/** First and last day on which somebody began where they are, or left with no new post. */
function spanOfRow({ since, sincePrecision, gone, gonePrecision }: Person) {
	const [date, precision] = since ? [since, sincePrecision] : [gone, gonePrecision]
	return date && precision ? spanOf(date, precision) : undefined
}

function limits({ since, until }: Filter) {
	return {
		first: since === undefined ? -Infinity : parsePartialDate(since)!.first,
		last: until === undefined ? Infinity : parsePartialDate(until)!.last
	}
}

function inRange(filter: Filter) {
	if (filter.since === undefined && filter.until === undefined) return undefined
	const { first, last } = limits(filter)
	return (row: Person) => {
		const span = spanOfRow(row)
		return span !== undefined && span.first >= first && span.last <= last
	}
}

/** People that all else asks for, whose date overlaps an edge of the range. */
export function countPartly(rows: Person[], choices: Choice<Person>[], filter: Filter): number {
	const within = inRange(filter)
	if (!within) return 0
	const { first, last } = limits(filter)
	return chooseRows(
		rows,
		choices,
		choices.find(({ key }) => key === range)
	).filter((row) => {
		const span = spanOfRow(row)
		return span !== undefined && span.last >= first && span.first <= last && !within(row)
	}).length
}

/** Of whom a page tells that is dated to a day or period, or later. */
function inNews({ news }: Filter) {
	if (news === undefined) return undefined
	const start = startOfPartial(news)
	return ({ inNews }: Person) => inNews !== null && startOfPartial(inNews) >= start
}

/** Who moved in one team with people, in a team between labs, or with a deal. */
function inTeam(store: Store, { level, team, teamFrom, teamTo, deal, asOf, knownAt }: Filter) {
	if (!team && !teamFrom && !teamTo && !deal) return undefined
	const columns = columnsAt(store, { asOf, knownAt })
	const found = new Set<string>()
	if (deal && !team && !teamFrom && !teamTo)
		for (const i of selectMoves(columns, { level, deal }).places) found.add(columns.people[columns.person[i]!]!.id)
	else
		for (const one of listTeams(columns, { level, from: teamFrom, to: teamTo, deal })) {
			if (team && !team.some((id) => one.people.includes(id))) continue
			for (const id of one.people) if (!team?.includes(id)) found.add(id)
		}
	return ({ id }: Person) => found.has(id)
}
