import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { addGet, problems } from '../answers/answer.ts'
import type { Store, Pack } from '../store/store.ts'
import { describeCroissant, describeLinked } from '../domain/publishing/jsonld.ts'
import { citeDataset, describeDataset } from '../domain/publishing/dictionary.ts'
import { revision as revisionKey } from '../query/keys.ts'
import { originOf } from '../answers/origin.ts'
import { noRecord } from '../query/problem.ts'
import { readQuery, schemaOfKeys } from '../query/query.ts'
import { Package } from '../schemas/package.ts'
import { sendFile, sendText } from '../answers/send-file.ts'

/** Descriptions that name the site, and so are written for who asks. */
const written = { 'croissant.json': describeCroissant, 'schema.json': describeLinked }

const keys = { rev: revisionKey }

export function registerDataset(app: FastifyInstance, store: Store): void {
	const findPack = () => store.packs.of(store.db, store.removals())
	const answer = (pack: Pack): Package => {
		const { about, tables, files } = pack.description
		const { revision, hash, version, released, coverageEnd, licence } = about
		const description = describeDataset(pack.description)
		const citation = citeDataset(about)
		return { revision, hash, version, released, coverageEnd, licence, description, citation, files, tables }
	}
	addGet(
		app,
		'/dataset',
		{
			tags: ['dataset'],
			summary: 'The files of the whole dataset, and its dictionary',
			description:
				'Each file with its size and SHA-256; each table and column with what it holds and how often it is empty.',
			querystring: schemaOfKeys(keys),
			response: {
				200: { description: 'Files and dictionary', content: { 'application/json': { schema: Package } } },
				...problems
			}
		},
		async (request, reply) => {
			readQuery(keys, request.query as Record<string, unknown>)
			return sendText(reply, JSON.stringify(answer(await findPack())), 'application/json; charset=utf-8')
		}
	)
	const send = async (request: FastifyRequest, reply: FastifyReply) => {
		readQuery(keys, request.query as Record<string, unknown>)
		const { file: name } = request.params as { file: string }
		const { folder, description } = await findPack()
		if (Object.hasOwn(written, name)) {
			const linked = written[name as keyof typeof written](description, originOf(request, store))
			return sendText(reply, JSON.stringify(linked), 'application/ld+json; charset=utf-8')
		}
		const file = description.files.find((file) => file.name === name)
		if (!file) throw noRecord('file', name, 'file')
		const { revision, released } = description.about
		const saved = `labflow-${name.replace(/^labflow/, 'dataset').replace(/(\.\w+)?$/, `-revision-${revision}-${released}$1`)}`
		return sendFile(request, reply, { folder, file, name: saved })
	}
	const schema = {
		tags: ['dataset'],
		summary: 'A file of the whole dataset',
		description:
			'TABLE.csv, TABLE.ndjson, TABLE.parquet, labflow.zip, labflow.sqlite, datapackage.json, about.json, SHA256SUMS, ' +
			'croissant.json, schema.json; in parts to who asks for a range.',
		querystring: schemaOfKeys(keys),
		params: Type.Object({ file: Type.String({ description: 'A name that /dataset lists.' }) }),
		response: {
			200: { description: 'The file', content: { 'application/octet-stream': { schema: Type.Any() } } },
			...problems
		}
	}
	addGet(app, '/dataset/:file', schema, send, { compress: false })
}
