// Lines of code that read an address of the API into the tools of a newsroom.

export type Line = { tool: string; code: string }

/** For an address that answers CSV, one line a tool: `=IMPORTDATA("https://…/flows.csv")` for Google Sheets, and so on. */
export function writeLines(csv: string): Line[] {
	return [
		{ tool: 'Google Sheets', code: `=IMPORTDATA("${csv}")` },
		{
			tool: 'Excel, Power Query',
			code: `= Table.PromoteHeaders(Csv.Document(Web.Contents("${csv}"), [Encoding = 65001]))`
		},
		{ tool: 'Python, pandas', code: `import pandas; df = pandas.read_csv("${csv}")` },
		{ tool: 'R, readr', code: `df <- readr::read_csv("${csv}")` },
		{ tool: 'DuckDB', code: `SELECT * FROM read_csv('${quoteSql(csv)}');` },
		{ tool: 'curl', code: `curl --fail --output ${nameOf(csv)} "${csv}"` }
	]
}

/** The same for an address that answers one record as JSON. */
export function writeRecordLines(json: string): Line[] {
	return [
		{ tool: 'Excel, Power Query', code: `= Json.Document(Web.Contents("${json}"))` },
		{ tool: 'Python, pandas', code: `import pandas; record = pandas.read_json("${json}", typ="series")` },
		{ tool: 'R, jsonlite', code: `record <- jsonlite::fromJSON("${json}")` },
		{ tool: 'DuckDB', code: `SELECT * FROM read_json('${quoteSql(json)}');` },
		{ tool: 'curl', code: `curl --fail --output ${nameOf(json)}.json "${json}"` }
	]
}

const quoteSql = (text: string) => text.replaceAll("'", "''")
const nameOf = (address: string) => new URL(address).pathname.split('/').at(-1)!
