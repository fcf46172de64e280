import type { Package } from '../../../server/schemas/package.ts'
import { getJson } from '../../parts/address/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => {
	const [dataset, linked] = await Promise.all([
		getJson<Package>(fetch, '/dataset'),
		getJson<object>(fetch, '/dataset/schema.json')
	])
	return { dataset, linked }
}
