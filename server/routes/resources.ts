// What stands below /api/v1, a file each: what anybody reads, and what is for one asker alone, or writes.
import { registerAbout } from './about.ts'
import { registerAccounts } from './accounts.ts'
import { registerAfter } from './after.ts'
import { registerAsk } from './ask.ts'
import { registerBatches, registerUndo } from './batches.ts'
import { registerBriefing } from './briefing.ts'
import { registerChanges } from './changes.ts'
import { registerClaims } from './claims.ts'
import { registerCompare } from './compare.ts'
import { registerCrosswalk } from './crosswalk.ts'
import { registerDataset } from './dataset.ts'
import { registerDeals } from './deals.ts'
import { registerDigests } from './digests.ts'
import { registerEdits } from './edits.ts'
import { registerEvents } from './events.ts'
import { registerFeeders } from './feeders.ts'
import { registerFlows } from './flows.ts'
import { registerForms } from './forms.ts'
import { registerJudgements } from './judgements.ts'
import { registerLabStory } from './lab-story.ts'
import { registerLabs } from './labs.ts'
import { registerMatch } from './match.ts'
import { registerMeans } from './means.ts'
import { registerMetrics } from './metrics.ts'
import { registerPerStaff } from './per-staff.ts'
import { registerFacts } from './facts.ts'
import { registerMoves } from './moves.ts'
import { registerCalendar } from './calendar.ts'
import { registerMultiples } from './multiples.ts'
import { registerNotation } from './notation.ts'
import { registerOffers } from './offers.ts'
import { registerOfferTrends } from './offer-trends.ts'
import { registerOutcomes } from './outcomes.ts'
import { registerOwnAccount } from './own-account.ts'
import { registerPaths } from './paths.ts'
import { registerPeople } from './people.ts'
import { registerProposals } from './proposals.ts'
import { registerRatio } from './ratio.ts'
import { registerRecords } from './records.ts'
import { registerReporting } from './reporting.ts'
import { registerRetention } from './retention.ts'
import { registerSearch } from './search.ts'
import { registerSession } from './session.ts'
import { registerSources } from './sources.ts'
import { registerSplit } from './split.ts'
import { registerAnonymise } from './anonymise.ts'
import { registerStories } from './stories.ts'
import { registerBands } from './bands.ts'
import { registerBalance } from './balance.ts'
import { registerImports } from './imports.ts'
import { registerStream } from './stream.ts'
import { registerTokens } from './tokens.ts'
import { registerTrends } from './trends.ts'
import { registerWebhooks } from './webhooks.ts'

/** What anybody reads, of any revision. */
export const resources = [
	registerAbout,
	registerAfter,
	registerAsk,
	registerBands,
	registerBatches,
	registerBriefing,
	registerChanges,
	registerClaims,
	registerCompare,
	registerCrosswalk,
	registerDataset,
	registerDeals,
	registerEvents,
	registerFeeders,
	registerFlows,
	registerLabs,
	registerLabStory,
	registerMatch,
	registerMeans,
	registerMetrics,
	registerMoves,
	registerCalendar,
	registerMultiples,
	registerFacts,
	registerPerStaff,
	registerNotation,
	registerOffers,
	registerOfferTrends,
	registerOutcomes,
	registerPaths,
	registerPeople,
	registerRatio,
	registerRetention,
	registerSearch,
	registerSources,
	registerStories,
	registerTrends,
	registerBalance
]

/** What is for one asker alone, or writes. */
export const desk = [
	registerAccounts,
	registerDigests,
	registerEdits,
	registerSplit,
	registerAnonymise,
	registerForms,
	registerJudgements,
	registerOwnAccount,
	registerProposals,
	registerRecords,
	registerReporting,
	registerSession,
	registerImports,
	registerStream,
	registerTokens,
	registerUndo,
	registerWebhooks
]
