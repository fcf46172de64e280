// Step 6b. Of a sum that became another only the other holds: "rose from $1M to $3M", "a salary of $400,000, up from $310,000".
import type { Item } from './items.ts'
import { only, some } from './link.ts'

const endSigns = /^(auf|to|à|a|en|på|till|до|naar|tot|al|ad)$/
const fromSigns = /^(from|von|de|da|від|от|с|från|van|from about)$/

/** Which of two sums no longer holds, where the words say that one became the other. */
export function formerOf(before: Item[], link: Item[], behind: Item[]): 'first' | 'second' | undefined {
	const ahead = before.slice(before.findLastIndex(({ token }) => token.roles.stop ?? token.roles.bar) + 1)
	const last = link.at(-1)?.token.text ?? ''
	if (link.some(({ token }) => token.roles.versus !== undefined && /^(up|down) from$/.test(token.text))) return 'second'
	const changes = some(ahead, 'change') || some(link, 'change') || some(behind.slice(0, 4), 'change')
	if (!changes || link.length > 6 || link.some(({ amount }) => amount)) return undefined
	if (fromSigns.test(last) && some(ahead, 'change')) return 'second'
	const leads = some(link, 'to') || some(link, 'change') || link.some(({ token }) => endSigns.test(token.text))
	const spans =
		some(link, 'dash') ||
		ahead
			.slice(-3)
			.some(
				({ token }) => token.roles.between !== undefined && !fromSigns.test(token.text) && !/^[从從]$/.test(token.text)
			)
	const short = only(
		link,
		'to',
		'change',
		'glue',
		'before',
		'after',
		'comma',
		'period',
		'kind',
		'untimely',
		'per',
		'between'
	)
	return leads && !spans && short ? 'first' : undefined
}
