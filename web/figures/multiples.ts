// What a source claims of an offer in multiples of pay.
import { multipleWords } from '../../server/domain/language/index.ts'
import { titleMultiple } from '../../server/domain/offers/multiple-claims.ts'
import type { Multiples } from '../../server/schemas/multiples.ts'
import MultipleChart from '../charts/offers/MultipleChart.svelte'
import { chart, type Figure } from './figure.ts'

/** The largest claim beside pay on record; undefined where no source claims any. */
export function describeMultiple({ claims, sentence }: Multiples, query: string, href: string): Figure | undefined {
	const [claim] = claims
	if (!claim) return undefined
	const { lab, labName, labGroup, sources, notation } = claim
	const source = sources.find(({ tier }) => tier !== 'secondary') ?? sources[0]
	return {
		title: titleMultiple({ ...claim, lab: { id: lab, name: labName, group: labGroup } }),
		sentence,
		dek: multipleWords.dek(notation),
		behind: source ? multipleWords.behind(source.origin ?? source.publisher, source.published) : '',
		api: `/multiples${query}`,
		href,
		chart: chart(MultipleChart, { claim, label: sentence })
	}
}
