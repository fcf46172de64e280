// What /method says, and its Markdown twin with the same words: paragraphs written in Markdown.
import { formatDate } from '../../../server/domain/language/index.ts'
import type { Dataset } from '../../../server/schemas/dataset.ts'
import type { Block, RuleId } from '../../parts/words/method.ts'
import { version } from './log.ts'
import { careers } from './text/careers.ts'
import { sayCounting } from './text/counting.ts'
import { figures } from './text/figures.ts'
import { sayLimits } from './text/limits.ts'
import { money } from './text/money.ts'

export const title = 'How it is counted'
export const finding = 'Every number here can be taken apart, down to the page that says so'
/** The sections that are no chapter of rules, by their anchors. */
export const plain = { licence: 'Data and licence', changes: 'What changed in the rules' }

/** What each rule says, of the dataset as it stands. */
export const sayRules = (about: Dataset): Record<RuleId, readonly Block[]> => ({
	...sayCounting(about),
	...careers,
	...figures,
	...money,
	...sayLimits(about)
})

/** To which data and which rules the page belongs. */
export const sayStand = ({ coverageEnd, revision }: Dataset): string[] => [
	`Reports read up to ${formatDate(coverageEnd)}, revision ${revision} of the data.`,
	`Its newest rule is of ${formatDate(version)}. [What changed in them](#changes)`
]

export const sayLicence = ({ title, version, revision, hash, coverageEnd }: Dataset): string =>
	`The facts are open under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/); titles of sources belong to their publishers. Every list and figure can be downloaded as it stands, and the [API](/api) answers the same. Cite: Labflow, ${title}, version ${version}, revision ${revision} (SHA-256 ${hash.slice(0, 12)}…), reports up to ${formatDate(coverageEnd)}.`
export const sayVersion = () => `The version of the method is the day of its newest rule: ${formatDate(version)}.`

/** A file of the data: its page, if it has one, how many rows it holds, and what it can be had as, by address. */
export type File = { name: string; page?: string; rows?: number; forms: Record<string, string> }

export const listFiles = ({ counts }: Dataset): File[] =>
	['labs', 'people', 'moves', 'offers', 'deals', 'events', 'metrics', 'sources', 'claims'].map((name) => ({
		name,
		...(name !== 'claims' && { page: `/${name}` }),
		...(counts[name] !== undefined && { rows: counts[name] }),
		forms: {
			'.csv': `/api/v1/${name}.csv`,
			'.ndjson': `/api/v1/${name}.ndjson`,
			'what it holds': `/api/v1/${name}.metadata.json`
		}
	}))
