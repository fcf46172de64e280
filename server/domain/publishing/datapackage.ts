// The dataset as a Frictionless Tabular Data Package, version 1: https://specs.frictionlessdata.io/tabular-data-package/
import {
	citeDataset,
	describeDataset,
	keywords,
	licenceUrl,
	type ColumnDescription,
	type DatasetDescription,
	type TableDescription
} from './dictionary.ts'

const types: Partial<Record<ColumnDescription['type'], string>> = {
	integer: 'integer',
	sum: 'number',
	number: 'number',
	date: 'date',
	month: 'yearmonth'
}

/** What is said of a column in words: its description, its unit, and what an empty cell says. */
export function sayColumn({ description, unit, empty }: ColumnDescription): string {
	return `${description}${unit ? ` Unit: ${unit}.` : ''}${empty ? ` Empty: ${empty}.` : ''}`
}

/** Table Schema's field of a column; a list is text, as its parts have no type of their own there. */
function describeField(column: ColumnDescription): object {
	const type = types[column.type] ?? 'string'
	const constraints = {
		...(column.required && { required: true }),
		...(column.unique && { unique: true }),
		...(column.values && { enum: column.values }),
		...(column.pattern && type === 'string' && { pattern: column.pattern })
	}
	return {
		name: column.name,
		type,
		// No format `uri`: Frictionless Data's library refuses hosts with a dot at their end. The pattern says what an address is.
		description: sayColumn(column),
		...(Object.keys(constraints).length && { constraints })
	}
}

function describeSchema(table: TableDescription): object {
	const columns = table.columns.filter(({ derived }) => !derived)
	const foreignKeys = columns
		// A list refers to several: Table Schema has no way to say so.
		.filter(({ refers, type }) => refers && type !== 'list')
		.map(({ name, refers }) => ({
			fields: name,
			// The resource itself is called '' there.
			reference: { resource: refers === table.name ? '' : refers, fields: 'id' }
		}))
	return {
		fields: columns.map(describeField),
		missingValues: [''],
		primaryKey: table.key,
		...(foreignKeys.length && { foreignKeys })
	}
}

/** datapackage.json: each table's CSV file, beside it, with its schema, size and checksum. */
export function describeDatapackage(description: DatasetDescription): object {
	const { about, tables, files } = description
	const resources = tables
		.filter(({ derived }) => !derived)
		.map((table) => {
			const file = files.find(({ table: name, format }) => name === table.name && format === 'csv')!
			return {
				name: table.name,
				path: file.name,
				profile: 'tabular-data-resource',
				title: table.name,
				description: table.description,
				format: 'csv',
				mediatype: 'text/csv',
				encoding: 'utf-8',
				dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
				bytes: file.bytes,
				hash: `sha256:${file.sha256}`,
				schema: describeSchema(table)
			}
		})
	return {
		profile: 'tabular-data-package',
		name: about.name,
		title: about.title,
		description: describeDataset(description),
		version: about.version,
		created: `${about.released}T00:00:00Z`,
		keywords,
		licenses: [{ name: about.licence, title: 'Creative Commons Attribution 4.0', path: licenceUrl }],
		sources: [
			{ title: 'Published pages, one by one in sources.csv; their titles are their publishers’ own words' },
			{
				title: 'Exchange rates: Board of Governors of the Federal Reserve System, H.10/G.5',
				path: 'https://www.federalreserve.gov/releases/h10/'
			},
			{ title: 'Consumer prices: US Bureau of Labor Statistics, CPI-U', path: 'https://www.bls.gov/cpi/' }
		],
		contributors: [{ title: 'The Labflow contributors', role: 'author' }],
		citation: citeDataset(about),
		revision: about.revision,
		contentHash: about.hash,
		coverageEnd: about.coverageEnd,
		resources
	}
}
