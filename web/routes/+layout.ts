import type { Dataset } from '../../server/schemas.ts'
import { getJson } from '../parts/data.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ fetch }) => ({ about: await getJson<Dataset>(fetch, '/about') })
