/** Days between two ISO times, begun ones left out: 0 is today. */
export const daysOf = (from: string, to: string): number =>
	Math.max(0, Math.floor((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000))
