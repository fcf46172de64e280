// Questions that are asked again and again, each read by the same words as what anybody types (read.ts): its text is all
// that there is to keep. A question is added, changed or dropped here, reviewed in git; a test holds that all of each is read.

export type NamedQuestion = {
	id: string
	/** In plain words, as it is read. */
	text: string
	/** Who keeps it, and the day since when it reads so. */
	owner: string
	date: string
}

const owner = 'Labflow'
const date = '2026-12-01'
const texts: Record<string, string> = {
	'left-deepmind': 'Who left Google DeepMind in the last 18 months and where are they now?',
	'meta-from-openai': 'Who did Meta hire from OpenAI in 2025?',
	'left-xai': 'Who left xAI with no new job this year?',
	'google-to-anthropic': 'Who works at Anthropic and came from Google?',
	'openai-anthropic': 'Who went between OpenAI and Anthropic in the last 24 months?',
	'founded-after-openai': 'Who left OpenAI and founded a company?',
	'offers-declined': 'Which offers were declined?',
	'meta-offers': 'What did Meta offer since June 2025?',
	'signing-bonuses': 'Which signing bonuses were reported since 2025?',
	'meta-acquisitions': 'Which companies has Meta acquired since 2025?',
	layoffs: 'Which layoffs happened in the last 12 months?',
	'openai-headcount': 'How many people work at OpenAI?',
	'returned-openai': 'Who returned to OpenAI in the last 24 months?'
}

export const library: readonly NamedQuestion[] = Object.entries(texts).map(([id, text]) => ({ id, text, owner, date }))
