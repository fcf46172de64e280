// Words of rank in roles, as the pages behind a move write them: whole words, in English and Chinese.
import { foldName } from '../resolve/script.ts'

/** Which words in a role stand for a rank; `head` is what a record calls head, not what somebody may have been. */
const words = {
	founder: ['founder', 'cofounder', 'founders', 'cofounders', '创始人'],
	chief: ['chief', 'ceo', 'cto', 'cfo', 'coo', 'cso', 'cpo', 'cio', '首席'],
	president: ['president', 'vp', 'svp', 'evp', '总裁'],
	head: ['head', '负责人'],
	director: ['director', '总监'],
	lead: ['lead', 'leader', 'leads'],
	manager: ['manager', 'managing', '经理'],
	principal: ['principal'],
	distinguished: ['distinguished'],
	fellow: ['fellow'],
	staff: ['staff'],
	senior: ['senior', '高级', '资深'],
	professor: ['professor', '教授'],
	intern: ['intern', 'interns', '实习']
} as const satisfies Record<string, readonly string[]>
export type RoleRank = keyof typeof words
export const roleRanks = Object.keys(words) as RoleRank[]

const isHan = (word: string) => /\p{Script=Han}/u.test(word)

/** The ranks that a role names: `ranksOf('Senior Staff Engineer')` is `['staff', 'senior']`; "headcount planner" has none. */
export function ranksOf(role: string): RoleRank[] {
	const folded = foldName(role)
	const tokens = new Set(folded.split(/[^\p{L}\p{N}]+/u))
	return roleRanks.filter((rank) =>
		words[rank].some((word) => (isHan(word) ? folded.includes(foldName(word)) : tokens.has(word)))
	)
}
