import type { Fact } from '../../../server/schemas/fact.ts'
import { loadFacts } from '../../parts/asks/facts.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = ({ fetch, url }) => loadFacts<Fact>(fetch, '/facts', url)
