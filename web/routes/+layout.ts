import type { Dataset } from '../../server/schemas.ts'
import { getJson } from '../parts/data.ts'

export const load = async ({ fetch }) => ({ about: await getJson<Dataset>(fetch, '/about') })
