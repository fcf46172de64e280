import { error } from '@sveltejs/kit'
import type { Dataset } from '../../../server/schemas/dataset.ts'
import { getJson } from '../../parts/address/api.ts'
import { describeEmbed, formats, writeXml, type Format } from '../../pictures/oembed.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ url, fetch }) => {
	const format = url.searchParams.get('format') ?? 'json'
	if (!Object.hasOwn(formats, format)) error(501, `\`format\` is “${format}”: it is json or xml.`)
	const text = url.searchParams.get('url') ?? ''
	const asked = URL.parse(text)
	if (!asked) error(400, `\`url\` is “${text}”: it is the whole address of a page.`)
	const room = { width: readPx(url, 'maxwidth'), height: readPx(url, 'maxheight') }
	const about = await getJson<Dataset>(fetch, '/about')
	const answer = await describeEmbed(asked, url, room, about, fetch)
	return new Response(format === 'xml' ? writeXml(answer) : JSON.stringify(answer), {
		headers: { 'content-type': `${formats[format as Format]}; charset=utf-8`, 'access-control-allow-origin': '*' }
	})
}

function readPx(url: URL, key: string): number | undefined {
	const text = url.searchParams.get(key)
	if (text === null) return undefined
	if (!/^[1-9]\d{0,4}$/.test(text)) error(400, `\`${key}\` is “${text}”: it is a number of px.`)
	return Number(text)
}
