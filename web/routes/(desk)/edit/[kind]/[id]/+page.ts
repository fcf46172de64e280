import type { RecordForm } from '../../../../../../server/schemas/form.ts'
import type { ReportAtDesk } from '../../../../../../server/schemas/queue.ts'
import { formatDate } from '../../../../../../server/domain/language/index.ts'
import { getJson } from '../../../../../parts/address/api.ts'
import { needWho } from '../../../../../parts/desk/ask.ts'
import type { PageLoad } from './$types'

const pathOf = ({ kind, id }: { kind: string; id: string }) => `${encodeURIComponent(kind)}/${encodeURIComponent(id)}`

export const load: PageLoad = async ({ fetch, params, parent, url }) => {
	needWho(await parent(), url)
	const record = await getJson<RecordForm>(fetch, `/records/${pathOf(params)}`)
	const asked = Number(url.searchParams.get('report'))
	const report = record.report ?? (Number.isSafeInteger(asked) && asked > 0 ? asked : null)
	if (report === null || record.saved !== null) return { record, report }
	const told = await getJson<ReportAtDesk>(fetch, `/queue/${report}`)
	return { record: told.kind === 'statement' ? fillStatement(record, told) : record, report }
}

/** The form with what somebody sent as their statement in the fields of a new one. */
function fillStatement(record: RecordForm, { words, received, urls }: ReportAtDesk): RecordForm {
	const typed: Record<string, string> = {
		's.new.words': words ?? '',
		's.new.date': formatDate(received.slice(0, 10)),
		's.new.source': urls[0] ?? ''
	}
	const fill = (part: NonNullable<RecordForm['statements']>[number]) => ({
		...part,
		fields: part.fields.map((field) => ({ ...field, value: typed[field.name] || field.value }))
	})
	return { ...record, statements: record.statements?.map(fill) ?? null }
}
