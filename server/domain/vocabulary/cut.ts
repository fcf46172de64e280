/** Most characters of what somebody typed that an answer says back. */
const most = 60

/** Text that was typed as an answer names it: cut at 60 characters with "…". */
export function cutText(text: string): string {
	return text.length > most ? `${text.slice(0, most)}…` : text
}
