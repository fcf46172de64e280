// Which text a report may hold: any that can be shown, in any script.

/** Why a text cannot be kept; undefined where it can. Line breaks are told as \n. */
export function findTextFault(text: string): string | undefined {
	// eslint-disable-next-line no-control-regex -- they are what is looked for
	if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(text)) return 'holds a control character'
	if (/\p{Noncharacter_Code_Point}|\p{Cs}/u.test(text)) return 'holds a code that is no character'
	if (text.includes('\ufffd')) return 'holds a character that arrived broken: send it as UTF-8'
	// Marks that turn the order of letters show another text than the one that is there.
	if (/[\u202a-\u202e\u2066-\u2069]/.test(text)) return 'holds a mark that turns the order of letters'
	return undefined
}

/** A text as a form sends it, with one kind of line break and no tab, and nothing around it. */
export function tidyText(text: string): string {
	return text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').trim()
}

/** Why a text is no address of a page; undefined where it is one. */
export function findUrlFault(text: string): string | undefined {
	const url = /^https?:\/\/[^\s"<>]+$/i.test(text) ? URL.parse(text) : null
	if (!url || !url.hostname.includes('.')) return 'is no address of a page: give one as in https://example.org/story'
	if (url.username || url.password) return 'carries a name or password: leave it out'
	return findTextFault(text)
}
