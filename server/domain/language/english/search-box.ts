// The search box that stands on every page.

/** The box that searches, and fields with suggestions (web/parts/fields/SearchBox.svelte, NameField.svelte). */
export const searchBox = {
	/** What a record is called beside its name; people and labs say what they are. */
	one: { pair: 'flow', offer: 'offer', deal: 'deal', event: 'event', metric: 'figure', source: 'article' } as Partial<
		Record<string, string>
	>,
	placeholder: 'A person, a lab, a sum',
	label: 'Search people, labs, offers and events',
	hits: 'Results',
	none: 'No person or lab by that name'
}
