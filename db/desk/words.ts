// The closed lists of words that the desk's tables hold; those that the subject knows, too, stand there.

export { privacyWishes, reportKinds } from '../../server/domain/reports/kinds.ts'
export { reportStates } from '../../server/domain/reports/states.ts'

/** Who may sign in: editors change facts, admins also accounts and what needs a second editor. */
export const roles = ['editor', 'admin'] as const
/** What an API token may do; each is granted by itself. */
export const scopes = ['read', 'report', 'edit', 'import', 'follow', 'admin'] as const
/** Who took a step on a report: who sent it, an editor, an admin, the program itself. */
export const actors = ['reporter', 'editor', 'admin', 'program'] as const
/** What became of a change that waits for a second editor. */
export const proposalStates = ['open', 'published', 'refused', 'lapsed', 'withdrawn'] as const
/** How far a foreign list has come: read in part, read whole, published, given up. */
export const intakeStates = ['reading', 'staged', 'applied', 'dropped'] as const
/** What a name of a foreign list may stand for. */
export const intakeNameKinds = ['person', 'lab', 'source', 'move'] as const
/** Whether an endpoint has answered that it wants to be told, and is told still. */
export const webhookStates = ['unconfirmed', 'active', 'disabled'] as const
/** Why an endpoint is told nothing any more: it said that it is gone, did not answer for days, or its token has ended. */
export const webhookEnds = ['gone', 'failing', 'token'] as const
/** How far a message to an endpoint has come. */
export const messageStates = ['waiting', 'delivered', 'failed'] as const
/** How often a digest may come by e-mail. */
export const digestPeriods = ['daily', 'weekly'] as const
