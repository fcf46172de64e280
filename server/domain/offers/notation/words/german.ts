// The words of pay in German; how a table is written: index.ts.
import type { Words } from './index.ts'

export const german: Words = {
	number: {
		1: 'ein|eine|einen|einer|eins|einem',
		2: 'zwei',
		3: 'drei',
		4: 'vier',
		5: 'fünf',
		6: 'sechs',
		7: 'sieben',
		8: 'acht',
		9: 'neun',
		10: 'zehn',
		11: 'elf',
		12: 'zwölf',
		15: 'fünfzehn',
		20: 'zwanzig',
		25: 'fünfundzwanzig',
		30: 'dreißig',
		40: 'vierzig',
		50: 'fünfzig',
		60: 'sechzig',
		80: 'achtzig',
		200: 'zweihundert',
		300: 'dreihundert',
		500: 'fünfhundert'
	},
	scale: {
		100: 'hundert|einhundert',
		1e3: 'tausend|tsd.',
		1e6: 'million|millionen*|mio|mio.|million*',
		1e9: 'milliarde|milliarden*|mrd|mrd.',
		1e12: 'billion|billionen*'
	},
	fraction: {
		0.5: 'eine halbe|halbe|einer halben|halben|halbe',
		0.25: 'viertel',
		1.5: 'anderthalb|eineinhalb|eineinhalbe',
		2.5: 'zweieinhalb',
		0.75: 'dreiviertel'
	},
	several: {
		1: 'mehrere|mehreren|mehrerer',
		2: 'einige|einigen|einiger|ein paar',
		10: 'zig|zehn von|dutzende von',
		20: 'dutzende|dutzenden',
		100: 'hunderte|hunderten|hunderte von|hunderten von'
	},
	figured: {
		1: 'einstellig*',
		2: 'zweistellig*',
		3: 'dreistellig*',
		4: 'vierstellig*',
		5: 'fünfstellig*',
		6: 'sechsstellig*',
		7: 'siebenstellig*',
		8: 'achtstellig*',
		9: 'neunstellig*',
		10: 'zehnstellig*'
	},
	grade: { 1: 'niedrig*|niedriger*|unter*|untere|unteren', 4: 'mittler*|mittlere*', 7: 'hoh*|hoch|höher*|ober*' },
	currency: {
		USD: 'us-dollar*|us dollar*|amerikanische dollar*',
		$: 'dollar*',
		EUR: 'euro*',
		GBP: 'pfund*|britische pfund',
		CHF: 'franken*|schweizer franken|sfr.',
		CNY: 'yuan|renminbi',
		JPY: 'yen',
		KRW: 'won',
		INR: 'rupien|rupie',
		SGD: 'singapur-dollar|singapur dollar'
	},
	before: {
		atMost: 'bis zu|maximal|höchstens|bis|weniger als|unter|nicht mehr als|max.|im höchstfall|bis maximal',
		atLeast:
			'mehr als|über|mindestens|wenigstens|ab|jenseits von|jenseits der|oberhalb von|von mehr als|von über|übersteigt|übersteigen|mind.|von mindestens|weit über|nicht weniger als|überschreitet|deutlich über|deutlich mehr als|überstieg',
		about: 'rund|etwa|circa|zirka|ungefähr|ca.|ca|schätzungsweise|gut|um die|in etwa|grob|geschätzt|geschätzte',
		near: 'fast|knapp|beinahe|nahezu|an die|annähernd'
	},
	after: {
		atLeast: 'oder mehr|und mehr|plus|aufwärts|und darüber|übersteigt|übersteigen|überschreitet|übersteigend',
		atMost: 'oder weniger|maximal|nicht übersteigt',
		about: 'etwa|ungefähr|schwer'
	},
	between: { 1: 'zwischen|von' },
	to: { 1: 'bis|bis zu|bis hin zu|oder sogar|bis über|bis fast|bis knapp', 2: 'oder' },
	and: { 1: 'und|sowie' },
	per: { 1: 'pro|im|am|je|in der|jede|jedes|jeden|per|in einem|die' },
	unit: {
		1: 'jahr|jahre|jahren|jahres|jahr*',
		0.0833333333: 'monat|monate|monaten|monats',
		0.0192307692: 'woche|wochen',
		0.00273972603: 'tag|tage|tagen',
		0.000114155251: 'stunde|stunden'
	},
	period: {
		year: 'jährlich|jährliche|jährlichen|jährlicher|jährliches|jahresgehalt*|jahresgehälter*|jahresbonus|jahresboni|p.a.|p. a.|jahresvergütung*|jahreseinkommen*|jahreslohn*|jahressalär*|jahresbezüge*|jahresprämie*|pro jahr|im jahr|grundgehalt im jahr|haushaltseinkommen',
		'first-year': 'erste jahr|ersten jahr|erstes jahr|ersten jahres|im ersten jahr|für das erste jahr',
		month: 'monatlich*|monatsgehalt*|monatslohn*|im monat|pro monat',
		week: 'wöchentlich*|pro woche',
		day: 'täglich*|tagessatz*|pro tag',
		hour: 'stündlich*|stundenlohn*|pro stunde|stundensatz*',
		once: 'einmalig*|unterzeichnungsgeschenk*|antrittsprämie*|handgeld*|antrittsbonus*|unterschriftsprämie*|unterschriftsbonus*|einmalzahlung*|investition*',
		'multi-year': 'mehrere jahre|mehreren jahren|mehrjährig*|mehrerer jahre|einige jahre|die jahre|über jahre',
		total: 'insgesamt|gesamtwert|in summe|gesamt|alles in allem'
	},
	kind: {
		package:
			'vertrag über|verträge über|kontrakt über|paket über|deal über|angebot über|scheck über|vergütung*|gehaltspaket*|vergütungspaket*|paket*|gesamtvergütung*|verdien*|bezahl*|einkommen*|vertrag*|verträge*|deal*|gesamtpaket*|bezüge*|jahreseinkommen*|jahresvergütung*|salärpaket*|entlohnung*|entschädigung*|jahresbezüge*|millionenvertrag*',
		offer:
			'angebot*|jobangebot*|offerte*|geboten|bietet|bieten|bot|millionenangebot*|abwerb*|abzuwerben|lockt|gelockt|in höhe von',
		salary:
			'gehalt|gehälter*|gehalts|lohn*|löhne*|jahresgehalt*|jahresgehälter*|monatsgehalt*|salär*|bruttovergütung*|bruttogehalt*|monatslohn*|stundenlohn*|jahreslohn*|einstiegsgehalt*|millionengehalt*|millionengehälter*|durchschnittsgehalt*|spitzengehalt*|spitzengehälter*',
		'base-salary':
			'grundgehalt*|grundgehälter*|basisgehalt*|fixgehalt*|fixum|grundlohn|grundvergütung*|festgehalt*|basisgehälter*|grundsalär*',
		'signing-bonus':
			'unterzeichnungsgeschenk*|antrittsprämie*|handgeld*|antrittsbonus*|unterschriftsprämie*|unterschriftsbonus*|einstiegsbonus*|signing bonus*|signing-bonus*|wechselprämie*|antrittsgeld*|begrüßungsprämie*|willkommensbonus*|einstiegsprämie*|wechselbonus*|begrüßungsgeld*|signing boni|unterzeichnungsbonus*|vertragsprämie*|ablöse*|signing-boni|antrittszahlung*|antrittsboni|unterschriftsboni|einstiegsboni',
		'retention-bonus':
			'halteprämie*|bleibeprämie*|haltebonus*|bleibebonus*|treueprämie*|treuebonus*|bindungsprämie*|retention-bonus*|retention bonus*|halteboni|bleibeboni|haltezahlung*',
		bonus:
			'bonus|boni|bonuszahlung*|prämie*|jahresbonus*|jahresboni|sonderzahlung*|leistungsprämie*|erfolgsprämie*|sonderprämie*|jahresprämie*|bonuspaket*|sonderbonus*',
		equity:
			'aktie*|aktienoption*|aktienpaket*|beteiligung*|firmenanteile*|anteile*|aktienvergütung*|rsu|rsus|belegschaftsaktie*|mitarbeiteraktie*|aktienprogramm*|aktienzuteilung*',
		cash: 'bar|bargeld|in bar'
	},
	notPay: {
		valuation: 'bewertung*|bewertet*|börsenwert*|marktwert*|unternehmenswert*|marktkapitalisierung*|firmenwert*',
		investment:
			'investition*|investier*|investment*|finanzierung*|finanzierungsrunde*|kapitalerhöhung*|einstieg*|geldgeber*|eingesammelt|kapital|investoren|risikokapital*|steckt*|wagniskapital*|geldspritze*',
		acquisition: 'übernahme*|kaufpreis*|übernimmt|kauft|gekauft|übernommen|zukauf*|kaufte',
		'wage-bill':
			'personalkosten*|lohnkosten*|gehaltskosten*|personalaufwand*|lohnsumme*|personalausgabe*|gehaltssumme*|personalaufwendung*',
		capex: 'rechenzentr*|infrastruktur*|investitionsausgaben|sachinvestition*|kapitalausgaben',
		'training-cost': 'trainingskosten|training|trainingslauf|entwicklungskosten',
		'worth?': 'wert|firma|unternehmen|startup|konzern',
		'valuation?': 'wert auf|wert von|geschätzt|taxiert|wert der firma|wert des unternehmens',
		'pool!':
			'aktienpool*|optionspool*|bonuspool*|beteiligungspool*|topf|pool*|bonustopf|zurückgestellt|rückstellung*|bereitgestellt|reserviert',
		'release-clause': 'ausstiegsklausel*|ablösesumme*|vertragsstrafe*',
		'share-price!': 'je aktie|pro aktie|aktienkurs*|ausübungspreis*|kurs von|basispreis*|bezugspreis*|ausgabepreis*',
		revenue: 'umsatz*|umsätze*|erlös*|jahresumsatz*|einnahmen',
		profit: 'gewinn*|verlust*|überschuss*|betriebsergebnis*|jahresgewinn*|nettogewinn*',
		fine: 'strafe*|geldstrafe*|bußgeld*|vergleich*|schadenersatz*|schadensersatz*|busse|buße',
		'net-worth': 'vermögen*|reichtum*|milliardär*|privatvermögen*',
		budget:
			'budget*|etat*|forschungsgeld*|fördermittel*|förderung*|haushalt|forschungsetat*|forschungsausgaben|zuschuss*',
		donation: 'spende*|gespendet',
		loan: 'kredit*|schulden*|anleihe*|darlehen*',
		prize: 'preisgeld*|stipendium|dotiert*',
		statistic: 'haushaltseinkommen*|mindestlohn*|durchschnittseinkommen*|medianeinkommen*',
		price: 'kostet|kosten|preis|miete*|abo*|villa|gebühr*|zur nutzung|eintritt*'
	},
	aside: {
		1: 'plus|zuzüglich|sowie|mit|zusätzlich|inklusive|einschließlich|samt|nebst|darunter|inkl.|neben|exklusive|ohne'
	},
	inside: { 1: 'darunter|davon|einschließlich|inklusive|inkl.' },
	next: { 1: 'danach|anschließend|später|in den folgejahren' },
	conversion: { 1: 'umgerechnet|entspricht|entsprechend|also|etwa|das sind' },
	median: { average: 'durchschnitt*|im schnitt|im mittel', median: 'median|im median' },
	counted: {
		1: 'mitarbeiter*|forscher*|ingenieur*|menschen|nutzer*|personen|beschäftigte*|angestellte*|chips|parameter*|kunden|köpfe|leute|mal|wissenschaftler*|entwickler*|aktien|jahre alt|uhr|stellen|jobs'
	},
	untimely: {
		later: 'später|darauf',
		1: 'alt|zuvor|vorher|lang bei|erfahrung|berufserfahrung|alte|alter|altes|alten|früher'
	},
	glue: {
		1: 'höchste stufe|höchsten stufe|oberste stufe|obersten stufe|spitzenstufe|der|die|das|den|dem|des|von|an|zum|zur|als|in|höhe|marke|rund|pro|kopf|wert|sagenhafte*|stolze*|satte*|unglaubliche*|eines|auf|sind|liegt|liegen|beträgt|bei|betragen|verteilt|grenze|schwelle|mit|sogar|bereich|betrag*|summe*|"|„|“'
	},
	place: { CNY: 'china|chinesisch*|peking', JPY: 'japan|japanisch*|tokio' },
	percent: { 1: 'prozent|prozentpunkte' },
	times: { 1: 'mal|fache|fachen' },
	word: {
		1: 'und|der|die|das|für|mit|ist|wird|werden|ein|eine|nach|laut|soll|sollen|auf|bei|sich|auch|haben|hat|den|dem|des|zu|im'
	},
	payments: { 1: 'gehälter|monatsgehälter|monatslöhne' },
	lasting: { 2: 'zweijährig*', 3: 'dreijährig*', 4: 'vierjährig*', 5: 'fünfjährig*', 6: 'sechsjährig*' },
	instalment: { 1: 'raten|jahresraten|tranchen' },
	vest: { 1: 'vesting|vestet|vesten|gevestet|unverfallbar*|vesting-zeitraum|verfallbar' },
	paid: { 1: 'ausgezahlt|auszahlung|ausbezahlt|zahlbar|gezahlt|ausgeschüttet' },
	waiting: {
		1: 'wartezeit|wartefrist|cliff|probezeit|kündigungsfrist|sperrfrist|karenz*|haltefrist|wettbewerbsverbot*|sperre'
	},
	within: { 1: 'plus minus|plus/minus|plusminus' },
	since: { 1: 'nach|seit|binnen|innerhalb|ab dem' },
	change: {
		1: 'stieg|stiegen|steigt|gestiegen|kletterte|wuchs|gewachsen|erhöht|erhöhte|angehoben|sank|fiel|gesenkt|verdoppelt*|aufgestockt|wurde von'
	},
	versus: { 1: 'nach|gegenüber|statt|verglichen mit|im vergleich zu|gegen|vorjahr|zuvor|als' },
	earned: {
		1: 'verdiente|verdienten|verdient|bekam|erhielt|kassierte|bezog|eingenommen|einstrich|strich|erhalten|bekommen'
	},
	units: { 1: 'aktien|optionen|rsus|rsu|anteile|anteilsscheine|aktienoptionen|stück' },
	employer: {
		1: 'hedgefonds*|investmentbank*|investmentfirma|investmentgesellschaft*|fondsmanager*|beteiligungsgesellschaft*'
	}
}
