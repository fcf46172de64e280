// The colour of a lab's group, the same in every figure: tokens.css holds one custom property a group.

/** Groups with a colour of their own in tokens.css, those that lose or gain most first. */
const coloured: ReadonlySet<string> = new Set([
	'openai',
	'meta',
	'google',
	'xai',
	'anthropic',
	'apple',
	'thinking-machines',
	'microsoft',
	'tesla',
	'scale-ai',
	'amazon',
	'nvidia',
	'mistral',
	'ssi',
	'recursive-superintelligence',
	'ami-labs',
	'bytedance',
	'alibaba',
	'deepseek',
	'tencent',
	'physical-intelligence',
	'humans-and',
	'periodic-labs',
	'cohere'
])

/** Whether a group has a colour of its own. */
export function hasColour(group: string | null): group is string {
	return group !== null && coloured.has(group)
}

/**
 * The colour of a group of labs as a CSS value: `labColour('openai')` is `var(--lab-openai)`, any other lab is grey.
 * Null where the lab is not known: that has no colour, it is drawn dashed or dotted.
 */
export function labColour(group: string): string
export function labColour(group: string | null): string | null
export function labColour(group: string | null): string | null {
	return group === null ? null : `var(--lab-${coloured.has(group) ? group : 'other'})`
}
