// The words of plain sums in Dutch; how a table is written: index.ts.
import type { Words } from './index.ts'

export const dutch: Words = {
	number: {
		1: 'één|een',
		2: 'twee',
		3: 'drie',
		4: 'vier',
		5: 'vijf',
		6: 'zes',
		7: 'zeven',
		8: 'acht',
		9: 'negen',
		10: 'tien',
		12: 'twaalf',
		20: 'twintig',
		30: 'dertig',
		50: 'vijftig'
	},
	scale: { 100: 'honderd', 1e3: 'duizend', 1e6: 'miljoen*', 1e9: 'miljard*', 1e12: 'biljoen*' },
	suffix: { 1e6: 'mln|mln.', 1e9: 'mld|mld.' },
	fraction: { 0.5: 'half|halve|een half|een halve', 1.5: 'anderhalf|anderhalve' },
	several: { 2: 'enkele|meerdere|een paar|verscheidene', 10: 'tientallen', 100: 'honderden' },
	currency: {
		$: 'dollar|dollars',
		USD: 'amerikaanse dollar*',
		EUR: 'euro|euro’s|euros',
		GBP: 'pond|britse pond',
		CHF: 'zwitserse frank*'
	},
	before: {
		atMost: 'tot|maximaal|hooguit|tot wel|minder dan|hoogstens|ten hoogste',
		atLeast: 'meer dan|minstens|ten minste|minimaal|ruim|vanaf|boven de',
		about: 'ongeveer|circa|rond de|zo’n|naar schatting',
		near: 'bijna|krap|tegen de'
	},
	after: { atLeast: 'of meer|of hoger', atMost: 'of minder' },
	between: { 1: 'tussen|van' },
	to: { 1: 'tot', 2: 'of' },
	and: { 1: 'en' },
	per: { 1: 'per|in het|in de|elk|elke' },
	unit: {
		1: 'jaar|jaren',
		0.0833333333: 'maand|maanden',
		0.0192307692: 'week|weken',
		0.00273972603: 'dag|dagen',
		0.000114155251: 'uur|uren'
	},
	period: {
		year: 'per jaar|jaarlijks|jaarlijkse|jaarsalaris*|jaarloon|jaarinkomen|op jaarbasis|’s jaars',
		'first-year': 'eerste jaar|in het eerste jaar',
		month: 'per maand|maandelijks|maandelijkse|maandsalaris*|maandloon',
		week: 'per week|wekelijks',
		day: 'per dag|dagelijks|dagtarief',
		hour: 'per uur|uurtarief|uurloon',
		once: 'eenmalig*|tekengeld|tekenbonus*',
		'multi-year': 'meerdere jaren|meerjarig*',
		total: 'in totaal|totaal'
	},
	kind: {
		package: 'pakket*|beloning*|vergoeding*|contract*|verdient|verdienen|inkomen*|beloningspakket*',
		offer: 'aanbod|bod|aanbieding*|biedt|bood|aangeboden',
		salary: 'salaris*|loon|jaarsalaris*|maandsalaris*|maandloon|uurloon|jaarloon',
		'base-salary': 'basissalaris*|vast salaris|basisloon',
		'signing-bonus': 'tekenbonus*|tekengeld|tekenpremie*|welkomstbonus*',
		'retention-bonus': 'blijfbonus*|retentiebonus*|blijfpremie*',
		bonus: 'bonus|bonussen|premie*',
		equity: 'aandelen*|opties|aandelenpakket*|rsu|rsus',
		cash: 'contant|contanten'
	},
	notPay: {
		valuation: 'waardering*|beurswaarde|marktwaarde',
		'valuation?': 'gewaardeerd|gewaardeerd op|waard',
		investment: 'investering*|investeert|investeerde|financieringsronde*|opgehaald|haalde',
		acquisition: 'overname*|kocht|gekocht|overgenomen',
		'wage-bill': 'loonsom*|personeelskosten|loonkosten',
		revenue: 'omzet*|inkomsten',
		profit: 'winst*|verlies*',
		fine: 'boete*|schikking*|schadevergoeding*',
		price: 'kost|kosten|prijs|abonnement*'
	},
	aside: { 1: 'plus|met|naast|inclusief|exclusief|en daarnaast' },
	inside: { 1: 'inclusief|waarvan' },
	next: { 1: 'daarna|vervolgens' },
	conversion: { 1: 'omgerekend|ofwel|oftewel' },
	counted: { 1: 'werknemers|onderzoekers|mensen|gebruikers|ingenieurs|medewerkers' },
	untimely: { later: 'later', 1: 'geleden|ervaring|eerder|oud' },
	earned: { 1: 'verdiende|verdienden|kreeg|ontving|streek' },
	change: { 1: 'steeg|stegen|gestegen|verhoogd|ging|groeide|opgetrokken' },
	lasting: { 2: 'tweejarig*', 3: 'driejarig*', 4: 'vierjarig*', 5: 'vijfjarig*' },
	units: { 1: 'aandelen|opties|rsu|rsus' },
	vest: { 1: 'vesting|vesten' },
	waiting: { 1: 'cliff|proeftijd|wachttijd|opzegtermijn' },
	since: { 1: 'na|sinds' },
	glue: { 1: 'de|het|een|van|over|in|voor|op|aan|zo|"|verspreid' },
	percent: { 1: 'procent' },
	word: { 1: 'het|een|van|voor|met|niet|zijn|naar|ook|wordt|werd|jaar|over|haar|hij|zij' }
}
