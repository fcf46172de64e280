// What a foreign list of moves may tell, and by which words its columns are known.
//
// In this folder: columns.ts guesses which column is which field, dates.ts reads dates as lists write them, row.ts makes of
// a line what it tells, settle.ts sets it against the moves on record. db/intake/ reads the files and keeps what is staged.

export const fields = [
	'person',
	'from',
	'to',
	'fromRole',
	'toRole',
	'date',
	'datePrecision',
	'leftDate',
	'leftPrecision',
	'kind',
	'status',
	'source',
	'sourceTitle',
	'publisher',
	'published',
	'tier',
	'language',
	'note'
] as const
/** What a column of a list may hold. */
export type Field = (typeof fields)[number]

/** Which column of the list, by its name, holds which field. */
export type Mapping = Partial<Record<Field, string>>

export const fieldWords: Record<Field, string> = {
	person: 'the person',
	from: 'the lab left',
	to: 'the lab joined',
	fromRole: 'the post left',
	toRole: 'the post joined',
	date: 'the date of the move',
	datePrecision: 'how well that date is known',
	leftDate: 'the date of leaving',
	leftPrecision: 'how well the date of leaving is known',
	kind: 'the kind of move',
	status: 'its status',
	source: 'the address of the page that says so',
	sourceTitle: 'the title of that page',
	publisher: 'who published it',
	published: 'when it was published',
	tier: 'what kind of page it is',
	language: 'the language of the page',
	note: 'a note'
}

/** Headers as lists have them, folded: lower case, without signs. What stands first is the surest. */
export const headers: Record<Field, readonly string[]> = {
	person: [
		'person',
		'name',
		'full name',
		'researcher',
		'employee',
		'who',
		'姓名',
		'人物',
		'人员',
		'研究员',
		'名字',
		'人'
	],
	from: [
		'from',
		'from org',
		'from lab',
		'from company',
		'previous company',
		'previous employer',
		'old company',
		'origin',
		'left',
		'former employer',
		'原单位',
		'原公司',
		'原雇主',
		'前公司',
		'前东家',
		'离开',
		'来自',
		'从'
	],
	to: [
		'to',
		'to org',
		'to lab',
		'to company',
		'new company',
		'new employer',
		'current company',
		'destination',
		'joined',
		'现单位',
		'新单位',
		'新公司',
		'现公司',
		'新雇主',
		'新东家',
		'加入',
		'去向',
		'到'
	],
	fromRole: ['from role', 'from title', 'previous role', 'previous title', 'old title', '原职位', '原职务', '前职位'],
	toRole: [
		'to role',
		'to title',
		'new role',
		'new title',
		'role',
		'title',
		'position',
		'新职位',
		'新职务',
		'现职位',
		'职位',
		'职务'
	],
	date: [
		'date',
		'to start',
		'start date',
		'joined on',
		'date of move',
		'start',
		'when',
		'month',
		'日期',
		'加入时间',
		'入职时间',
		'入职日期',
		'变动时间',
		'时间'
	],
	datePrecision: ['date precision', 'to start precision', 'precision'],
	leftDate: ['left date', 'from end', 'end date', 'left on', 'date left', '离职时间', '离职日期', '离开时间'],
	leftPrecision: ['left date precision', 'from end precision'],
	kind: ['kind', 'type', 'kind of move', '类型', '方式'],
	status: ['status', '状态'],
	source: ['source', 'source url', 'url', 'link', 'address', '来源', '出处', '链接', '网址', '报道链接'],
	sourceTitle: ['source title', 'headline', 'article', '标题', '报道标题'],
	publisher: ['publisher', 'outlet', 'media', '媒体', '发布者'],
	published: ['published', 'publication date', 'published on', '发布日期', '报道日期', '发表时间'],
	tier: ['tier', 'source tier'],
	language: ['language', 'lang', '语言'],
	note: ['note', 'notes', 'comment', 'remark', '备注', '说明', '注']
}
