// A person's career.
import { endOfClocks } from '../../server/domain/clock.ts'
import { countOf, spellDate } from '../../server/domain/language.ts'
import SpellChart from '../charts/SpellChart.svelte'
import type { PageData } from '../routes/people/[id]/$types'
import { load } from '../routes/people/[id]/+page.ts'
import { chart, loadPage, type Ask, type Figure } from './figure.ts'

export async function readCareer(ask: Ask): Promise<Figure | undefined> {
	const { person, clocks, about } = await loadPage<PageData>(load, ask)
	if (!person.spells.length) return undefined
	const since = person.since ? `, since ${spellDate(person.since, person.sincePrecision)}` : ''
	// As it is written at home: a line of its own, since one line has one face.
	const native = person.aliases.filter((alias) => !/\p{Script=Latin}/u.test(alias))
	const title = person.lab
		? [
				{ text: `${person.name} is at ` },
				{ text: person.labName!, lab: person.lab, group: person.labGroup! },
				{ text: since }
			]
		: [{ text: `${person.name}: no record says where now` }]
	return {
		kicker: native.join(' ') || undefined,
		title,
		sentence: `${countOf(person.spells.length, 'spell')} on record, by ${countOf(person.moves.length, 'move')}.`,
		dek: 'From confirmed and reported moves. Hatched: a date known only roughly; dotted: an end that no record tells. Thin: a side post.',
		behind: countOf(person.moves.length, 'move'),
		api: `/moves?person=${person.id}`,
		href: ask.url.pathname + ask.url.search,
		chart: chart(SpellChart, {
			spells: person.spells,
			coverageEnd: endOfClocks(about.coverageEnd, clocks),
			label: `${person.name}’s career`
		})
	}
}
