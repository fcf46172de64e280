// What the records cannot show, what is left unsaid on purpose, and how to put right what is wrong.
import { retentionBias, formatNumber } from '../../../../server/domain/language/index.ts'
import type { Dataset } from '../../../../server/schemas/dataset.ts'
import { clearLead, fewestPoints } from '../../../../server/domain/resolve/name.ts'
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
		names: [
			`A name is compared with all names on record, in any script: 100 points for the same, less for another order, one letter that differs, an initial, another spelling of the same sounds, or pinyin for Chinese characters; each deduction is named. A lab that stands beside the name gives points where the person was there, and takes some where not. Somebody is meant from ${fewestPoints} points on, ${clearLead} ahead of the next; of two people with one name nobody is, until a lab or a choice tells them apart. A public id or the address of a profile decides by itself. Characters that differ are two people, however alike they sound. A [list that is pasted](/match) is compared and forgotten. “Nobody on record” does not mean that there is no such person.`
		],
		removal: [
			'Whoever is named here can ask for one of five things, from the mildest to the most; on each person’s page “This is me” leads to [the form](/report?kind=privacy). Reports about privacy never stand in the [queue](/queue), and no page is asked for.',
			'**Correct:** the value is changed, with a source, and the change stays in the history of the record. **Statement:** what you say about a record stands beside it in your words, with who says it, the day, and the page where you say it, if there is one; it changes no figure. **Anonymise:** your name, other names, public ids and statements go, and so do the address and headline of pages that only your records cite, from past revisions and the log too; your moves and offers stay and count as those of somebody whose name is withheld. Nobody can undo it, for nothing keeps the name. **Keep from search engines:** your page, and those of your moves and offers, ask search engines to leave them out, in their head and in their header, and stand in no sitemap; nothing else changes.',
			'**Remove:** a removed record leaves every list, figure, sentence and export, past revisions and the log of changes too; its address answers that it is gone, and an import that contains it again is refused. Copies that others downloaded before cannot be recalled.'
		],
		correction: [
			'[Say](/report) which record it is, what is wrong, and a published page that says so; under each record and figure “Something wrong?” leads there. No account is needed: a private link tells what becomes of it. An editor reads it and changes the record, or says why not; the [queue](/queue) shows what waits, never who sent it, and of a report about a person nothing but its kind, its age and the number of its pages before it was read. A second report of the same joins the first.',
			'A change is a [revision](/changes) that says what was added, changed and removed, and what that did to the published numbers. Every record’s page shows its history. Outliers are kept, and checked twice. The facts are CSV files, too, in `db/dataset/`: who works with git may change a row there with its source, and the import checks the whole.',
			`These facts are of revision ${formatNumber(about.revision)}.`
		]
	}) satisfies RuleTexts
