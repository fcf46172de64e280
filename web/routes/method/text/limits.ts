// What the records cannot show, what is left unsaid on purpose, and how to put right what is wrong.
import { retentionBias, formatNumber } from '../../../../server/domain/language/index.ts'
import type { Dataset } from '../../../../server/schemas/dataset.ts'
import type { RuleTexts } from '../../../parts/words/method.ts'

/** The paragraphs, of the dataset as it stands. */
export const sayLimits = (about: Dataset) =>
	({
		bias: [
			`${retentionBias} It is no census. Leaders and famous authors are well covered, rank-and-file staff and quiet exits are not; arrivals are announced more often than exits; the English and Chinese press are read more than others; years before 2022 are a handful of well-known cases. A lab that is written about more has more moves on record.`,
			'Some moves rest on one page alone, and some dates are those of the report. Small counts are not rates, and a move that was not reported may still have happened.'
		],
		private: [
			'Public professional facts only: posts, dates, offers as published. No contact data, no family, health or home, no guess at what anybody is worth, no odds on what anybody will do. People are not ranked.'
		],
		removal: [
			'Whoever is named here can ask that a record about them be corrected or taken out, in the same way as any error is reported. A removed record leaves every list, figure, sentence and export, past revisions and the log of changes too; its address answers that it is gone, and an import that contains it again is refused. Copies that others downloaded before cannot be recalled.'
		],
		correction: [
			'Tell us which record it is (its address on this site), what is wrong, and a published page that says so. Facts live as CSV files beside the program, in `db/dataset/`: a correction is a change to a row there with its source. The import checks the whole, and a change becomes a [revision](/changes) that says what was added, changed and removed, and what that did to the published numbers. Every record’s page shows its history. Outliers are kept, and checked twice.',
			`These facts are of revision ${formatNumber(about.revision)}.`
		]
	}) satisfies RuleTexts
