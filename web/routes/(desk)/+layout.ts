// Who asks for a page of the desk, and the CSRF token of its forms.
import type { Session } from '../../../server/schemas/session.ts'
import { getJson } from '../../parts/address/api.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = ({ fetch }) => getJson<Session>(fetch, '/session')
