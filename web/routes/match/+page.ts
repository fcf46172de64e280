import { redirect } from '@sveltejs/kit'
import type { PageLoad } from './$types'

/** A list is matched to the people of now: a link out of a past revision leads there, too. */
export const load: PageLoad = ({ url }) => {
	if (url.searchParams.has('rev')) redirect(307, '/match')
}
