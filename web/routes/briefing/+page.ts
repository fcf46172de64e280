import { loadBriefing } from './load.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = ({ fetch, url }) => loadBriefing(fetch, url)
