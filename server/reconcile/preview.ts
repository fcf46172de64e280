// A record as a small page that other sites may show in a frame, and as what OpenRefine shows beside a suggestion.
import { readDataset } from '../../db/queries/dataset.ts'
import { escapeMarkup } from '../domain/publishing/escape.ts'
import { reconcileWords } from '../domain/language/index.ts'
import { apiHeaders } from '../query/problem.ts'
import type { Store } from '../store/store.ts'
import { describeEntity, pageOf, type Entity } from './entity.ts'

/** Pages that show moves of a preview. */
const mostMoves = 3

const style =
	'body{margin:0;padding:12px 14px;font:14px/1.4 system-ui,sans-serif;color:#1b1b1b;background:#fff}h1{margin:0;font-size:17px}' +
	'p,ul{margin:6px 0}ul{padding-left:18px}a{color:#0b57a4}small{font-size:12.5px;color:#555}' +
	'@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}a{color:#8ab8f0}small{color:#aaa}}'

/** Any site may show it in a frame; it runs nothing and fetches nothing. */
export const previewHeaders = {
	...apiHeaders,
	'content-type': 'text/html; charset=utf-8',
	'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *",
	'x-robots-tag': 'noindex'
}

const link = (url: string, text: string) =>
	`<a href="${escapeMarkup(url)}" target="_blank" rel="noopener">${escapeMarkup(text)}</a>`

/** What is shown of a record, as HTML. */
export function writeGist(store: Store, entity: Entity, origin: string): string {
	const { coverageEnd, revision } = readDataset(store.db)
	const { id, name } = entity.row
	const moves = entity.type === 'person' ? entity.moves : []
	const count = entity.type === 'person' ? moves.length : entity.row.joined + entity.row.left
	const lines = moves.slice(0, mostMoves).map((move) => {
		const pages = move.sources.flatMap(({ url, publisher }) => (url ? [link(url, publisher)] : []))
		return `<li>${escapeMarkup(reconcileWords.move(move))} ${pages.slice(0, 2).join(', ')}</li>`
	})
	return (
		`<h1>${escapeMarkup(name)}</h1><p>${escapeMarkup(describeEntity(entity) ?? '')}</p>` +
		(lines.length ? `<ul>${lines.join('')}</ul>` : '') +
		`<p>${link(pageOf({ type: entity.type, id }, origin), reconcileWords.open)}</p>` +
		`<p><small>${escapeMarkup(reconcileWords.preview(count, coverageEnd, revision))}</small></p>`
	)
}

/** The page of a record. */
export const writePreview = (store: Store, entity: Entity, origin: string): string =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
	`<title>${escapeMarkup(entity.row.name)}</title><style>${style}</style></head><body>${writeGist(store, entity, origin)}</body></html>`
