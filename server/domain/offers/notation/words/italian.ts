// The words of pay in Italian; how a table is written: index.ts.
import type { Words } from './index.ts'

export const italian: Words = {
	number: {
		1: 'un|uno|una',
		2: 'due',
		3: 'tre',
		4: 'quattro',
		5: 'cinque',
		6: 'sei',
		7: 'sette',
		8: 'otto',
		9: 'nove',
		10: 'dieci',
		11: 'undici',
		12: 'dodici',
		15: 'quindici',
		20: 'venti',
		25: 'venticinque',
		30: 'trenta',
		40: 'quaranta',
		50: 'cinquanta',
		60: 'sessanta',
		200: 'duecento',
		300: 'trecento',
		500: 'cinquecento',
		1000: 'mille'
	},
	scale: {
		100: 'cento',
		1e3: 'mila|migliaia|migliaia di',
		1e6: 'milione|milioni|mln',
		1e9: 'miliardo|miliardi|mld',
		1e12: 'bilione'
	},
	fraction: { 0.5: 'mezzo|mezza', 0.25: 'un quarto di' },
	half: { 1: 'e mezzo|e mezza' },
	several: {
		2: 'diversi|alcuni|vari|qualche|parecchi|diverse|un paio di',
		10: 'decine di|diverse decine di|decina di|alcune decine di',
		20: 'dozzine di',
		100: 'centinaia di|diverse centinaia di|alcune centinaia di'
	},
	figure: { 1: 'cifre|zeri' },
	currency: {
		USD: 'dollari americani|dollari statunitensi|dollari usa',
		$: 'dollaro|dollari',
		EUR: 'euro',
		GBP: 'sterline|sterlina|lire sterline',
		franc: 'franchi',
		CHF: 'franchi svizzeri',
		CNY: 'yuan|renminbi',
		JPY: 'yen',
		KRW: 'won',
		INR: 'rupie',
		SGD: 'dollari di singapore'
	},
	before: {
		atMost:
			'fino a|sino a|massimo|un massimo di|al massimo|meno di|non più di|fino ai|fino agli|inferiore a|inferiore ai|sotto i|può arrivare a|arrivano a|può raggiungere i|possono arrivare a|fino ad|fino a circa|tetto di|che arrivano fino a',
		atLeast:
			'oltre|più di|piu di|almeno|superiore a|superiore ai|superiori a|superiori ai|supera|superano|superando|superare|sopra i|a partire da|minimo|ben oltre|non meno di|al di sopra dei|al di sopra di|supera i|superano i|un minimo di|eccede|minimo di|superato|superava|superiore agli|oltre i',
		about:
			'circa|intorno a|attorno a|all’incirca|pari a circa|approssimativamente|si aggira sui|sui|si aggira intorno ai|nell’ordine di|intorno ai|attorno ai|un’ordine di|nell’ordine dei',
		near: 'quasi|vicino a|prossimo a|poco meno di|sfiora|sfiora i|sfiorano|sfiorano i|vicina ai|vicino ai|sfiorando'
	},
	after: {
		atLeast: 'o più|in su|e oltre|come minimo|e più|o oltre|almeno',
		atMost: 'al massimo|o meno|massimi|massimo',
		about: 'circa|all’incirca'
	},
	between: { 1: 'tra|fra|da|dai|tra i|fra i|compreso tra|compresi tra|compresa tra|va da|dal' },
	to: { 1: 'a|ai|fino a|agli|o addirittura|ad|fino ai|a oltre|a quasi', 2: 'o' },
	and: { 1: 'e|ed|nonché' },
	per: { 1: 'per|all’|l’|al|ogni|alla|a|ciascun' },
	unit: {
		1: 'anno|anni',
		0.0833333333: 'mese|mesi',
		0.0192307692: 'settimana|settimane',
		0.00273972603: 'giorno|giorni',
		0.000114155251: 'ora|ore'
	},
	period: {
		year: 'ral|annuo|annui|annua|annue|annuale|annuali|annualmente|all’anno|l’anno|per anno|ogni anno',
		'first-year': 'primo anno|il primo anno|nel primo anno|solo nel primo anno',
		month: 'mensile|mensili|al mese|mensilmente',
		week: 'settimanale|settimanali|a settimana|alla settimana',
		day: 'giornaliero|giornalieri|al giorno',
		hour: 'all’ora|orario|orari|l’ora',
		once: 'una tantum|all’ingresso|bonus di ingresso|bonus di firma|bonus d’ingresso|alla firma|premio di ingaggio|bonus alla firma|bonus di benvenuto|investimento|in un’unica soluzione|bonus d’ingaggio',
		'multi-year': 'più anni|diversi anni|vari anni|pluriennal*|alcuni anni|su più anni|parecchi anni',
		total: 'in totale|complessiv*|totali|totale'
	},
	kind: {
		package:
			'pacchetto*|pacchetti*|compenso*|compensi*|retribuzione*|retribuzioni*|remunerazione*|contratto*|contratti|guadagn*|pagare|pagato|paga|pagamento|accordo|compensazione|paghe|ingaggi|ingaggio|trattamento economico|pagati',
		offer:
			'offerta*|offerte*|offre|offrire|offerto|proposta*|proposte|offrono|strappare|offrendo|offriva|offrì|reclutare',
		salary: 'stipendio*|stipendi*|salario*|salari*|busta paga|ral|salariale|salariali',
		'base-salary':
			'stipendio base|stipendi base|salario base|base salariale|salari base|retribuzione base|retribuzione fissa|stipendio fisso|paga base|fisso|retribuzioni base',
		'signing-bonus':
			'bonus di ingresso|bonus di firma|bonus d’ingresso|bonus alla firma|all’ingresso|alla firma|premio di ingaggio|bonus di ingaggio|bonus di assunzione|premio di firma|bonus all’ingresso|bonus di benvenuto|premio alla firma|bonus d’ingaggio|signing bonus|bonus all’assunzione|premi di ingaggio|premio d’ingaggio|premi alla firma|bonus di entrata|bonus d’entrata',
		'retention-bonus':
			'bonus di permanenza|bonus di fidelizzazione|bonus di retention|premio fedeltà|premio di permanenza|premi di permanenza|bonus di trattenimento|bonus fedeltà|bonus di fedeltà|bonus per restare|retention bonus|premio di fedeltà|premi fedeltà',
		bonus: 'bonus|premio|premi|incentivo|incentivi|gratifica*|bonus annuale|premio produzione',
		equity:
			'azioni|azionari*|stock option*|quote|partecipazione azionaria|rsu|opzioni|titoli|azionario|azionaria|equity',
		cash: 'contanti|in contanti|liquidi|cash'
	},
	notPay: {
		valuation: 'valutazione*|capitalizzazione|valore di mercato|valuta la società|valutazioni|valore della società',
		'valuation?': 'valutata|valutato|valutate|stimata in|stimato in|valore di',
		'worth?': 'vale|azienda|società|startup',
		'pool!': 'fondo azionario|pool*|fondo premi|accantonat*|riservat*|messo da parte|messi da parte|piano azionario',
		'release-clause': 'clausola rescissoria|clausola di uscita|clausola',
		'share-price!': 'per azione|ad azione|prezzo di esercizio|quotazione|a titolo',
		investment:
			'investimento*|investimenti*|investe|investito|investire|finanziamento*|round|raccolto|raccoglie|raccolta di capitali|investitori|fondi|iniezione|capitale di rischio|finanziamenti|ha raccolto|aumento di capitale',
		acquisition: 'acquisizione*|acquisito|acquisire|acquisto|comprato|acquistato|compra|rilevato|acquista',
		'wage-bill':
			'costo del personale|monte salari|costi del personale|spese per il personale|monte stipendi|costo del lavoro|spesa per il personale|monte ingaggi',
		capex: 'spese in conto capitale|data center*|centri dati|infrastruttur*|spesa in conto capitale|spese di capitale',
		'training-cost': 'costo di addestramento|addestramento|addestrare|costi di addestramento|costo di sviluppo',
		revenue: 'fatturato*|ricavi|vendite|incassi|entrate',
		profit: 'utile|utili|profitti|perdite|profitto|perdita|utile netto',
		fine: 'multa*|multe|sanzione*|risarcimento*|sanzioni',
		'net-worth': 'patrimonio*|fortuna|miliardario*|ricchezza|patrimonio personale',
		budget: 'budget*|fondo di ricerca|finanziamenti pubblici|bilancio|stanziamento|contributi',
		donation: 'donazione*|donato|donazioni',
		loan: 'prestito*|debito|debiti|obbligazioni|prestiti|mutuo',
		prize: 'montepremi|borsa di studio|ricompensa',
		statistic: 'reddito medio|reddito mediano|pil|salario minimo|stipendio medio in italia|reddito delle famiglie',
		price: 'costa|costano|prezzo|abbonamento*|affitto|villa|canone'
	},
	aside: {
		1: 'più azioni|oltre a|con|insieme a|inclusi|esclusi|escluso|incluso|compresi|compreso|più bonus|più un bonus|più stock|comprensivo|senza contare|a cui si aggiungono|più equity|compresa'
	},
	inside: { 1: 'inclusi|incluso|compresi|compreso|compresa|di cui' },
	next: { 1: 'poi|in seguito|successivamente' },
	conversion: { 1: 'pari a|equivalenti a|ovvero|cioè|circa|equivalente a|corrispondenti a|al cambio|vale a dire' },
	median: { average: 'in media|medio|media di|media|mediamente', median: 'mediana|mediano' },
	counted: {
		1: 'dipendenti|ricercatori|ingegneri|persone|utenti|volte|chip|parametri|impiegati|lavoratori|talenti|scienziati|clienti|gpu|esperti|posti|abbonati|sviluppatori'
	},
	untimely: { later: 'dopo|più tardi', 1: 'fa|di esperienza|prima|di età|in azienda|di anzianità|di carriera' },
	glue: {
		1: 'di|d’|del|dei|degli|delle|della|il|lo|la|i|gli|le|ai|in|per|da|su|un|una|nel|un’|distribuiti|spalmati|spalmato|distribuito|solo|dell’|cifra|addirittura|ben|è|sono|astronomic*|soglia|quota|dal|valore|nell’arco|somma|alle|monstre|record|“|”|"|che'
	},
	place: { CNY: 'cina|cinese|cinesi|pechino', JPY: 'giappone|giapponese*' },
	percent: { 1: 'per cento|percento' },
	times: { 1: 'volte' },
	word: { 1: 'il|gli|di|della|dei|che|per|è|sono|con|una|nel|anche|secondo|del|alla|ha|più|dal|e' },
	payments: { 1: 'mensilità' },
	lasting: { 2: 'biennal*', 3: 'triennal*', 4: 'quadriennal*', 5: 'quinquennal*' },
	instalment: { 1: 'rate|rate annuali|tranche' },
	vest: { 1: 'vesting|maturazione|maturano|matura|maturate' },
	paid: { 1: 'pagabile|pagabili|erogato|erogati|versato|versati|corrisposto' },
	waiting: {
		1: 'cliff|periodo di prova|preavviso|periodo di attesa|di attesa|patto di non concorrenza|non concorrenza|di carenza|lock up'
	},
	since: { 1: 'dopo|trascorso|trascorsi|passato' },
	change: {
		1: 'passato|passata|passati|salito|salita|saliti|aumentato|cresciuto|passò|salì|aumentò|portato|raddoppiat*|sceso|calato|passa'
	},
	versus: { 1: 'contro|rispetto a|invece di|anziché|contro i|dopo i|anno precedente' },
	earned: { 1: 'ha guadagnato|guadagnò|guadagnato|incassato|percepito|intascato|ricevuto|ha incassato' },
	units: { 1: 'azioni|opzioni|rsu|quote|titoli' },
	employer: {
		1: 'fondo di investimento|fondi di investimento|hedge fund|banca d’investimento|società di investimento|fondo speculativo'
	}
}
