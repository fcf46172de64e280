// Texts that mean something where they come along: in addresses, patterns, SQL, HTML, JavaScript, spreadsheets, terminals.

const words = (text: string) => text.split(' ')

/** Values as somebody types or sends them. */
export const hostile: readonly string[] = [
	'',
	' ',
	'\0',
	' openai , meta ',
	"' or 1=1 --",
	'\u202etxt',
	'\ufeff',
	'x'.repeat(300),
	'a '.repeat(120),
	...words("% %25 %00 .. ../.. / //example.org /\\example.org ? # & = ; ' \" ` \\ $' $& ${x} {} [] [ * (a+)+$ %_"),
	...words('.csv .json .metadata.json .md .atom .feed.json .png .svg __data.json <script> &lt; javascript:alert(1)'),
	...words('__proto__ constructor toString hasOwnProperty undefined null NaN Infinity unknown all none OpenAI'),
	...words('-1 0 1 1.5 1e309 999999999 99999999999999999999 0x10 +1 =1+1 @SUM(A1) $200M/4yr data:text/html,x'),
	...words('0000 0001-01-01 9999-12-31 2024-02-30 2025-1 10000-01-01 275760-09-14 2025-W53 2025-Q3 , ,, a,,b'),
	...words('openai,openai 吴恩达 Łukasz 👩‍🔬')
]

/** Parts of addresses as they are sent, which no encoder writes. */
export const raw = words('% %zz %E0%A4%A %ED%A0%80 %FF " < { | ^ \\ ;x + %2f %2e%2e %5c')

/** What addresses end with that are something else than a page. */
export const endings = words('.csv .ndjson .metadata.json .json .md .svg .png .atom / // /__data.json')

/** Types that a body may be said to have. */
export const types: readonly string[] = [
	'',
	'multipart/form-data; boundary=x',
	'multipart/form-data; boundary="',
	'application/x-www-form-urlencoded; charset=klingon',
	...words('multipart/form-data text/plain ; application/x-www-form-urlencoded application/json')
]

export const bodies = [
	'',
	'{',
	'--x\r\n',
	'--x\r\ncontent-disposition: form-data; name="text"\r\n\r\n$1M\r\n--x--\r\n',
	'x'.repeat(200_000),
	...words('text= text=%24200M%2F4yr text=%zz&with {"text":1}')
]

export const headers: Record<string, string>[] = [
	{ 'if-none-match': '*' },
	{ 'if-none-match': 'W/"x", "' },
	{ 'if-modified-since': 'yesterday' },
	{ range: 'bytes=5-2' },
	{ range: 'bytes=-0' },
	{ range: 'bytes=99999999999999999999-' },
	{ 'accept-encoding': 'br;q=0, gzip' },
	{ 'accept-encoding': 'x'.repeat(2000) },
	{ accept: 'image/*' },
	{ accept: ';;;,' },
	{ accept: '*/*' },
	{ host: 'example.org' },
	{ origin: 'null' },
	{ cookie: '%=;;=' },
	{ 'x-forwarded-host': 'a b' }
]
