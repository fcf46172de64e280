// Reviewed lists: words of names of organisations that say what it is, not which.

/** Legal forms, folded; they end a name. */
export const legalForms = new Set(
	`inc incorporated corp corporation co company llc ltd limited plc pbc lp llp gmbh ag sa sas sarl srl spa bv nv ab oy as
	kk pte pty holding holdings 公司 有限公司 股份有限公司 有限责任公司 주식회사`.split(/\s+/)
)

/** Words that many names end with and that people leave out: `Ant Group`, `Huawei Technologies`. */
export const looseEndings = new Set('group technology technologies tech services service 集团 科技'.split(' '))

/** Words that a name may begin with. */
export const looseStarts = new Set(['the'])

/** Words that are not spelt out in an acronym. */
export const smallWords = new Set('a an and at de for in of on the to and'.split(' '))

/** Such a name is not the same elsewhere: a campus is another place to work. */
export const schoolWords =
	/\b(university|college|universite|universitat|universitaet|school|polytechnic|institute of technology)\b|大学|学院/

/** Words of names by the ones that they are compared as. */
export const translated: [word: string, short: string][] = [
	['artificial intelligence', 'ai'],
	['laboratory', 'lab'],
	['laboratories', 'lab'],
	['超级智能', 'superintelligence'],
	['超智能', 'superintelligence'],
	['人工智能', 'ai'],
	['实验室', 'lab'],
	['研究院', 'research'],
	['研究所', 'institute'],
	['机器人', 'robotics'],
	['大学', 'university'],
	['科技', 'technology'],
	['集团', 'group']
]

/** Everyday names that no list of aliases has, by a name that it has; also the short names of mail addresses. */
export const knownAs: ReadonlyMap<string, string> = new Map(
	Object.entries({
		fb: 'facebook',
		鹅厂: '腾讯',
		狼厂: '百度',
		goog: 'google',
		msft: 'microsoft',
		msftresearch: 'microsoft research',
		a16z: 'andreessen horowitz'
	})
)
