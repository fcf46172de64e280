import { error } from '@sveltejs/kit'
import { twins } from '../../parts/twins.ts'
import type { RequestHandler } from './$types'
import { writeMarkdown } from './markdown.ts'

export const GET: RequestHandler = async ({ params, url, fetch }) => {
	const path = `/${params.page}`
	if (!twins.includes(path)) error(404, `There is no ${path}.md; as Markdown there are ${twins.join(', ')}.`)
	const page = await fetch(path)
	if (!page.ok) error(page.status, `${path} cannot be read.`)
	const text = writeMarkdown(await page.text(), url.origin + path)
	return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } })
}
