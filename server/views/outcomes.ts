// Offers with what became of them, by the careers of whom they were made to.
import type { OfferRow } from '../../db/queries/offers.ts'
import { spellsByPerson } from '../domain/careers/spell.ts'
import { fateMarks } from '../domain/language/index.ts'
import { tellFate, type Post } from '../domain/offers/fate.ts'
import { isRanked } from '../domain/offers/ranking.ts'
import type { Clocks } from '../domain/time/clocks.ts'
import type { Precision } from '../domain/time/date.ts'
import { columnsAt } from '../figures/choose.ts'
import type { OfferOutcome } from '../schemas/outcomes.ts'
import type { Store } from '../store/store.ts'

/** The times of people at groups of labs, each with the lab it was left for, by the person's id. */
export function readPosts(store: Store, people: ReadonlySet<string>, clocks: Clocks): Map<string, Post[]> {
	const columns = columnsAt(store, clocks, true)
	const { labs, labIndex, ids, to } = columns
	const places = new Map(ids.map((id, place) => [id, place]))
	const groupOf = (lab: string) => labs[labs[labIndex.get(lab)!]!.group]!
	return new Map(
		[...spellsByPerson(columns, people, 'group')].map(([person, spells]) => [
			person,
			spells.map((spell, place) => {
				const { id: group, name: groupName } = groupOf(spell.lab)
				const last = spell.endMove === null ? -1 : (places.get(spell.endMove) ?? -1)
				const next = last < 0 ? undefined : labs[to[last]!]?.name
				// An end that no record tells is passed over by what comes after it.
				const after = spell.ended && spell.endMove === null ? spells[place + 1] : undefined
				const nextName = next ?? (after ? groupOf(after.lab).name : null)
				return { ...spell, group, groupName, nextName: spell.ended ? nextName : null }
			})
		])
	)
}

/** Offers with what became of them, in their order. */
export function readOutcomes(store: Store, offers: readonly OfferRow[], clocks: Clocks): OfferOutcome[] {
	const people = new Set(offers.flatMap(({ person }) => person ?? []))
	const posts = readPosts(store, people, clocks)
	return offers.map((offer) => {
		const fated = { ...offer, datePrecision: offer.datePrecision as Precision }
		const fate = tellFate(fated, posts.get(offer.person ?? '') ?? [])
		const { id, date, person, personName, lab, labName, labGroup, fromLab, fromLabName, fromLabGroup } = offer
		const { kind, per, notation, currency, lowUsd, highUsd, usdHow, status, basis, title, outcome, move } = offer
		const who = { person, personName, whom: fateMarks.whom(offer) }
		const ends = { lab, labName, labGroup, fromLab, fromLabName, fromLabGroup }
		const sum = { kind, per, notation, currency, lowUsd, highUsd, usdHow }
		const { sourceCount } = offer
		const ranked = isRanked({ ...offer, low: lowUsd, high: highUsd })
		const told = { status, basis, title, ranked, outcome, move }
		return { id, date, datePrecision: offer.datePrecision, ...who, ...ends, ...sum, ...told, ...fate, sourceCount }
	})
}
