// How the words of pay are told, and the signs and Chinese numerals that every language shares. Phrases are in lower case
// and divided by `|`; a space also stands for a hyphen, `*` for any further letters. A phrase may stand in several roles.

export type Role =
	// How much
	| 'number' // a number in words
	| 'scale' // multiplies: hundred, million, 万
	| 'suffix' // a scale only right after digits: k, m, bn
	| 'fraction' // half, quarter
	| 'half' // "and a half"
	| 'several' // an unstated factor: its least value; the most is under ten times the power of ten
	| 'more' // 多 in 300多万
	| 'fold' // single, double, triple (digit)
	| 'figure' // figures, digits: counts the digits of the sum
	| 'figured' // a word that tells the count itself: siebenstellig
	| 'grade' // low, mid, high by the first digit: 1, 4, 7; low to mid: 14
	| 'article' // a: one before a scale, each before a unit
	| 'currency' // ISO code, or a sign that several currencies share (currency.ts)
	// Its bounds
	| 'before' // a bound before its amount: atMost, atLeast, about, near
	| 'after' // a bound behind its amount
	| 'between'
	| 'to' // joins the ends of a range
	| 'and'
	| 'within' // ±: what follows is the half width of a range
	| 'change' // rose, 涨到: of two sums the second holds
	| 'versus' // against, up from: what follows is only compared with
	| 'conversion' // what follows says the same sum again
	// Its time
	| 'per'
	| 'unit' // years in a unit of time
	| 'period' // a whole phrase for a period
	| 'payments' // makes a number one of monthly payments a year: 薪 in 16薪
	| 'lasting' // years in a word: triennale
	| 'instalment' // makes "four annual" a span
	| 'vest' // equity becomes theirs: a period beside it is a rhythm
	| 'paid' // is paid out: a period beside it is a rhythm, where the sum has another
	| 'waiting' // cliff, probation: a span beside it is no term of the sum
	| 'since' // a span behind it is a time: after two years
	| 'next' // the sum before it ends where this one begins: after that
	| 'untimely' // a span before it is none of a sum: ago, old, experience; `later`: the time when a sum is paid
	| 'earned' // earned, made: the year beside it is the sum's
	// What it is
	| 'kind'
	| 'notPay' // why a sum is none of pay; with `?` where nothing speaks for pay, with `!` whatever does
	| 'aside' // what follows is beside the sum: plus, with
	| 'inside' // what follows is a part of the sum: including; `behind`: what stands before it is, "of it"
	| 'median' // average, median
	| 'counted' // nouns that make a number a count
	| 'units' // shares, RSUs: a number of them is no money
	| 'employer' // an investment firm: neither pay nor investment
	// The rest
	| 'glue'
	| 'place' // tells yen from yuan
	| 'dash'
	| 'slash'
	| 'times'
	| 'percent'
	| 'stop' // ends a sentence
	| 'colon'
	| 'comma'
	| 'bar' // divides the parts of a list: |, ·, the end of a line
	| 'open'
	| 'close'
	| 'word' // tells the language
	| 'digits'
	| 'counting' // made by the reader: why a number is no sum
	| 'unknown' // made by the reader: a word as it was written

export type Words = Partial<Record<Role, Record<string, string>>>

