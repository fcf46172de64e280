// Reviewed lists: given names and what they are shortened to, family names as other romanisations write them.
import { isPinyin } from './letter.ts'

/** Each line is one given name in its forms; a form that begins another of three letters or more needs no line. */
const forms = `
alexander alexandr alexandre aleksandr oleksandr alex sasha alec sandy
andrew andy drew
anthony tony
benjamin ben benny
charles charlie chuck
christopher chris kit topher
daniel dan danny
david dave
diederik durk
douglas doug
edward ed eddie ted ned
elizabeth liz beth eliza lisa
francis frank
geoffrey geoff jeffrey jeff
gregory greg
henry harry hank
james jim jimmy jamie
jacob jake
jennifer jen jenny
john jack johnny jon
jonathan jon jonny
joseph joe joey
katherine catherine kate cathy kathy katie
kenneth ken kenny
lawrence larry
leonard len leo
margaret maggie meg peggy
matthew matt
michael mike mick mikhail
nathaniel nathan nat nate
nicholas nick nicolas
patrick pat
peter pete
philip phil
richard rick dick rich
robert rob bob bobby
ronald ron
russell russ
ruslan russ
samuel sam
stephen steven steve
susan sue
theodore ted theo
thomas tom tommy
timothy tim
victoria vicky
vincent vince
walter walt
william bill will billy liam
zachary zach zack
`
	.trim()
	.split('\n')
	.map((line) => line.split(' '))

/** Family names by their pinyin: how they are written in Wade–Giles, in Hong Kong, in Singapore or in the West. */
const surnames: ReadonlyMap<string, string[]> = new Map(
	Object.entries({
		cai: ['tsai', 'choi'],
		chen: ['chan', 'tan'],
		guo: ['kuo', 'kwok'],
		he: ['ho'],
		huang: ['wong', 'hwang'],
		lai: ['lye'],
		li: ['lee'],
		liang: ['leung'],
		lin: ['lam', 'lim'],
		liu: ['lau'],
		luo: ['lo', 'law'],
		lu: ['lyu', 'lv'],
		shen: ['shum'],
		wang: ['wong'],
		wu: ['ng', 'woo'],
		xie: ['hsieh', 'tse'],
		xu: ['hsu', 'hoi', 'hui'],
		yang: ['yeung'],
		ye: ['yeh', 'yip'],
		yu: ['yue'],
		zeng: ['tseng', 'tsang'],
		zhang: ['chang', 'cheung'],
		zhao: ['chao', 'chiu'],
		zheng: ['cheng', 'tay'],
		zhou: ['chou', 'chow']
	})
)

const byForm = new Map<string, Set<string>>()
for (const line of forms)
	for (const form of line)
		byForm.set(form, new Set([...(byForm.get(form) ?? []), ...line.filter((one) => one !== form)]))

/** Other forms of a given name: `bob` gives robert, rob, bobby. */
export const shortForms = (word: string): string[] => [...(byForm.get(word) ?? [])]

/** Whether two given names are forms of one: `alex` and `alexandr`, `russ` and `ruslan`, `anima` and `animashree`; never two that are pinyin. */
export function areForms(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a]
	if (isPinyin(a) && isPinyin(b)) return false
	return (short.length > 2 && long.startsWith(short)) || byForm.get(a)?.has(b) === true
}

/** Other romanisations of a family name: `li` gives lee, `lee` gives li. */
export const variants = (word: string): string[] => [
	...(surnames.get(word) ?? []),
	...[...surnames].flatMap(([surname, others]) => (others.includes(word) ? surname : []))
]

/** Whether a family name is the other in another romanisation: `li` and `lee`. */
export const areVariants = (a: string, b: string): boolean =>
	surnames.get(a)?.includes(b) === true || surnames.get(b)?.includes(a) === true
