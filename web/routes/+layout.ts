import type { Dataset } from '../../server/schemas/dataset.ts'
import { getJson } from '../parts/data.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ fetch, url }) => {
	const rev = url.searchParams.get('rev')
	if (rev) return (await import('../parts/freeze.ts')).loadFrozen(fetch, rev, url)
	return { about: await getJson<Dataset>(fetch, '/about'), frozen: undefined, Band: undefined }
}
