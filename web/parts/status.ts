// What each status means, in a sentence.
export const meanings: Record<string, string> = {
	confirmed: 'A page records that the person, the organisation or a filing said so.',
	reported: 'A credible page reports it.',
	rumored: 'A page reports it as a rumour; it does not count unless asked for.',
	disputed: 'There are rival accounts, or a party objects.',
	denied: 'A party denies it, and nothing independent supports it.',
	reversed: 'It happened or was announced, then was undone; it never counts.'
}
