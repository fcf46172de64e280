// Which lists of a lab's page are open, and at which page of rows; the address says it: `open=roster,alumni.2`.
import { changeQuery } from '../address/api.ts'

export const labLists = [
	'moves',
	'roster',
	'alumni',
	'founders',
	'origins',
	'offers',
	'bands',
	'deals',
	'events',
	'metrics',
	'units'
] as const
export type LabList = (typeof labLists)[number]
/** Open lists with the page of rows that they show, from 1. */
export type OpenLists = ReadonlyMap<LabList, number>

/** What an address may open: a list, or a later page of its rows. */
export const openWords = labLists.flatMap((list) => [
	list,
	...[2, 3, 4, 5, 6, 7, 8, 9].map((page) => `${list}.${page}`)
])

/** Rows of a page of a list. */
export const listRows = 50

export function readOpenLists(params: { get(key: string): string | null }): OpenLists {
	const asked = (params.get('open') ?? '').split(',').map((part) => part.split('.'))
	return new Map(
		labLists.flatMap((list) => {
			const found = asked.find(([name]) => name === list)
			return found ? [[list, Math.min(Math.max(1, Math.trunc(Number(found[1])) || 1), 9)] as const] : []
		})
	)
}

/** The query of the page with a list opened at a page of its rows, or closed at 0. */
export function openList(params: URLSearchParams, list: LabList, page: number): string {
	const open = new Map(readOpenLists(params))
	if (page) open.set(list, page)
	else open.delete(list)
	const text = [...open].map(([name, at]) => (at > 1 ? `${name}.${at}` : name)).join(',')
	return changeQuery(params, { open: text || null }) || '?'
}
