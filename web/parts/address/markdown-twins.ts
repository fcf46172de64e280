/** Pages of text that are there as Markdown too, under the same address with `.md`. */
export const twins: readonly string[] = ['/method', '/data', '/api']
