import { formatDate, formatNumber } from '../../../server/domain/language/index.ts'
import type { Dataset } from '../../../server/schemas/dataset.ts'
import { quote, writeDocument, writeTable } from '../../parts/words/markdown.ts'
import { chapters, type Block, type Rule, type RuleId } from '../../parts/words/method.ts'
import { wholeLinks } from '../../parts/words/prose.ts'
import { log } from './log.ts'
import { finding, listFiles, plain, sayLicence, sayRules, sayStand, sayVersion, title } from './text.ts'

const writeList = (points: readonly string[]) => points.map((point) => `- ${point}`).join('\n')

const writeBlock = (block: Block): string =>
	typeof block === 'string'
		? block
		: writeList(Object.entries(block.terms).map(([term, meaning]) => `**${quote(term)}**: ${quote(meaning)}`))

/** Where in the code the rule is, and whose formula it is. */
function writeOrigin({ code, formula }: Rule): string {
	const where = `In the code: ${code.map((file) => `\`${file}\``).join(', ')}.`
	if (!formula) return where
	return `${where} After ${formula.href ? `[${quote(formula.text)}](${formula.href})` : quote(formula.text)}.`
}

/** The page /method as Markdown. */
export function writeMethod(about: Dataset, origin: string): string {
	const address = `${origin}/method`
	const whole = (paragraph: string) => wholeLinks(paragraph, address)
	const said = sayRules(about)
	const writeRule = ([id, rule]: [string, Rule]) => [
		`### ${quote(rule.title)} [#](${address}#${id})`,
		...said[id as RuleId].map((block) => whole(writeBlock(block))),
		writeOrigin(rule)
	]
	const link = (text: string, path: string) => `[${text}](${origin}${path})`
	return writeDocument(title, address, [
		`**${finding}**`,
		...sayStand(about).map(whole),
		...Object.values(chapters).flatMap(({ title, rules }) => [
			`## ${title}`,
			...Object.entries<Rule>(rules).flatMap(writeRule)
		]),
		`## ${plain.licence}`,
		whole(sayLicence(about)),
		writeTable(
			['File', 'Rows', 'As'],
			listFiles(about).map(({ name, page, rows, forms }) => [
				page ? link(name, page) : name,
				rows === undefined ? '' : formatNumber(rows),
				Object.entries(forms)
					.map(([form, path]) => link(form, path))
					.join(' ')
			])
		),
		`## ${plain.changes}`,
		sayVersion(),
		...[...Map.groupBy(log, ({ date }) => date)].flatMap(([date, changes]) => [
			`### ${formatDate(date)}`,
			writeList(changes.map(({ text }) => quote(text)))
		])
	])
}
