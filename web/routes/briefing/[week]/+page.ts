import { redirect } from '@sveltejs/kit'
import { loadBriefing } from '../load.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = ({ fetch, url, params }) => {
	const [, week, form] = /^(.*)\.(md|txt|json)$/.exec(params.week) ?? []
	// The page as a file is the API's.
	if (week && form)
		redirect(307, `/api/v1/briefing${form === 'json' ? '' : `.${form}`}?week=${encodeURIComponent(week)}`)
	return loadBriefing(fetch, url, params.week)
}
