import type { Comparison } from '../../../server/schemas/pay.ts'
import { getJson } from '../../parts/address/api.ts'
import { addressOf } from './ask.ts'
import type { PageLoad } from './$types'

/** The texts stand in the address only where it was shared. */
export const load: PageLoad = async ({ fetch, url }) => {
	const text = url.searchParams.get('text')?.trim() ?? ''
	const other = url.searchParams.get('with')?.trim() ?? ''
	const estimates = url.searchParams.get('estimates') === 'yes'
	const comparison = text ? await getJson<Comparison>(fetch, addressOf(text, other, estimates)) : null
	return { text, other, estimates, comparison }
}
