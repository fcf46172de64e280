// How the words of pay are told, and the signs and Chinese numerals that every language shares. Phrases are in lower case
// and divided by `|`; a space also stands for a hyphen, `*` for any further letters. A phrase may stand in several roles.

export type Role =
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
	| 'grade' // low, mid, high
	| 'article' // a: one before a scale, each before a unit
	| 'currency'
	| 'before' // a bound before its amount: atMost, atLeast, about, near
	| 'after' // a bound behind its amount
	| 'between'
	| 'to' // joins the ends of a range
	| 'and'
	| 'per'
	| 'unit' // years in a unit of time
	| 'period' // a whole phrase for a period
	| 'kind'
	| 'notPay'
	| 'aside' // what follows is beside the sum: plus, with
	| 'conversion' // what follows says the same sum again
	| 'median' // average, median
	| 'counted' // nouns that make a number a count
	| 'untimely' // makes a span of time no term: ago, old, experience
	| 'glue'
	| 'place' // tells yen from yuan
	| 'dash'
	| 'slash'
	| 'times'
	| 'percent'
	| 'stop' // ends a sentence or bracket
	| 'comma'
	| 'open'
	| 'close'
	| 'word'
	| 'digits'

export type Words = Partial<Record<Role, Record<string, string>>>

export const signs: Words = {
	number: {
		0: '零|〇',
		1: '一|壹',
		2: '二|两|兩',
		3: '三',
		4: '四',
		5: '五',
		6: '六',
		7: '七',
		8: '八',
		9: '九'
	},
	scale: {
		10: '十|拾',
		100: '百',
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
		1e6: 'm|mn|mm|mil|mill|mill.|mln|mln.|mio|mio.|millones',
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
		CHF: 'chf|sfr|fr.',
		CAD: 'c$|ca$|cad|can$|cdn$',
		AUD: 'a$|au$|aud',
		SGD: 's$|sgd|sg$',
		HKD: 'hk$|hkd',
		TWD: 'nt$|twd|ntd',
		NZD: 'nz$|nzd',
		BRL: 'r$|brl',
		MXN: 'mx$|mxn',
		AED: 'aed',
		SAR: 'sar',
		ILS: '₪|nis|ils',
		SEK: 'sek',
		DKK: 'dkk',
		NOK: 'nok',
		PLN: 'pln',
		RUB: '₽|rub',
		TRY: '₺',
		VND: '₫|vnd',
		THB: '฿|thb',
		PHP: '₱|php'
	},
	before: { about: '~|≈|c.|ca.|ca|circa|±', atLeast: '>|≥|>=', atMost: '<|≤|<=' },
	after: { atLeast: '+', about: '±' },
	conversion: { 1: '=|≈' },
	to: { 1: '~|→|...|…' },
	and: { 1: '&' },
	per: { 1: '/|@' },
	dash: { 1: '-' },
	slash: { 1: '/' },
	times: { 1: '×|x|*' },
	percent: { 1: '%|‰' },
	stop: { 1: '.|!|?|;|:|。|！|？|；' },
	comma: { 1: ',|、|，' },
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
