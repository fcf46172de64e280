// To whom an offer went and from where, as a row names it.
import { whose } from './format.ts'
import { nameWhom } from './offer-whom.ts'

type Meant = {
	personName: string | null
	lab: string | null
	labName: string | null
	fromLab: string | null
	fromLabName: string | null
	fromLabGroup: string | null
	labGroup: string | null
	title: string | null
	role?: string | null
	grade?: readonly string[]
}
const isStay = ({ lab, labGroup, fromLabGroup }: Meant) => lab !== null && labGroup === fromLabGroup
export const whomMarks = {
	/** "Ada Example", "People at Alpha", "Alpha’s own staff", "Senior researcher, not named" */
	whom(offer: Meant): string {
		if (offer.personName) return offer.personName
		if (isStay(offer)) return `${whose(offer.labName ?? '')} own staff`
		return offer.fromLabName ? `People at ${offer.fromLabName}` : nameWhom(offer, 'group-offer')
	},
	/** "Alpha → Beta", "to stay at Beta", "by Beta", "across the market"; names as they are short */
	way(offer: Meant, nameOf: (id: string, name: string) => string): string {
		const { personName, lab, labName, fromLab, fromLabName } = offer
		const to = lab ? nameOf(lab, labName ?? lab) : ''
		if (isStay(offer)) return `to stay at ${to}`
		if (personName && fromLab) return `${nameOf(fromLab, fromLabName ?? fromLab)} → ${to}`
		return to ? `by ${to}` : 'across the market'
	}
}
