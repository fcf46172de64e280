// The closed lists of words that the desk's tables hold.

/** What a report says is wrong, in the order of the form. */
export const reportKinds = [
	'wrong',
	'missing',
	'twice',
	'two-in-one',
	'outdated',
	'dead-page',
	'statement',
	'privacy'
] as const
/** What became of a report so far. */
export const reportStates = [
	'received',
	'in-review',
	'second-editor',
	'applied',
	'not-applied',
	'joined',
	'withdrawn'
] as const
/** What who reports about themselves asks for. */
export const privacyWishes = ['anonymise', 'no-index', 'remove'] as const
/** Who may sign in: editors change facts, admins also accounts and what needs a second editor. */
export const roles = ['editor', 'admin'] as const
/** What an API token may do; each is granted by itself. */
export const scopes = ['read', 'report', 'edit', 'import', 'admin'] as const
/** Who took a step on a report: who sent it, an editor, an admin, the program itself. */
export const actors = ['reporter', 'editor', 'admin', 'program'] as const
/** What became of a change that waits for a second editor. */
export const proposalStates = ['open', 'published', 'refused', 'lapsed', 'withdrawn'] as const
/** How far a foreign list has come: read in part, read whole, published, given up. */
export const intakeStates = ['reading', 'staged', 'applied', 'dropped'] as const
/** What a name of a foreign list may stand for. */
export const intakeNameKinds = ['person', 'lab', 'source', 'move'] as const
