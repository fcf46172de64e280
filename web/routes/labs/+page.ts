import type { Lab } from '../../../server/schemas/rows.ts'
import { loadList } from '../../parts/asks/records.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = ({ fetch, url }) => loadList<Lab>(fetch, '/labs', url)
