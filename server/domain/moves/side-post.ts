// A side post is held beside a main job: taking it ends no spell elsewhere, leaving it ends no main spell.
const adviser = /^(?!former\b)(?:[\p{L}-]+ ){0,3}advis[eo]r$/iu
const board =
	/^(?:(?:independent|non-executive|founding|outside) )*(?:board (?:member|observer|director|adviser|advisor|chair)|trustee|non-executive (?:director|chair(?:man|woman)?))$/i
const beside = /\bpart-time\b|^(?:visiting|adjunct|honorary) /i

/**
 * Whether a role is an adviser's, a board's, a visiting or a part-time post: `Senior adviser, part-time` is one.
 * Only the head of the role counts, before a comma or bracket: `Co-founder, initial board member` is none.
 */
export function isSidePost(role: string | null): boolean {
	if (!role) return false
	const head = role.split(/[,;(]/, 1)[0]!.trim()
	return adviser.test(head) || board.test(head) || beside.test(role)
}
