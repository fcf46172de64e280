// Keeps what stands below at rest while words above it change.
import type { Attachment } from 'svelte/attachments'

/** As long as `what` answers anything, the element never gets lower than it has been; `what` names what it shows. */
export function holdHeight(what: () => unknown): Attachment<HTMLElement> {
	return (element) => {
		// Runs after the page has changed.
		$effect(() => {
			const height = what() ? `${element.offsetHeight}px` : ''
			element.style.minHeight = height
		})
	}
}
