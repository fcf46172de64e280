// A page without script as a reader sends its form: what a browser would ask for, and the page that comes back.
import { selectAll, selectOne } from 'css-select'
import type { Document, Element } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'

export type Read = { url: URL; document: Document }

export async function readPage(url: string | URL): Promise<Read> {
	const answer = await fetch(url, { headers: { accept: 'text/html' } })
	if (!answer.ok) throw new Error(`${answer.status} at ${String(url)}`)
	return { url: new URL(answer.url), document: parseDocument(await answer.text()) }
}

/** The form of a page with a field for text of that name. */
export function findForm({ document }: Read, name: string): Element {
	const form = selectOne(`main form:has(input[type="text"][name="${name}"])`, document) as Element | null
	if (!form) throw new Error(`There is no form with a field ${name}`)
	return form
}

/** What a field for text holds. */
export const textOf = (form: Element, name: string): string =>
	(selectOne(`input[type="text"][name="${name}"]`, form) as unknown as Element).attribs.value ?? ''

/** Name and value of what a form would send, as it stands. */
function listFields(form: Element): [name: string, value: string][] {
	const fields = selectAll('input[name], select[name], textarea[name]', form) as unknown as Element[]
	return fields.flatMap(({ name: tag, attribs, children }): [string, string][] => {
		const { name = '', type = 'text', value } = attribs
		if ('disabled' in attribs || /^(submit|button|reset|image)$/.test(type)) return []
		if (tag === 'textarea') return [[name, DomUtils.textContent(children)]]
		if (/^(checkbox|radio)$/.test(type)) return 'checked' in attribs ? [[name, value ?? 'on']] : []
		if (tag === 'input') return [[name, value ?? '']]
		const options = selectAll('option', children) as unknown as Element[]
		const chosen = options.find(({ attribs }) => 'selected' in attribs) ?? options[0]
		return chosen ? [[name, chosen.attribs.value ?? DomUtils.textContent(chosen)]] : []
	})
}

/** Types into fields of a form that asks (GET), sends it, and reads what comes back. */
export async function sendForm(page: Read, form: Element, typed: Record<string, string>): Promise<Read> {
	if ((form.attribs.method ?? 'get').toLowerCase() !== 'get') throw new Error('The form does not ask, it changes')
	const url = new URL(form.attribs.action ?? '', page.url)
	const fields = listFields(form).map(([name, value]) => [name, typed[name] ?? value])
	url.search = new URLSearchParams(fields).toString()
	return readPage(url)
}
