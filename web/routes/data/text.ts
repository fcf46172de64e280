// What /data says, and its Markdown twin with the same words.
import { nameRevision } from '../../../server/domain/records/revision.ts'
import type { Package } from '../../../server/schemas/package.ts'

type About = Pick<Package, 'revision' | 'hash'>

export const titles = {
	download: 'Download',
	read: 'Read it in one line',
	cite: 'Licence and citation',
	versions: 'Versions and corrections',
	machines: 'For machines',
	dictionary: 'The data dictionary'
}

/** The paragraphs of a section, written in Markdown. */
export const files = [
	'The three hold the same cells under the same names. Empty is not known, never zero. In NDJSON and Parquet numbers are numbers and empty is null. In Parquet dates are dates, as exact as the precision beside them; a date that may be a year or month alone is text, with the day on which it starts in `…_start`; a country or language that is not known is `unknown`. Lists are joined by `|`.',
	'[SHA256SUMS](/api/v1/dataset/SHA256SUMS) holds the same, for `sha256sum --check`.'
] as const
export const cite = [
	'The facts are free to use, for any purpose, under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/): say where they are from. Titles of sources are their publishers’ own words, quoted to identify the page. Exchange rates and consumer prices are in the public domain.',
	'The hash is that of the facts: the same facts have the same one on every machine, and `npm run import` prints it.'
] as const
export const sayVersions = ({ revision, hash }: About): string[] => {
	const frozen = nameRevision({ number: revision, hash })
	return [
		`Each published change is a revision with a number and a hash. These files hold revision ${revision}, and are made anew with the next one; \`rev\` keeps to this one for good, as in [moves.csv?rev=${frozen}](/api/v1/dataset/moves.csv?rev=${frozen}). The SQLite file holds that revision’s facts, not the ones before: what each revision changed is in the [log of changes](/changes), and on each record’s page.`,
		'Something is wrong or missing? Tell which record, what is wrong, and a published page that says so: [how to correct a fact](/method#correct). How moves, offers and dates are counted is explained in the [method](/method).'
	]
}
/** What each is for, by its name and address. */
export const machines: Record<string, string> = {
	'[datapackage.json](/api/v1/dataset/datapackage.json)':
		'Frictionless Data Package: each CSV with its schema, keys, checksum. Also inside the ZIP.',
	'[croissant.json](/api/v1/dataset/croissant.json)':
		'Croissant 1.0, for tools that load datasets by their description.',
	'[schema.json](/api/v1/dataset/schema.json)': 'schema.org Dataset, the same as in the head of /data.',
	'[API](/api)': 'Every list and figure, filtered as asked, as JSON, CSV and NDJSON.'
}
export const dictionary =
	'Made from the schema of the database and counted over this revision. Empty means not known, unless the column says otherwise.'

/** Lines that read the very files, by tool. */
export function writeLines(origin: string): Record<string, string> {
	const base = `${origin}/api/v1/dataset`
	return {
		curl: `curl -O ${base}/labflow.zip`,
		pandas: `pandas.read_parquet("${base}/moves.parquet")`,
		R: `moves <- read.csv("${base}/moves.csv", na.strings = "")`,
		DuckDB: `SELECT "to", count(*) FROM '${base}/moves.parquet' WHERE status IN ('confirmed', 'reported') GROUP BY ALL ORDER BY 2 DESC;`,
		SQLite: `curl -sO ${base}/labflow.sqlite && sqlite3 labflow.sqlite "select to_lab, count(*) from moves group by 1 order by 2 desc"`,
		Checksums: `curl -s ${base}/SHA256SUMS | sha256sum --check --ignore-missing`
	}
}
