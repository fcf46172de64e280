import type { Comparison } from '../../../server/schemas/pay.ts'
import { getJson } from '../../parts/address/api.ts'
import { addressOf, examples } from './ask.ts'
import type { PageLoad } from './$types'

/** The texts stand in the address only where it was shared; without one an example is worked. */
export const load: PageLoad = async ({ fetch, url }) => {
	const typed = url.searchParams.get('text')?.trim() ?? ''
	const text = typed || examples[0]!
	const other = url.searchParams.get('with')?.trim() ?? ''
	const estimates = url.searchParams.get('estimates') === 'yes'
	const comparison = await getJson<Comparison>(fetch, addressOf(text, other, estimates))
	return { text, other, estimates, comparison, isExample: !typed }
}
