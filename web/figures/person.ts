// A person's career.
import { endOfClocks } from '../../server/domain/time/clocks.ts'
import { behindWords, careerTitle, figureDeks, spellMarks } from '../../server/domain/language/index.ts'
import SpellChart from '../charts/careers/SpellChart.svelte'
import { listCareer, titleCareer } from '../parts/record/career-title.ts'
import type { PageData } from '../routes/people/[id]/$types'
import { load } from '../routes/people/[id]/+page.ts'
import { chart, loadPage, type Ask, type Figure } from './figure.ts'

export async function readCareer(ask: Ask): Promise<Figure | undefined> {
	const { person, clocks, about } = await loadPage<PageData>(load, ask)
	if (!person.spells.length) return undefined
	const end = endOfClocks(about.coverageEnd, clocks)
	// As it is written at home: a line of its own, since one line has one face.
	const native = person.aliases.filter((alias) => !/\p{Script=Latin}/u.test(alias))
	return {
		kicker: native.join(' ') || undefined,
		title: titleCareer(person, about.coverageEnd, end),
		sentence: careerTitle.sentence(person.spells.length, person.moves.length),
		dek: figureDeks.career,
		behind: behindWords.movesAlone(person.moves.length),
		api: listCareer(person),
		href: ask.url.pathname + ask.url.search,
		chart: chart(SpellChart, {
			spells: person.spells,
			coverageEnd: end,
			label: spellMarks.title(person.name)
		})
	}
}
