// How large the drawings of the flow figure are, and how much they name.

export const nodeWidth = 9
/** What drawings for all but the phone have in common. */
const roomy = {
	top: 30,
	gap: 12,
	need: [19, 36],
	most: { from: 9, to: 8 },
	sizePx: 14,
	boldName: true,
	line: 17,
	note: 16,
	base: 5,
	space: 8,
	notes: true,
	countX: 20,
	labelGap: 10
}
/** Pixels of the drawings: `height` where there is much to show, `left` and `right` are the columns of labels, `need` what a label of one or two lines takes. */
export const sizes = {
	/** Of a page's whole width. */
	full: { ...roomy, width: 1264, height: 690, left: 240, right: 250 },
	wide: { ...roomy, width: 942, height: 690, left: 196, right: 206 },
	middle: { ...roomy, width: 664, height: 640, left: 156, right: 166 },
	phone: {
		width: 358,
		height: 560,
		left: 90,
		right: 100,
		top: 30,
		gap: 9,
		need: [17, 31],
		most: { from: 6, to: 5 },
		sizePx: 12.5,
		boldName: false,
		line: 15,
		note: 15,
		base: 4.5,
		space: 3.5,
		notes: false,
		countX: 15,
		labelGap: 10
	}
}
/** Labs by name on a side whose other labs are shown too; what is still beyond them stays folded. */
export const mostOpened = { full: 60, wide: 60, middle: 60, phone: 40 }
/** Part of the height that moves take in a full figure; labels and gaps take the rest. */
export const fullShare = 0.75
/** A person is at most that tall, so that three people do not fill the page. */
export const mostPxAPerson = 24
/** Room between two nodes of a figure that shows little, in px. */
export const looseGap = 40
