// What the list of people is narrowed by, in words.
import { unknownEnd } from '../../vocabulary/filter.ts'
import type { Listed } from '../../vocabulary/said.ts'
import { formatDate, joinWords, nameCountry, spellCountry, spellDate } from './format.ts'
import { anyOf } from './kinds.ts'
import { spellRange } from './range.ts'

const named = (names: Listed['ever']) => names?.map((name) => name ?? 'an unreported lab')
const standing: Record<string, string> = {
	there: 'at a lab now',
	left: 'who left with no new post on record',
	unknown: 'whose whereabouts are not reported'
}
const isOnly = (values: Listed['nowIs'], value: string) => values?.length === 1 && values[0] === value
export const poolWords = {
	/** Values of the facet of whereabouts. */
	standing: { there: 'At a lab', left: 'Left, no new post', unknown: 'Not reported' } as Record<string, string>,
	/** "who were ever at OpenAI", "with “head” or “chief” in a role", "since January 2026": phrases that go on after "people". */
	phrases(listed: Listed): string[] {
		const { ever, nowIs, roleWords, roleAlso, roleRank, country, team, teamFrom, teamTo, news, since, until } = listed
		const also = roleAlso.length ? ` (also ${joinWords(roleAlso, 'and')})` : ''
		const countries = country?.map((code) =>
			code === unknownEnd ? 'an unreported country' : spellCountry(nameCountry(code))
		)
		const { asOf, knownAt, coverageEnd } = listed
		const range = spellRange({ since: since ?? null, until: until ?? null, asOf, knownAt, coverageEnd })
		const came = isOnly(nowIs, 'left') ? 'left' : listed.lab || isOnly(nowIs, 'there') ? 'came' : 'came or left'
		const pair = [
			anyOf(named(teamFrom), (text) => `from ${text}`),
			anyOf(named(teamTo), (text) => `to ${text}`)
		].filter(Boolean)
		return [
			anyOf(named(ever), (text) => `ever at ${text}`),
			anyOf(
				nowIs?.map((code) => standing[code] ?? code),
				(text) => text
			),
			anyOf(countries, (text) => `now at a lab in ${text}`),
			anyOf(
				roleRank?.map((rank) => `“${rank}”`),
				(text) => `with ${text} in a role`
			),
			roleWords ? `with “${roleWords}”${also} in a role` : '',
			anyOf(named(team), (text) => `who moved in a team with ${text}`),
			pair.length ? `who moved in a team ${pair.join(' ')}` : '',
			range && `who ${came} ${range}`,
			news ? `in the news since ${spellDate(news)}` : ''
		].filter(Boolean)
	},
	/** A column of dates of those who are gone: "left Jun 2026". */
	gone: (date: string, precision: string | null) => `left ${formatDate(date, precision)}`
}
