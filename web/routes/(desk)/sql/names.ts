/** The names of a statement, `:lab`, each once; what stands in quotes or remarks has none. */
export function namesIn(sql: string): string[] {
	const bare = sql.replace(/'[^']*'|"[^"]*"|--[^\n]*|\/\*[^]*?\*\//g, ' ')
	return [...new Set([...bare.matchAll(/(?<![:\w]):([a-z_]\w{0,40})/gi)].map(([, name]) => name!))].slice(0, 20)
}
