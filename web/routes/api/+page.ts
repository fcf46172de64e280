import type { PageLoad } from './$types'
import { readReference } from './reference.ts'

export const load: PageLoad = ({ fetch }) => readReference(fetch)
