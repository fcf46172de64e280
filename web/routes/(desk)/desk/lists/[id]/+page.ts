import { intakeRowStates, type IntakeRowState } from '../../../../../../server/domain/intake/states.ts'
import type { IntakeRows, IntakeTold, UnclearList } from '../../../../../../server/schemas/import.ts'
import type { Session } from '../../../../../../server/schemas/session.ts'
import { getJson } from '../../../../../parts/address/api.ts'
import { needWho } from '../../../../../parts/desk/ask.ts'
import type { PageLoad } from './$types'

/** The state whose rows are shown: the one asked for, else the first that somebody must look at. */
function chooseState(asked: string | null, counts: IntakeTold['counts']): IntakeRowState {
	const known = intakeRowStates.find((state) => state === asked)
	const order = ['refused', 'changed', 'new', 'same'] as const
	return known ?? order.find((state) => counts[state] > 0) ?? 'new'
}

export const load: PageLoad = async ({ fetch, parent, url, params }) => {
	needWho((await parent()) as Session, url)
	const path = `/imports/${params.id}`
	const list = await getJson<IntakeTold>(fetch, path)
	const state = chooseState(url.searchParams.get('state'), list.counts)
	const after = url.searchParams.get('after') ?? '0'
	const query = new URLSearchParams({ state, after })
	const [rows, unclear] = await Promise.all([
		getJson<IntakeRows>(fetch, `${path}/rows?${query}`),
		getJson<UnclearList>(fetch, `${path}/unclear`)
	])
	return { list, state, rows, unclear }
}
