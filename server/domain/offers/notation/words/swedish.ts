// The words of plain sums in Swedish; how a table is written: index.ts.
import type { Words } from './index.ts'

export const swedish: Words = {
	number: { 1: 'en|ett', 2: 'två', 3: 'tre', 4: 'fyra', 5: 'fem', 6: 'sex', 7: 'sju', 8: 'åtta', 9: 'nio', 10: 'tio' },
	scale: {
		100: 'hundra',
		1e3: 'tusen',
		1e6: 'miljon|miljoner|miljonlön',
		1e9: 'miljard|miljarder',
		1e12: 'biljon|biljoner'
	},
	suffix: { 1e3: 'tkr', 1e6: 'mkr|milj|milj.|mnkr', 1e9: 'mdr|mdkr' },
	fraction: { 0.5: 'halv|en halv', 1.5: 'en och en halv' },
	several: { 2: 'flera|några', 10: 'tiotals', 100: 'hundratals' },
	currency: { $: 'dollar', EUR: 'euro', SEK: 'kronor|krona|svenska kronor|mkr|tkr|mnkr|kr|kr.', GBP: 'pund' },
	before: {
		atMost: 'upp till|högst|maximalt|mindre än',
		atLeast: 'mer än|minst|över|åtminstone|drygt',
		about: 'cirka|omkring|ungefär|runt',
		near: 'nästan|nära|knappt'
	},
	after: { atLeast: 'eller mer' },
	between: { 1: 'mellan|från' },
	to: { 1: 'till', 2: 'eller' },
	and: { 1: 'och' },
	per: { 1: 'per|om|i|varje' },
	unit: {
		1: 'år|året',
		0.0833333333: 'månad|månaden|månader',
		0.0192307692: 'vecka|veckan|veckor',
		0.00273972603: 'dag|dagen|dagar',
		0.000114155251: 'timme|timmen|timmar'
	},
	period: {
		year: 'om året|per år|årligen|årslön*|årlig|årliga|årsinkomst*',
		'first-year': 'första året|det första året',
		month: 'i månaden|per månad|månadslön*|månatlig*',
		week: 'i veckan|per vecka',
		day: 'om dagen|per dag',
		hour: 'i timmen|per timme|timlön*',
		once: 'engångs*|signeringsbonus*',
		total: 'totalt|sammanlagt'
	},
	kind: {
		package: 'paket*|ersättning*|tjänar|kontrakt*|avtal*|inkomst*',
		offer: 'erbjudande*|erbjöd|erbjuds|bud',
		salary: 'lön*|årslön*|månadslön*|timlön*',
		'base-salary': 'grundlön*|fast lön',
		'signing-bonus': 'signeringsbonus*|teckningsbonus*|välkomstbonus*',
		'retention-bonus': 'stannabonus*|kvarhållningsbonus*',
		bonus: 'bonus*',
		equity: 'aktier|optioner|aktie*|rsu',
		cash: 'kontant*'
	},
	notPay: {
		valuation: 'värdering*|börsvärde*|marknadsvärde*',
		'valuation?': 'värderas|värderat|värderad',
		investment: 'investering*|investerade|finansieringsrunda*|nyemission*',
		acquisition: 'förvärv*|köpte|uppköp*',
		'wage-bill': 'lönekostnad*|personalkostnad*|lönesumma*',
		revenue: 'omsättning*|intäkt*',
		profit: 'vinst*|förlust*',
		fine: 'böter|skadestånd*',
		price: 'kostar|pris|priset|prenumeration*'
	},
	aside: { 1: 'plus|samt|med|inklusive|exklusive|utöver' },
	counted: { 1: 'anställda|forskare|personer|användare|ingenjörer' },
	untimely: { later: 'senare', 1: 'sedan|erfarenhet|gammal' },
	earned: { 1: 'tjänade|fick' },
	change: { 1: 'steg|höjdes|ökade|gick' },
	lasting: { 2: 'tvåårig*', 3: 'treårig*', 4: 'fyraårig*', 5: 'femårig*' },
	units: { 1: 'aktier|optioner' },
	waiting: { 1: 'cliff|provanställning|uppsägningstid' },
	since: { 1: 'efter' },
	glue: { 1: 'en|ett|den|det|på|över|för|av|i|"' },
	percent: { 1: 'procent' },
	word: { 1: 'och|för|med|som|att|är|på|av|till|inte|enligt|ett|året' }
}
