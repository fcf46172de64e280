// What pages would say after a change, beside what they say.
import { listOffers } from '../../db/queries/offers.ts'
import { countPair, selectPair } from '../domain/flows/pair.ts'
import { titleBalance, titleFlows, titleOffers } from '../domain/flows/title.ts'
import { effectWords } from '../domain/language/index.ts'
import type { MoveColumns } from '../domain/moves/columns.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { sayHeadline } from '../domain/moves/headline.ts'
import { sayPair } from '../domain/moves/sentence.ts'
import type { Filter } from '../domain/vocabulary/filter.ts'
import { textOf, type Part } from '../domain/vocabulary/part.ts'
import type { EffectSentence } from '../schemas/edit.ts'
import type { Store } from '../store/store.ts'
import { both, countOnce, group, type Front, type Two } from './effect-counts.ts'

const largest: Filter = { kind: ['total-package', 'retention-grant'], ranked: ['yes'], level: group }
/** The front page's sentence over its offers. */
export function sayLargestOffers({ db }: Pick<Store, 'db'>): string {
	const { rows } = listOffers(db, largest, { sort: '-lowUsd', limit: 12, rowsAlone: true })
	return textOf(titleOffers(rows))
}

export function sayChanged(
	where: string,
	page: string,
	[before, after]: Two<string>,
	isFront = false
): EffectSentence[] {
	return before === after ? [] : [{ where, page, isFront, before, after }]
}

export function sayFront(front: Front): EffectSentence[] {
	const say = (where: string, write: (flows: Front[0]) => Part[]) =>
		sayChanged(
			where,
			'/',
			both(front, (flows) => textOf(write(flows))),
			true
		)
	return [
		...say(effectWords.front, (flows) => sayHeadline(flows)),
		...say(effectWords.flowsTitle, titleFlows),
		...say(effectWords.balanceTitle, titleBalance)
	]
}

/** What the page of a lab says first. */
export function sayLab(columns: Two<MoveColumns>, id: string): EffectSentence[] {
	const lab = nameLabs(columns[1], [id])[0] ?? nameLabs(columns[0], [id])[0]!
	const sentences = both(columns, (of) =>
		textOf(sayHeadline(countOnce(of, { level: group, lab: [id] }), { lab: [lab], isNarrowed: false }))
	)
	return sayChanged(lab.name, `/labs/${id}`, sentences)
}

/** What the page of a pair says first. */
export function sayWay(columns: Two<MoveColumns>, [from, to]: [string | null, string | null]): EffectSentence[] {
	if (from === to) return []
	const [one, other] = [from ?? 'unknown', to ?? 'unknown']
	const pairs = both(columns, (of) => {
		const filter = { level: group, from: [one, other], to: [one, other] }
		const selected = selectPair(of, filter, one, other)
		const peopleOf = (places: Int32Array) => Array.from(places, (at) => ({ person: of.people[of.person[at]!]!.id }))
		return {
			...countPair(of, filter, one, other, selected),
			forwardMoves: peopleOf(selected.forward.places),
			backMoves: peopleOf(selected.back.places)
		}
	})
	const where = `${pairs[1].from.name} → ${pairs[1].to.name}`
	return sayChanged(
		where,
		`/flows/${one}/${other}`,
		both(pairs, (pair) => textOf(sayPair(pair)))
	)
}
