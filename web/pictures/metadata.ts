// What a picture says of itself to programs.
import { escapeMarkup } from '../../server/domain/publishing/escape.ts'

export type Texts = { title: string; description: string; source: string; rights: string; date: string }

/** The texts in Dublin Core, as an SVG holds them. */
export function sayMetadata({ title, description, source, rights, date }: Texts): string {
	const elements = Object.entries({ title, description, creator: 'Labflow', source, date, rights })
	return [
		'<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">',
		`<rdf:Description rdf:about="${escapeMarkup(source)}">`,
		...elements.map(([name, text]) => `<dc:${name}>${escapeMarkup(text)}</dc:${name}>`),
		'</rdf:Description></rdf:RDF></metadata>'
	].join('')
}
