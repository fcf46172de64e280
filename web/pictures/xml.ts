// A drawing as text.
import type { Element } from 'domhandler'
import { DomUtils } from 'htmlparser2'

/** As XML, its signs as they are: the serialiser writes all beyond ASCII by number. */
export function writeXml(nodes: Element | Element[]): string {
	const text = DomUtils.getOuterHTML(nodes, { xmlMode: true })
	return text.replaceAll(/&#x([\da-f]+);/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
}
