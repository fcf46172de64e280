import type { Package } from '../../../../server/schemas/package.ts'
import type { Problem } from '../../../../server/schemas/answer.ts'
import type { SqlAnswer } from '../../../../server/schemas/sql.ts'
import { getJson } from '../../../parts/address/api.ts'
import { namesIn } from './names.ts'
import type { PageLoad } from './$types'

/** A question is asked once its names all have values; what SQLite says against it stands beside it. */
export const load: PageLoad = async ({ fetch, url }) => {
	const q = (url.searchParams.get('q') ?? '').trim()
	const names = namesIn(q).map((name) => ({ name, value: url.searchParams.get(`:${name}`) ?? '' }))
	const isWhole = q !== '' && names.every(({ value }) => value !== '')
	const { tables } = await getJson<Package>(fetch, '/dataset')
	const dictionary = tables
		.filter(({ derived }) => !derived)
		.map(({ name, description, columns }) => ({
			name,
			description,
			columns: columns.filter(({ derived }) => !derived).map(({ name, description }) => ({ name, description }))
		}))
	const asked = url.searchParams.toString()
	const none = { q, names, asked, dictionary, answer: null, fault: '' }
	if (!isWhole) return none
	const told = await fetch(`/api/v1/sql?${asked}`)
	if (told.ok) return { ...none, answer: (await told.json()) as SqlAnswer }
	return { ...none, fault: ((await told.json()) as Problem).detail }
}
