// What statuses and tiers mean, in a sentence each.
export const meanings: Record<string, string> = {
	confirmed: 'Confirmed by the person, the company or a filing.',
	reported: 'A credible page reports it.',
	rumored: 'A page reports it as a rumour; it does not count unless asked for.',
	disputed: 'There are rival accounts, or a party objects.',
	denied: 'A party denies it, and nothing independent supports it.',
	reversed: 'It happened or was announced, then was undone; it never counts.'
}

// How near a source of each tier is to the matter.
export const tiers: Record<string, string> = {
	primary: 'the person’s or the organisation’s own statement.',
	filing: 'a court, visa, securities or tax filing.',
	outlet: 'a news organisation that reports itself.',
	secondary: 'a page that reports again what others reported.',
	social: 'a post on a social network.'
}
