import type { Dataset } from '../../server/schemas/dataset.ts'
import { getJson } from '../parts/data.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ fetch }) => ({ about: await getJson<Dataset>(fetch, '/about') })
