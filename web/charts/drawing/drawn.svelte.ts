// Which of a figure's drawings are there. The server draws all, as it does not know the window; once the page runs, those
// that figure.css hides would only take time at each change.
import { flushSync, onMount } from 'svelte'

export type DrawnSize = 'wide' | 'middle' | 'phone'

/** The drawing for a window of that width in px, by the rules of figure.css; undefined between two of them, where it chooses. */
function sizeAt(px: number): DrawnSize | undefined {
	if (px > 1419) return 'wide'
	if (px > 744) return 'middle'
	return px > 700 ? undefined : 'phone'
}

/** Answers whether a drawing is to be drawn: all of them on the server and on paper, else the one that the window shows. */
export function watchDrawn(): (size: DrawnSize) => boolean {
	let shown = $state<DrawnSize>()
	onMount(() => {
		const follow = () => {
			shown = sizeAt(innerWidth)
		}
		const drawAll = () => flushSync(() => (shown = undefined))
		follow()
		addEventListener('resize', follow)
		addEventListener('beforeprint', drawAll)
		addEventListener('afterprint', follow)
		return () => {
			removeEventListener('resize', follow)
			removeEventListener('beforeprint', drawAll)
			removeEventListener('afterprint', follow)
		}
	})
	return (size) => shown === undefined || shown === size
}
