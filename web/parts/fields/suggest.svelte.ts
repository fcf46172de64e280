// What a field suggests while somebody types: the state of a combobox by the ARIA pattern. With script off it is a plain field.
import { page } from '$app/state'
import type { List } from '../../../server/schemas/list.ts'
import type { SearchHit } from '../../../server/schemas/search.ts'

/** What is told of a hit under a field. */
export type Hit = Pick<SearchHit, 'id' | 'name' | 'matched' | 'group'>

export class Suggestions<Found extends Hit = SearchHit> {
	hits = $state<Found[]>([])
	open = $state(false)
	/** Place of the hit that the arrow keys stand on; -1 for none. */
	active = $state(-1)
	#asked = 0
	#types: () => string
	#choose: (hit: Found) => void
	#path: string

	/** `types` narrows what is found, `lab,person`; `choose` hears of the hit that Enter took; `path` is what is asked. */
	constructor(types: () => string, choose: (hit: Found) => void, path = '/search') {
		this.#types = types
		this.#choose = choose
		this.#path = path
	}

	/** Asks what a text may mean; only the last question is answered. */
	async look(text: string): Promise<void> {
		const query = text.trim()
		const turn = ++this.#asked
		if (!query) {
			this.hits = []
			this.open = false
			return
		}
		const types = this.#types()
		const rev = page.url.searchParams.get('rev')
		const keys = new URLSearchParams([
			['q', query],
			...(this.#path === '/search' ? [['limit', '8']] : []),
			...(types ? [['type', types]] : []),
			...(rev ? [['rev', rev]] : [])
		])
		const answer = await fetch(`/api/v1${this.#path}?${keys}`).catch(() => undefined)
		if (turn !== this.#asked || !answer?.ok) return
		this.hits = ((await answer.json()) as Pick<List<Found>, 'rows'>).rows
		this.active = -1
		this.open = true
	}

	close(): void {
		this.#asked++
		this.open = false
	}

	onkeydown = (event: KeyboardEvent): void => {
		if (event.isComposing) return
		const { hits, active } = this
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			if (!hits.length) return
			event.preventDefault()
			this.open = true
			const step = event.key === 'ArrowDown' ? 1 : -1
			this.active = (active + step + hits.length + (active < 0 && step < 0 ? 1 : 0)) % hits.length
		} else if (event.key === 'Escape') this.close()
		else if (event.key === 'Enter' && this.open && hits[active]) {
			event.preventDefault()
			this.close()
			this.#choose(hits[active])
		}
	}
}
