import { quote, writeDocument, writeTable } from '../../parts/words/markdown.ts'
import { problems } from './problems.ts'
import type { Reference } from './reference.ts'
import { errorsNote, protocols, shapesNote, start, tables } from './text.ts'

type Field = Reference['shapes'][number]['fields'][number]

const writeFields = (fields: readonly Field[]) =>
	fields.length > 0 &&
	writeTable(
		['Key', 'Type', 'What it holds'],
		fields.map(({ field, type, description }) => [`\`${field}\``, quote(type), quote(description)])
	)

/** The page /api as Markdown. */
export function writeApi({ description, groups, shapes }: Reference, origin: string): string {
	const operations = (group: Reference['groups'][number]) =>
		group.operations.flatMap(({ name, summary, description, isTable, keys, sent, fields }) => [
			`### \`${name}\` ${quote(summary)}`,
			quote(description) + (isTable ? tables : ''),
			keys.length > 0 &&
				writeTable(
					['Asked by', 'What it does', 'Example'],
					keys.map(({ name, inPath, description, example }) => [
						`\`${name}\`${inPath ? ' in the path' : ''}`,
						quote(description),
						quote(String(example ?? ''))
					])
				),
			sent.length > 0 && 'What is sent:',
			writeFields(sent),
			sent.length > 0 && fields.length > 0 && 'What is answered:',
			writeFields(fields)
		])
	return writeDocument('The API', `${origin}/api`, [
		quote(description),
		`OpenAPI 3.1: <${origin}/api/v1/openapi.json>`,
		'## In one minute',
		`\`\`\`sh\ncurl '${origin}/api/v1/moves?from=openai&to=meta&since=2025-06'\n\`\`\``,
		start,
		...groups.flatMap((group) => [`## ${group.name}`, quote(group.description), ...operations(group)]),
		...protocols.flatMap(({ title, text }) => [`## ${title}`, text]),
		'## Shapes',
		shapesNote,
		...shapes.flatMap(({ name, fields }) => [`### \`${name}\``, writeFields(fields)]),
		'## Errors',
		errorsNote,
		Object.entries(problems)
			.map(([type, meaning]) => `- **\`${type}\`**: ${quote(meaning)}`)
			.join('\n')
	])
}
