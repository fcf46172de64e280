import type { Dataset } from '../../server/schemas/dataset.ts'
import { getJson } from '../parts/address/api.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ fetch, url }) => {
	const rev = url.searchParams.get('rev')
	if (rev) return (await import('../parts/frame/frozen-page.ts')).loadFrozen(fetch, rev, url)
	return { about: await getJson<Dataset>(fetch, '/about'), frozen: undefined, Band: undefined }
}
