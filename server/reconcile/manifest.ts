// What the service says of itself, in either version.
import type { Static } from 'typebox'
import { reconcileWords } from '../domain/language/index.ts'
import type { Manifest02, Manifest10 } from '../schemas/reconcile.ts'
import { entityTypes } from './entity.ts'

/** Where either version answers. */
export const [root02, root10] = ['/reconcile', '/reconcile/1']
/** Size of a preview, in pixels. */
const size = { width: 430, height: 260 }

const describe = (origin: string) => ({
	name: reconcileWords.service,
	defaultTypes: listTypes(),
	documentation: `${origin}/api#reconcile`,
	logo: `${origin}/favicon.svg`,
	batchSize: 50
})

/** The types of records, with their names. */
export const listTypes = () =>
	entityTypes.map((id) => {
		const [name, description] = reconcileWords.types[id]!
		return { id, name, description }
	})

/** The manifest of version 0.2. */
export function writeManifest02(origin: string): Static<typeof Manifest02> {
	const service_url = origin + root02
	const suggest = (what: string) => ({
		service_url,
		service_path: `/suggest/${what}`,
		flyout_service_url: service_url,
		flyout_service_path: `/flyout/${what}?id=\${id}`
	})
	return {
		versions: ['0.2'],
		...describe(origin),
		identifierSpace: `${service_url}/view?id=`,
		schemaSpace: `${origin}/api#reconcile`,
		view: { url: `${service_url}/view?id={{id}}` },
		preview: { url: `${service_url}/preview?id={{id}}`, ...size },
		suggest: { entity: suggest('entity'), type: suggest('type'), property: suggest('property') },
		extend: { propose_properties: { service_url, service_path: '/extend/propose' }, property_settings: [] }
	}
}

/** The manifest of the draft of 1.0. */
export function writeManifest10(origin: string): Static<typeof Manifest10> {
	return {
		versions: ['1.0-draft'],
		...describe(origin),
		view: { url: `${origin}${root02}/view?id={id}` },
		preview: size,
		suggest: { entity: true, type: true, property: true },
		extend: { proposeProperties: true, propertySettings: [] },
		standardizedScore: true,
		lang: 'en'
	}
}
