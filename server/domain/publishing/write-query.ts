/**
 * A query as addresses are written, with its question mark: commas and colons as they are, `?lab=openai,meta`; "" where
 * nothing is asked.
 */
export function writeQuery(pairs: URLSearchParams | [string, string][]): string {
	const text = new URLSearchParams(pairs).toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
	return text && `?${text}`
}
