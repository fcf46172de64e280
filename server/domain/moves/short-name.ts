// What labs are called where room is short.
const shortNames: Record<string, string> = {
	'recursive-superintelligence': 'Recursive',
	'thinking-machines': 'Thinking Machines',
	'meta-superintelligence-labs': 'Meta MSL',
	'meta-fair': 'Meta FAIR',
	ssi: 'SSI'
}

/** A lab's name where room is short, e.g. in figures: "Meta MSL". */
export function shortName(lab: string, name: string): string {
	return shortNames[lab] ?? name
}
