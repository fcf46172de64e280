import { error } from '@sveltejs/kit'
import { endOfClocks } from '../../../../server/domain/time/clocks.ts'
import { firstYear as firstYearOf } from '../../../../server/domain/means/finding.ts'
import { listSeries } from '../../../../server/domain/means/series.ts'
import { isWhole } from '../../../../server/domain/vocabulary/metric.ts'
import { inWords, sayClocks, spellDate } from '../../../../server/domain/language/index.ts'
import type { Flows, Ratio } from '../../../../server/schemas/flows.ts'
import type { List } from '../../../../server/schemas/list.ts'
import type { Asked } from '../../../../server/schemas/named.ts'
import type { Means, MeansGaps } from '../../../../server/schemas/means.ts'
import type { LabRecord } from '../../../../server/schemas/records.ts'
import type { Retention } from '../../../../server/schemas/retention.ts'
import type { Metric, Offer } from '../../../../server/schemas/rows.ts'
import type { Trend } from '../../../../server/schemas/trends.ts'
import { readClocks, windowAt } from '../../../parts/address/clocks.ts'
import { getJson } from '../../../parts/address/api.ts'
import { askedOf, readWithNames } from '../../../parts/address/names.ts'
import type { PageLoad } from './$types'

/** Columns that can be read side by side. */
const mostColumns = 3

type Event = Parameters<PageLoad>[0]
/** Compared where nobody asks for others. */
const usualLabs = ['openai', 'anthropic']

/** A lab, or one lab on a day; up to three of them. */
export const load: PageLoad = async (event) => {
	const labs = await readWithNames(
		event.url,
		() => readLabs(event),
		(asked) => [asked]
	)
	return readColumns(event, labs.lab?.map(({ id }) => id) ?? usualLabs)
}

/** The labs asked for, by the API: it reads names. */
async function readLabs({ fetch, url }: Event): Promise<Asked> {
	const typed = url.searchParams.get('lab')
	return typed ? askedOf(await getJson<Flows>(fetch, `/flows?lab=${encodeURIComponent(typed)}`)) : {}
}

async function readColumns({ fetch, url, parent }: Event, labs: readonly string[]) {
	const { about } = await parent()
	const days = [...new Set((url.searchParams.get('at') ?? '').split(',').filter(Boolean))]
	const { asOf, knownAt } = readClocks(url.searchParams)
	const now = endOfClocks(about.coverageEnd, { asOf, knownAt })
	const yearBefore = `${Number(now.slice(0, 4)) - 1}${now.slice(4)}`
	const ends = days.length ? days : labs.length === 1 ? [yearBefore, now] : [asOf ?? '']
	const asked = labs.flatMap((lab) => ends.map((day) => ({ lab, day })))
	if (asked.length > mostColumns)
		error(400, {
			message: `You can compare ${inWords(mostColumns)} labs or dates side by side; ${asked.length} were asked for. Take ${inWords(asked.length - mostColumns)} away.`
		})
	// The years that the figures have room for: columns are drawn over one span.
	const firstYear = Number(now.slice(0, 4)) - 6
	const columns = await Promise.all(
		asked.map(async ({ lab, day }) => {
			const clocks = new URLSearchParams([...(day ? [['asOf', day]] : []), ...(knownAt ? [['knownAt', knownAt]] : [])])
			const id = encodeURIComponent(lab)
			const ask = <T>(path: string) => getJson<T>(fetch, `${path}${path.includes('?') ? '&' : '?'}${clocks}`)
			const window = windowAt(about, clocks)
			const [record, year, trend, retention, offers, ranked, headcount, gaps] = await Promise.all([
				ask<LabRecord>(`/labs/${id}`),
				ask<Flows>(`/flows?lab=${id}&since=${window.since}&until=${window.until}`),
				ask<Trend>(`/trends/moves?by=quarter&lab=${id}&since=${firstYear}`),
				ask<Retention>(`/retention?lab=${id}`),
				ask<List<Offer>>(`/offers?to=${id}&population=person&limit=1`),
				ask<List<Offer>>(`/offers?to=${id}&population=person&ranked=yes&sort=-lowUsd&limit=1`),
				// Of the newest that are so, the first of the lab as a whole.
				ask<List<Metric>>(`/metrics?lab=${id}&metric=headcount&stage=actual&level=lab&limit=20`),
				ask<MeansGaps>(`/means/gaps?lab=${id}`)
			])
			return {
				key: `${lab} ${day}`,
				record,
				/** The day in words, where the columns stand for days. */
				day: day && ends.length > 1 ? spellDate(day) : '',
				clocks: clocks.toString(),
				window,
				year: year.nodes.find((node) => node.id === record.group),
				trend,
				retention: retention.labs[0]!,
				published: retention.published,
				offers,
				largest: ranked.rows[0],
				headcount: headcount.rows.find(isWhole),
				/** The best figure of each kind of what it can bid with. */
				means: gaps.rows[0]?.cells ?? []
			}
		})
	)
	const pairs = labs.flatMap((a, i) => labs.slice(i + 1).map((b) => [a, b]))
	// Of several labs the days are one at most: what is between them is of that day.
	const shown = { asOf: days[0] ?? asOf, knownAt }
	const clocks = new URLSearchParams(Object.entries(shown).flatMap(([k, v]) => (v ? [[k, v]] : [])))
	const ratios = await Promise.all(
		pairs.map((pair) => getJson<Ratio>(fetch, `/ratio?lab=${pair.map(encodeURIComponent).join(',')}&${clocks}`))
	)
	// Where columns stand for days of their own, only what was published by a day is common to them.
	const ownDays = ends.length > 1
	const said = sayClocks(ownDays ? { knownAt } : shown)
	const query = `?lab=${labs.map(encodeURIComponent).join(',')}${clocks.size && !ownDays ? `&${clocks}` : ''}`
	const figures = await getJson<Means>(fetch, `/means${query}`)
	const names = new Map(figures.groups.map(({ id, name }) => [id, name]))
	const means = {
		figures: figures.figures,
		query,
		series: listSeries(figures.figures, (id) => names.get(id) ?? id),
		since: firstYearOf(figures.figures)
	}
	return { labs, days, firstYear, columns, ratios, means, clocks: said, ownDays }
}
