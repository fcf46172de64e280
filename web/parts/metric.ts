// How a metric is written.
import { formatMoney, formatNumber } from '../../server/domain/language.ts'
import type { Metric } from '../../server/schemas/rows.ts'

const currencies = new Set(['USD', 'EUR', 'GBP', 'CNY', 'HKD'])
const abbreviations: Record<string, string> = {
	gpus: 'GPUs',
	tpus: 'TPUs',
	mw: 'MW',
	ai: 'AI',
	rd: 'R&D',
	ytd: 'of the year so far',
	'2y': 'over two years',
	comp: 'compensation'
}

/** A metric's figure with its unit: "$125bn", "12%", "8 to 1", "1,400 MW". */
export function sayValue({ value, unit }: Pick<Metric, 'value' | 'unit'>): string {
	if (currencies.has(unit)) return formatMoney(value, unit)
	if (unit === 'percent') return `${formatNumber(value)}%`
	if (unit === 'ratio') return `${formatNumber(value)} to 1`
	return value === 1 ? `1 ${unit === 'people' ? 'person' : unit.replace(/s$/, '')}` : `${formatNumber(value)} ${unit}`
}

/** What is measured, in words: `nameMetric('gpus-per-researcher')` is "GPUs per researcher". */
export function nameMetric(metric: string): string {
	return metric
		.split('-')
		.map((word) => abbreviations[word] ?? word)
		.join(' ')
}

/** What is measured, with the lab that it is measured against: "hires from xAI", "attrition ratio, OpenAI". */
export function nameFigure({ metric, counterpartName }: Pick<Metric, 'metric' | 'counterpartName'>): string {
	const name = nameMetric(metric)
	if (!counterpartName) return name
	return `${name}${/ (from|to)$/.test(name) ? '' : ','} ${counterpartName}`
}
