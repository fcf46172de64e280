// What changed in the rules, the newest first, by the days on which the files of `server/domain/` changed. A change of
// wording or speed is none. The newest date is the version of the method.

export const log: readonly { date: string; text: string }[] = [
	{
		date: '2026-11-30',
		text: 'What a lab can bid with is drawn from published figures; value a head is our division of two actual figures at most a year apart, and a bound that is open stays open.'
	},
	{
		date: '2026-11-30',
		text: 'Statements by those concerned stand beside a record, in their words; people who ask for it are kept from search engines.'
	},
	{
		date: '2026-11-30',
		text: 'Flows, pairs, gains and losses, and moves over time can be counted in two periods, with the interval of the change.'
	},
	{
		date: '2026-11-30',
		text: 'Offers as text: sums whose years follow each other are added over all of these years.'
	},
	{
		date: '2026-11-30',
		text: 'Beside each move is where its person is now, at the post that no record has ended; somebody who left for no reported post, and whom no later record names, is said to have no new post on record, unless one is announced.'
	},
	{
		date: '2026-11-30',
		text: 'Offers as text: cliffs and vesting schedules are not taken for a period, a missing currency is assumed and marked, an unknown scale or currency is refused, what is not read is listed, and parts are added up.'
	},
	{
		date: '2026-11-30',
		text: 'What came after an event counts the whole group of its lab unless that lab alone is asked for, its own day apart; people whom reports link to the event come first; those already gone, and moves that were undone, are in no count after it.'
	},
	{
		date: '2026-11-30',
		text: 'Each sum says what it rests on; estimates by outsiders are in no median and no headline unless asked for. Only offers to people are ranked by size, by their lower limit: no bands, no averages, no rumour of one page, no range wider than tenfold.'
	},
	{
		date: '2026-11-30',
		text: 'Published figures keep their bounds; shares of costs and moves for every 100 staff take only what is actual and of the whole lab, and are open where the figure is.'
	},
	{
		date: '2026-11-30',
		text: 'What is dated after the end of coverage is announced: it counts in no figure and no list, and is shown apart.'
	},
	{
		date: '2026-11-30',
		text: 'A year of follow-up is 365 days; a median stay has no upper bound once nobody is left, and is given only where five or more were followed for so long.'
	},
	{
		date: '2026-11-30',
		text: 'The publishers that reported a record first are counted where they are named: a copy that does not say whom it repeats is not counted, and makes the number “at least”.'
	},
	{
		date: '2026-11-29',
		text: 'Foundings are counted apart from the people behind them, and returns without an earlier exit on record are told.'
	},
	{
		date: '2026-11-29',
		text: 'Gains and losses by lab beside trends count losses by the date of leaving, as the trends do.'
	},
	{
		date: '2026-11-29',
		text: 'Somebody is said to be at a lab only where they came, or a page told of it, within two years; beside each open spell stands when it was last told.'
	},
	{
		date: '2026-11-29',
		text: 'The day of an event lies in neither span of what came before and after it; those who left on it are counted apart.'
	},
	{
		date: '2026-11-29',
		text: 'A share of those who stay is told as an estimate, with how many were followed so long, and only where five or more were.'
	},
	{
		date: '2026-11-29',
		text: 'What is dated to the period in which coverage ends is over when coverage ends, under a clock too; what was announced for a later day has not begun, by what was known, and in careers without a clock.'
	},
	{
		date: '2026-11-28',
		text: 'Retention stands beside itself with delayed entry: nobody followed before their start was published.'
	},
	{
		date: '2026-11-28',
		text: 'Flows can count people, or a team that went together as one; a post left but not yet joined is a departure to nowhere known in what came after an event, too.'
	},
	{ date: '2026-11-26', text: 'Sentences over figures name every filter that narrows them.' },
	{
		date: '2026-11-25',
		text: 'Flows and trends can be asked by the kind and country of labs; a move counts where either end fits.'
	},
	{ date: '2026-11-25', text: 'Tenure of those who left, and how long those stay who came with a deal.' },
	{ date: '2026-11-25', text: 'Foundings, teams, and those who came back.' },
	{
		date: '2026-11-25',
		text: 'Second hops and ways between labs; departures after an event against as many days before.'
	},
	{ date: '2026-11-25', text: 'Records by certain lower bounds, and medians of intervals.' },
	{ date: '2026-11-25', text: 'Moves for every 100 staff, over published headcounts.' },
	{ date: '2026-11-25', text: 'The matrix in spectral order.' },
	{ date: '2026-11-25', text: 'Two clocks, in every figure and career.' },
	{ date: '2026-11-25', text: 'Retention by Kaplan and Meier, with Greenwood’s variance on the log-log scale.' },
	{ date: '2026-11-25', text: 'Exact intervals of ratios by Clopper and Pearson.' },
	{ date: '2026-11-25', text: 'Sums a year, in US dollars, and in today’s dollars, each with how it was made.' },
	{ date: '2026-11-25', text: 'People are told apart from moves in sentences; a return of the same month comes last.' },
	{ date: '2026-11-25', text: 'First rules: moves, flows, trends, spells, and the reader of notations.' }
]

/** The version of the method: the day of its newest rule. */
export const version = log[0]!.date
