// Which of a figure's drawings are there. The server draws all, as it does not know the window; once the page runs, those
// that figure.css hides would only make it heavy, and take time at each change.
import { flushSync, onMount } from 'svelte'

export type DrawnSize = 'wide' | 'middle' | 'phone'
/** The drawing that a window of that width in px shows; undefined where the style alone knows. */
export type Choice = (px: number) => DrawnSize | undefined

/** Of three drawings, by the rules of figure.css. */
export const ofThree: Choice = (px) => {
	if (px > 1419) return 'wide'
	if (px > 744) return 'middle'
	return px > 700 ? undefined : 'phone'
}
/** Of two, as figure.css has them. */
export const ofTwo: Choice = (px) => (px > 700 ? 'wide' : 'phone')

/** The window's width in px, one for all figures; undefined on the server, until the page runs, and on paper: all are drawn. */
let windowPx = $state<number>()
let figures = 0
const follow = () => void (windowPx = innerWidth)
const drawAll = () => flushSync(() => void (windowPx = undefined))

function listen(): () => void {
	follow()
	if (figures++ === 0) {
		addEventListener('resize', follow)
		addEventListener('beforeprint', drawAll)
		addEventListener('afterprint', follow)
	}
	return () => {
		if (--figures) return
		removeEventListener('resize', follow)
		removeEventListener('beforeprint', drawAll)
		removeEventListener('afterprint', follow)
	}
}

/** Answers whether a drawing is to be drawn: all of them on the server and on paper, else the one that the window shows. */
export function watchDrawn(choose: Choice = ofThree): (size: DrawnSize) => boolean {
	onMount(listen)
	return (size) => {
		const shown = windowPx === undefined ? undefined : choose(windowPx)
		return shown === undefined || shown === size
	}
}