export const signs: Words = {
	number: {
		0: '零|〇',
		1: '一|壹',
		2: '二|两|兩|贰|貳',
		3: '三|叁|參',
		4: '四|肆',
		5: '五|伍',
		6: '六|陆|陸',
		7: '七|柒',
		8: '八|捌',
		9: '九|玖'
	},
	scale: {
		10: '十|拾',
		100: '百|佰',
		1e3: '千|仟|$k|¥k|€k|£k',
		1e4: '万|萬|個萬',
		1e6: '$m|¥m|€m|£m|$mn',
		1e8: '亿|億|个亿|個億',
		1e9: '$b|$bn|€bn|£bn|¥b',
		1e12: '兆'
	},
	suffix: {
		1e3: 'k|grand|tsd|tsd.|t€',
		1e5: 'l',
		1e6: 'm|mn|mm|mill|mill.|mln|mln.|mio|mio.',
		1e7: 'cr|cr.',
		1e9: 'b|bn|bln|md|mds|mrd|mrd.|g',
		1e12: 't|tn|trn'
	},
	several: { 1: '数|數|几|幾|若干' },
	more: { 1: '多|余|餘|来' },
	currency: {
		USD: 'us$|us $|u.s. $|u.s.$|usd|$us|us-dollar*|us dollar*|u.s. dollar*|american dollar*|musd',
		$: '$|$k|$m|$b|$bn|$mn|﹩',
		EUR: '€|eur|€k|€m|€bn|t€|meur|teur',
		GBP: '£|gbp|£k|£m|£bn',
		'¥': '¥|¥k|¥m|¥b',
		CNY: 'cn¥|cny|rmb|renminbi|yuan|rmb¥|cnh',
		JPY: 'jpy|jp¥|円',
		KRW: '₩|krw',
		INR: '₹|inr|rs|rs.',
		CHF: 'chf|sfr|sfr.',
		franc: 'fr|fr.',
		CAD: 'c$|ca$|cad|can$|cdn$',
		AUD: 'a$|au$|aud',
		SGD: 's$|sgd|sg$',
		HKD: 'hk$|hkd',
		TWD: 'nt$|twd|ntd',
		NZD: 'nz$|nzd',
		BRL: 'r$|brl',
		MXN: 'mx$|mxn|mex$',
		AED: 'aed|dhs|dhs.|dh',
		SAR: 'sar',
		QAR: 'qar|qr',
		ILS: '₪|nis|ils',
		SEK: 'sek',
		DKK: 'dkk',
		NOK: 'nok',
		krone: 'kr|kr.',
		PLN: 'pln|zł',
		CZK: 'kč|czk',
		HUF: 'huf',
		RON: 'ron',
		RUB: '₽|rub',
		UAH: '₴|uah',
		KZT: '₸',
		GEL: '₾',
		AMD: '֏',
		AZN: '₼',
		TRY: '₺',
		VND: '₫|vnd',
		THB: '฿|thb',
		PHP: '₱|php',
		MYR: 'rm|myr',
		IDR: 'rp|rp.|idr',
		KES: 'ksh|ksh.|kshs|kshs.|kes',
		UGX: 'ush|ushs|ugx',
		TZS: 'tsh|tshs|tzs',
		NGN: '₦|ngn',
		GHS: '₵|gh₵|gh¢|ghs',
		ZAR: 'zar|r',
		BDT: '৳|tk|bdt',
		PKR: 'pkr|pk rs',
		LKR: 'lkr|slr',
		KHR: '៛',
		LAK: '₭',
		MNT: '₮',
		PYG: '₲',
		CRC: '₡',
		COP: 'cop$',
		CLP: 'clp$',
		ARS: 'ar$',
		PEN: 's/.',
		XOF: 'fcfa|f cfa|cfa'
	},
	before: { about: '~|≈|c.|ca.|ca|circa', atLeast: '>|≥|>=', atMost: '<|≤|<=' },
	after: { atLeast: '+' },
	within: { 1: '±' },
	conversion: { 1: '=|≈' },
	to: { 1: '~|→|...|…' },
	and: { 1: '&' },
	per: { 1: '/|@' },
	dash: { 1: '-' },
	slash: { 1: '/' },
	times: { 1: '×|x|*' },
	percent: { 1: '%|‰' },
	stop: { 1: '.|!|?|;|。|！|？|；' },
	colon: { 1: ':' },
	comma: { 1: ',|、|，' },
	bar: { 1: '¦|\n' },
	open: { 1: '(|[|（|【' },
	close: { 1: ')|]|）|】' },
	unit: {
		1: 'yr|yrs|年',
		0.0833333333: 'mo|mos|mth|mths|月',
		0.0192307692: 'wk|wks',
		0.000114155251: 'hr|hrs'
	},
	aside: { 1: '+' }
}
