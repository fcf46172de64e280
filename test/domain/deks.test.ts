import { expect, test } from 'vitest'
import { figureDeks, sayFlowDek } from '../../server/domain/language/index.ts'

const lab = { id: 'alpha', name: 'Thinking Machines Lab' }
const flows = {
	n: 300,
	level: 'group',
	unknownFrom: 1,
	unknownTo: 1,
	counted: 'teams',
	count: 'teams',
	nodes: [],
	links: []
}

test('a caption has at most 35 words', () => {
	const { largestOffers, foundings, exchange, labBands, bands, career, retention } = figureDeks
	const deks = [
		largestOffers,
		foundings,
		exchange,
		labBands,
		bands,
		career,
		retention,
		figureDeks.balance({ since: '2025-07', until: '2026-06', coverageEnd: '2026-06-30' }),
		figureDeks.trendBalance(1000),
		...['month', 'quarter', 'year'].flatMap((by) => [
			figureDeks.gains(by, true),
			figureDeks.mix(by),
			figureDeks.statuses(by)
		]),
		figureDeks.origins(12),
		figureDeks.pair(lab, lab),
		figureDeks.after('2026-06-30'),
		figureDeks.claims('USD', 'year'),
		...(['ribbons', 'chord', 'matrix'] as const).map((view) => sayFlowDek(view, flows as never))
	]
	expect(deks.filter((dek) => dek.split(/\s+/).length > 35)).toEqual([])
	expect(deks.every((dek) => dek.split(/\s+/).length > 3)).toBe(true)
})
