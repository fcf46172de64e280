// Languages of which the reader knows scales, currencies and times, so that a bare sum in one is read, or told to be of
// one, rather than taken without its "million".
import type { Words } from './index.ts'

const time = (years: string, months: string, hours: string): Words => ({
	period: { year: years, month: months, hour: hours }
})

export const further = {
	da: {
		currency: null,
		comma: true,
		simple: true,
		words: {
			...time(
				'om året|per år|årlig|årligt|årsløn|årslønn|i året',
				'om måneden|per måned|månedlig|månedligt|i måneden',
				'i timen|per time'
			),
			scale: { 1e3: 'tusind|tusinde|tusen', 1e6: 'millioner|mio.|mill.', 1e9: 'milliard|milliarder|mia.|mia|mrd.' },
			currency: {
				krone: 'kroner|krone|kr|kr.',
				$: 'dollar|dollars',
				EUR: 'euro',
				DKK: 'danske kroner',
				NOK: 'norske kroner'
			},
			kind: { salary: 'løn|lønn|lønnen|årsløn|årslønn|månedsløn' },
			unit: { 1: 'år', 0.0833333333: 'måned|måneder' },
			glue: { 1: 'over|på|i|en' },
			word: { 1: 'og|til|ikke|af|året|også|fra' }
		}
	},
	fi: {
		currency: 'EUR',
		comma: true,
		simple: true,
		words: {
			...time(
				'vuodessa|vuosittain|vuosipalkka|vuotta kohden',
				'kuukaudessa|kuussa|kuukausittain|kuukausipalkka',
				'tunnissa'
			),
			scale: { 1e3: 'tuhat|tuhatta', 1e6: 'miljoona|miljoonaa|milj.|milj|miljoonan', 1e9: 'miljardi|miljardia|mrd' },
			currency: { EUR: 'euroa|euron', $: 'dollaria|dollarin' },
			kind: { salary: 'palkka|palkkaa|vuosipalkka|kuukausipalkka' },
			unit: { 1: 'vuotta|vuoden|vuodessa', 0.0833333333: 'kuukautta' }
		}
	},
	pl: {
		currency: 'PLN',
		comma: true,
		simple: true,
		words: {
			...time(
				'rocznie|na rok|roczne|roczna|roczny|w skali roku',
				'miesięcznie|na miesiąc|miesięczne|miesięczna',
				'na godzinę|za godzinę'
			),
			number: { 2: 'dwa', 3: 'trzy', 4: 'cztery', 5: 'pięć' },
			scale: {
				1e3: 'tysiąc|tysiące|tysięcy|tys.|tys',
				1e6: 'milion|miliony|milionów|mln',
				1e9: 'miliard|miliardy|miliardów|mld'
			},
			currency: { PLN: 'złotych|złote|złoty|zł', $: 'dolarów|dolary|dolar', EUR: 'euro' },
			before: { atMost: 'do|nawet', atLeast: 'ponad|co najmniej', about: 'około|ok.', near: 'prawie|niemal' },
			kind: { salary: 'pensja|pensji|wynagrodzenie|zarobki|płaca', package: 'kontrakt', equity: 'akcje|akcji' },
			unit: { 1: 'rok|lata|lat', 0.0833333333: 'miesiąc|miesiące|miesięcy' },
			per: { 1: 'na|przez|w ciągu' }
		}
	},
	cs: {
		currency: 'CZK',
		comma: true,
		simple: true,
		words: {
			...time('ročně|za rok|roční', 'měsíčně|za měsíc|měsíční', 'na hodinu|za hodinu'),
			scale: {
				1e3: 'tisíc|tisíce',
				1e6: 'mil.|milionu|milionů|miliónů|milióny|miliónu',
				1e9: 'miliarda|miliardy|miliard|miliardu'
			},
			currency: { CZK: 'korun|koruny|kč', $: 'dolarů', EUR: 'eur' },
			kind: { salary: 'plat|platu|mzda|mzdu' },
			unit: { 1: 'rok|roky|let', 0.0833333333: 'měsíc|měsíce|měsíců' }
		}
	},
	hu: {
		currency: 'HUF',
		comma: true,
		simple: true,
		words: {
			...time('évente|évi|éves', 'havonta|havi', 'óránként'),
			scale: { 1e3: 'ezer', 1e6: 'millió', 1e9: 'milliárd' },
			currency: { HUF: 'forint|forintot|ft', $: 'dollárt|dollár', EUR: 'eurót|euró' },
			kind: { salary: 'fizetés|fizetést|bér' },
			unit: { 1: 'év|évre', 0.0833333333: 'hónap' }
		}
	},
	ro: {
		currency: 'RON',
		comma: true,
		simple: true,
		words: {
			...time('pe an|anual|anuală', 'pe lună|lunar|lunară', 'pe oră'),
			scale: { 1e3: 'mii|mii de', 1e6: 'milioane|milioane de', 1e9: 'miliarde|miliarde de' },
			currency: { RON: 'lei|leu', $: 'dolari', EUR: 'euro' },
			kind: { salary: 'salariu|salariul' },
			unit: { 1: 'ani|an', 0.0833333333: 'lună|luni' }
		}
	},
	el: {
		currency: 'EUR',
		comma: true,
		simple: true,
		words: {
			...time('τον χρόνο|ετησίως|το χρόνο|ανά έτος|ετήσιος', 'τον μήνα|το μήνα|μηνιαίως|μηνιαίος', 'την ώρα'),
			scale: {
				1e3: 'χιλιάδες|χιλ.|χίλια',
				1e6: 'εκατομμύριο|εκατομμύρια|εκατ.|εκ.',
				1e9: 'δισεκατομμύριο|δισεκατομμύρια|δισ.'
			},
			currency: { EUR: 'ευρώ', $: 'δολάρια|δολαρίων' },
			kind: { salary: 'μισθός|μισθό' },
			unit: { 1: 'χρόνια|έτη', 0.0833333333: 'μήνες' }
		}
	},
	uk: {
		currency: 'UAH',
		comma: true,
		simple: true,
		words: {
			...time('на рік|щорічно|щороку', 'на місяць|щомісяця', 'на годину'),
			scale: {
				1e3: 'тисяч|тисячі|тис|тис.',
				1e6: 'мільйон|мільйони|мільйонів|млн',
				1e9: 'мільярд|мільярди|мільярдів|млрд'
			},
			currency: { UAH: 'гривень|гривні|грн|грн.', $: 'доларів|долари|долар', EUR: 'євро' },
			kind: { salary: 'зарплата|зарплатня|оклад' },
			unit: { 1: 'рік|роки|років', 0.0833333333: 'місяць|місяці|місяців' }
		}
	},
	he: {
		currency: 'ILS',
		simple: true,
		words: {
			...time('בשנה|לשנה|שנתי', 'בחודש|לחודש|חודשי', 'לשעה'),
			scale: { 1e3: 'אלף', 1e6: 'מיליון|מיליוני', 1e9: 'מיליארד' },
			currency: { ILS: 'שקל|שקלים|ש"ח', $: 'דולר|דולרים', EUR: 'אירו' },
			kind: { salary: 'שכר|משכורת' },
			unit: { 1: 'שנים|שנה', 0.0833333333: 'חודשים' }
		}
	},
	fa: {
		currency: null,
		simple: true,
		words: {
			...time('در سال|سالانه', 'در ماه|ماهانه', 'در ساعت'),
			scale: { 1e3: 'هزار', 1e6: 'میلیون', 1e9: 'میلیارد' },
			currency: { $: 'دلار', EUR: 'یورو', IRR: 'ریال ایران', toman: 'تومان' },
			kind: { salary: 'حقوق' },
			unit: { 1: 'سال', 0.0833333333: 'ماه' }
		}
	},
	vi: {
		currency: 'VND',
		comma: true,
		simple: true,
		words: {
			...time(
				'một năm|mỗi năm|mỗi năm|hàng năm|/năm|/ năm',
				'một tháng|mỗi tháng|hàng tháng|/tháng|/ tháng',
				'mỗi giờ|/giờ'
			),
			scale: { 1e3: 'nghìn|ngàn', 1e6: 'triệu', 1e9: 'tỷ|tỉ' },
			currency: { VND: 'đồng|vnđ', $: 'đô la|đô', EUR: 'euro' },
			kind: { salary: 'lương|mức lương' },
			unit: { 1: 'năm', 0.0833333333: 'tháng' }
		}
	},
	th: {
		currency: 'THB',
		simple: true,
		words: {
			...time('ต่อปี|ปีละ', 'ต่อเดือน|เดือนละ', 'ต่อชั่วโมง'),
			scale: { 1e3: 'พัน', 1e4: 'หมื่น', 1e5: 'แสน', 1e6: 'ล้าน', 1e9: 'พันล้าน' },
			currency: { THB: 'บาท', $: 'ดอลลาร์|เหรียญ', EUR: 'ยูโร' },
			kind: { salary: 'เงินเดือน' },
			unit: { 1: 'ปี', 0.0833333333: 'เดือน' }
		}
	}
} as const satisfies Record<string, { currency: string | null; comma?: true; simple?: true; words: Words }>
