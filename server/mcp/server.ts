// The server of tools, made anew for each request: what is read once is read outside.
import { fromJsonSchema, McpServer, type CallToolResult, type McpServerFactory } from '@modelcontextprotocol/server'
import { readDataset } from '../../db/queries/dataset.ts'
import { mcpWords } from '../domain/language/index.ts'
import type { Store } from '../store/store.ts'
import { Refusal, type Api } from './api.ts'
import { fitAnswer, plainSchema, readPlace, refuse, ToolAnswer } from './shape.ts'
import { tools, type Tool } from './tools.ts'

const output = fromJsonSchema<ToolAnswer>(plainSchema(ToolAnswer))
const inputs = new Map(tools.map(({ name, input }) => [name, fromJsonSchema<Asked>(plainSchema(input))]))
type Asked = { cursor?: string } & Record<string, unknown>
/** They change nothing, and read what stands here alone. */
const annotations = { readOnlyHint: true, idempotentHint: true, destructiveHint: false, openWorldHint: false }

/** Makes servers whose tools ask `api`. */
export function openMcp(store: Pick<Store, 'db'>, api: Api, version: string): McpServerFactory {
	const answer = async ({ run }: Tool, asked: Asked): Promise<CallToolResult> => {
		const at = readPlace(asked.cursor)
		if (!at) return refuse(mcpWords.badCursor)
		try {
			const { caveats, following = null, ...told } = await run(api, asked as never, at)
			const { revision, licence, coverageEnd } = readDataset(store.db)
			const always = [...caveats, mcpWords.always(coverageEnd)]
			return fitAnswer({ ...told, revision, licence, caveats: always, at, following })
		} catch (error) {
			// What failed inside is not told: its words are for the log.
			if (error instanceof Refusal) return refuse(error.message)
			throw new Error('The answer could not be made: ask again later.', { cause: error })
		}
	}
	return () => {
		const server = new McpServer(
			{ name: 'labflow', version },
			{ instructions: mcpWords.instructions, capabilities: { tools: {} } }
		)
		for (const tool of tools) {
			const [title, description] = mcpWords.tools[tool.name]!
			const config = { title, description, inputSchema: inputs.get(tool.name)!, outputSchema: output, annotations }
			server.registerTool(tool.name, config, (asked) => answer(tool, asked))
		}
		return server
	}
}
