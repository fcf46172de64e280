// The dataset as JSON-LD: schema.org's Dataset for search engines, and Croissant 1.0 for tools that load it
// (https://docs.mlcommons.org/croissant/docs/croissant-spec.html).
import { sayColumn } from './datapackage.ts'
import {
	citeDataset,
	describeDataset,
	keywords,
	licenceUrl,
	type ColumnDescription,
	type DatasetDescription,
	type FileDescription,
	type TableDescription
} from './dictionary.ts'

/** Where the site is, e.g. `https://labflow.example`. */
type Origin = string
const addressOf = (origin: Origin, name: string) => `${origin}/api/v1/dataset/${name}`

/** Who publishes it; the site itself. */
function linkPublisher(origin: Origin): object {
	return { '@type': 'Organization', '@id': `${origin}/#labflow`, name: 'Labflow', url: `${origin}/` }
}

/** What both say of the dataset as a whole. */
function describeWhole(description: DatasetDescription, origin: Origin): object {
	const { about } = description
	return {
		name: about.title,
		description: describeDataset(description),
		url: `${origin}/data`,
		version: about.version,
		license: licenceUrl,
		keywords,
		inLanguage: 'en',
		creator: linkPublisher(origin),
		publisher: linkPublisher(origin),
		datePublished: about.released,
		dateModified: about.released,
		isAccessibleForFree: true
	}
}

/** schema.org's Dataset: https://schema.org/Dataset */
export function describeLinked(description: DatasetDescription, origin: Origin): object {
	const { about, tables, files } = description
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		'@id': `${origin}/data#dataset`,
		...describeWhole(description, origin),
		identifier: `sha256:${about.hash}`,
		// An open start: records reach back as far as somebody reported them.
		temporalCoverage: `../${about.coverageEnd}`,
		creditText: citeDataset(about),
		includedInDataCatalog: {
			'@type': 'DataCatalog',
			'@id': `${origin}/data#catalog`,
			name: 'Labflow',
			url: `${origin}/data`
		},
		variableMeasured: tables
			.filter(({ derived }) => !derived)
			.map(({ name, description }) => ({ '@type': 'PropertyValue', name, description })),
		distribution: files
			.filter(({ format }) => format !== 'text' && format !== 'json')
			.map((file) => ({
				'@type': 'DataDownload',
				name: file.name,
				contentUrl: addressOf(origin, file.name),
				encodingFormat: file.mediaType.split(';')[0],
				contentSize: `${file.bytes} B`,
				sha256: file.sha256
			}))
	}
}

const context = {
	'@language': 'en',
	'@vocab': 'https://schema.org/',
	citeAs: 'cr:citeAs',
	column: 'cr:column',
	conformsTo: 'dct:conformsTo',
	cr: 'http://mlcommons.org/croissant/',
	data: { '@id': 'cr:data', '@type': '@json' },
	dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
	dct: 'http://purl.org/dc/terms/',
	examples: { '@id': 'cr:examples', '@type': '@json' },
	extract: 'cr:extract',
	field: 'cr:field',
	fileObject: 'cr:fileObject',
	fileProperty: 'cr:fileProperty',
	fileSet: 'cr:fileSet',
	format: 'cr:format',
	includes: 'cr:includes',
	isLiveDataset: 'cr:isLiveDataset',
	jsonPath: 'cr:jsonPath',
	key: 'cr:key',
	md5: 'cr:md5',
	parentField: 'cr:parentField',
	path: 'cr:path',
	rai: 'http://mlcommons.org/croissant/RAI/',
	recordSet: 'cr:recordSet',
	references: 'cr:references',
	regex: 'cr:regex',
	repeated: 'cr:repeated',
	replace: 'cr:replace',
	sc: 'https://schema.org/',
	separator: 'cr:separator',
	source: 'cr:source',
	subField: 'cr:subField',
	transform: 'cr:transform'
}
const types: Partial<Record<ColumnDescription['type'], string>> = {
	integer: 'sc:Integer',
	sum: 'sc:Float',
	number: 'sc:Float',
	date: 'sc:Date',
	url: 'sc:URL'
}

const describeFile = (file: FileDescription, origin: Origin) => ({
	'@type': 'cr:FileObject',
	'@id': file.name,
	name: file.name,
	contentUrl: addressOf(origin, file.name),
	contentSize: `${file.bytes} B`,
	encodingFormat: file.mediaType.split(';')[0],
	sha256: file.sha256
})

const describeRecords = (table: TableDescription) => ({
	'@type': 'cr:RecordSet',
	'@id': table.name,
	name: table.name,
	description: table.description,
	key: table.key.map((name) => ({ '@id': `${table.name}/${name}` })),
	field: table.columns
		.filter(({ derived }) => !derived)
		.map((column) => ({
			'@type': 'cr:Field',
			'@id': `${table.name}/${column.name}`,
			name: column.name,
			description: sayColumn(column),
			dataType: types[column.type] ?? 'sc:Text',
			...(column.refers && column.type !== 'list' && { references: { field: { '@id': `${column.refers}/id` } } }),
			source: { fileObject: { '@id': `${table.name}.csv` }, extract: { column: column.name } }
		}))
})

/** The dataset in Croissant 1.0, its records read from the CSV files. */
export function describeCroissant(description: DatasetDescription, origin: Origin): object {
	return {
		'@context': context,
		'@type': 'sc:Dataset',
		...describeWhole(description, origin),
		conformsTo: 'http://mlcommons.org/croissant/1.0',
		citeAs: citeDataset(description.about),
		isLiveDataset: true,
		distribution: description.files
			.filter(({ format }) => format === 'csv' || format === 'parquet')
			.map((file) => describeFile(file, origin)),
		recordSet: description.tables.filter(({ derived }) => !derived).map(describeRecords)
	}
}
