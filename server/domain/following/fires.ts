// How often a question would have told of changes.

type Logged = {
	file: string
	record: string
	before: Record<string, string> | null
	after: Record<string, string> | null
}

/** Files whose rows belong to records of others, with the column that names one: `move:ID` or an id of `list`. */
const ofOthers: Record<string, readonly (readonly [column: string, list?: string])[]> = {
	moves: [['person', 'people']],
	components: [['offer', 'offers']],
	claims: [['subject']],
	event_people: [['event', 'events']],
	ids: [['record']],
	remedies: [['record']]
}

/** The records that a change concerns, as `moves:ID`. `listOf` names the list of a kind of record: move, person. */
export function listConcerned(
	{ file, record, before, after }: Logged,
	listOf: (kind: string) => string | undefined
): string[] {
	const others = (ofOthers[file] ?? []).flatMap(([column, list]) =>
		[before, after].flatMap((cells) => {
			const value = cells?.[column]
			if (!value) return []
			if (list) return [`${list}:${value}`]
			const [kind = '', id] = value.split(/:(.*)/s)
			const of = listOf(kind)
			return of && id ? [`${of}:${id}`] : []
		})
	)
	return [`${file}:${record}`, ...others]
}
