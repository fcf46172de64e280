import {
	formatBytes,
	sayType,
	sayUnknown,
	type ColumnDescription
} from '../../../server/domain/publishing/dictionary.ts'
import type { Package, PackageTable } from '../../../server/schemas/package.ts'
import { quote, writeDocument, writeTable } from '../../parts/words/markdown.ts'
import { wholeLinks } from '../../parts/words/prose.ts'
import { cite, dictionary, files, machines, sayVersions, titles, writeLines } from './text.ts'

function writeColumns({ rows }: PackageTable, columns: PackageTable['columns']): string | false {
	const typeOf = (column: (typeof columns)[number]) =>
		column.refers
			? `${column.type === 'list' ? 'list of ids' : 'id'} of ${column.refers}`
			: column.values
				? `one of ${column.values.map((value) => `\`${value}\``).join(', ')}`
				: quote(sayType(column))
	return (
		columns.length > 0 &&
		writeTable(
			['Column', 'What it holds', 'Type', 'Empty'],
			columns.map((column) => [
				`\`${column.name}\``,
				[
					quote(column.description),
					column.unit && `Unit: ${quote(column.unit)}.`,
					column.stored && column.stored !== column.name && `In the SQLite file \`${column.stored}\`.`
				]
					.filter(Boolean)
					.join(' '),
				typeOf(column),
				quote(sayUnknown(column as ColumnDescription, rows))
			])
		)
	)
}

/** The page /data as Markdown. */
export function writeData(dataset: Package, origin: string): string {
	const whole = (paragraph: string) => wholeLinks(paragraph, `${origin}/data`)
	const linkFile = (name: string) => `[${name}](${origin}/api/v1/dataset/${name})`
	return writeDocument('The data: every table, its dictionary and its licence', `${origin}/data`, [
		quote(dataset.description),
		`## ${titles.download}`,
		writeTable(
			['File', 'Table', 'Size', 'SHA-256'],
			dataset.files.map(({ name, table, bytes, sha256 }) => [
				linkFile(name),
				table ?? 'all',
				formatBytes(bytes),
				`\`${sha256}\``
			])
		),
		...files.map(whole),
		`## ${titles.read}`,
		...Object.entries(writeLines(origin)).map(([tool, line]) => `${tool}:\n\n\`\`\`\n${line}\n\`\`\``),
		`## ${titles.cite}`,
		whole(cite[0]),
		`> ${quote(dataset.citation)}`,
		whole(cite[1]),
		`## ${titles.versions}`,
		...sayVersions(dataset).map(whole),
		`## ${titles.machines}`,
		Object.entries(machines)
			.map(([name, use]) => whole(`- ${name}: ${use}`))
			.join('\n'),
		`## ${titles.dictionary}`,
		dictionary,
		...dataset.tables.flatMap((table) => [
			`### \`${table.name}\``,
			[
				quote(table.description),
				table.key.length > 0 && `Key: ${table.key.map((name) => `\`${name}\``).join(', ')}.`,
				table.derived && 'Only in the SQLite file.'
			]
				.filter(Boolean)
				.join(' '),
			writeColumns(
				table,
				table.columns.filter((column) => table.derived || !column.derived)
			),
			!table.derived &&
				table.columns.some((column) => column.derived) &&
				'In the SQLite file also, derived from the rest:',
			!table.derived &&
				writeColumns(
					table,
					table.columns.filter((column) => column.derived)
				)
		])
	])
}
