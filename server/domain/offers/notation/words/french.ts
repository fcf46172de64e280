// The words of pay in French; how a table is written: index.ts.
import type { Words } from './index.ts'

export const french: Words = {
	number: {
		1: 'un|une',
		2: 'deux',
		3: 'trois',
		4: 'quatre',
		5: 'cinq',
		6: 'six',
		7: 'sept',
		8: 'huit',
		9: 'neuf',
		10: 'dix',
		11: 'onze',
		12: 'douze',
		15: 'quinze',
		20: 'vingt',
		30: 'trente',
		40: 'quarante',
		50: 'cinquante',
		60: 'soixante'
	},
	scale: {
		100: 'cent|cents',
		1e3: 'mille|millier|milliers',
		1e6: 'million|millions',
		1e9: 'milliard|milliards|mds|md',
		1e12: 'billions de milliards'
	},
	fraction: { 0.5: 'demi|un demi|la moitié d’un', 0.25: 'quart de' },
	half: { 1: 'et demi' },
	several: {
		2: 'plusieurs|quelques',
		10: 'dizaines de|des dizaines de|plusieurs dizaines de|dizaine de|une dizaine de|quelques dizaines de',
		100: 'centaines de|des centaines de|plusieurs centaines de|centaine de|une centaine de|quelques centaines de'
	},
	figure: { 1: 'chiffres|zéros' },
	currency: {
		USD: 'dollars américains|dollar américain|dollars us',
		$: 'dollar|dollars',
		EUR: 'euro|euros',
		GBP: 'livres|livre|livres sterling|livre sterling',
		franc: 'francs|franc',
		CHF: 'francs suisses|franc suisse',
		XOF: 'francs cfa|franc cfa',
		SGD: 'dollars singapouriens|dollars de singapour',
		CAD: 'dollars canadiens|$ca|$ can|$ ca',
		AUD: 'dollars australiens',
		HKD: 'dollars hongkongais|dollars de hong kong',
		CNY: 'yuan|yuans|renminbi',
		JPY: 'yen|yens',
		KRW: 'won|wons',
		INR: 'roupie|roupies'
	},
	before: {
		atMost:
			'jusqu’à|jusqu’a|au maximum|au plus|maximum|moins de|inférieur à|inférieure à|pas plus de|jusqu’aux|pouvant atteindre|peut atteindre|peuvent atteindre|pouvant aller jusqu’à|plafonné à|allant jusqu’à|plafonnée à|sous la barre des|sous les',
		atLeast:
			'plus de|plus d’|au moins|minimum|supérieur à|supérieure à|supérieurs à|supérieures à|dépasse|dépassant|dépassent|dépasser|au-delà de|à partir de|pas moins de|excédant|dépasse les|dépasserait|dépassé|franchit|minimum de|bien plus de|au-dessus de|dépassait|dépasseraient',
		about:
			'environ|autour de|près|à peu près|approximativement|quelque|de l’ordre de|aux alentours de|avoisinant|avoisine|avoisinent|aux environs de',
		near: 'près de|presque|quasi|quasiment|proche de|proches de|pas loin de|frôle|frôlant|frisant'
	},
	after: {
		atLeast: 'ou plus|et plus|minimum|au moins|et au-delà',
		atMost: 'maximum|au maximum|au plus|ou moins|max',
		about: 'environ'
	},
	between: { 1: 'entre|de' },
	to: { 1: 'à|jusqu’à|voire|et même|à près de|à plus de', 2: 'ou' },
	and: { 1: 'et|ainsi que' },
	per: { 1: 'par|l’|chaque|à l’|tous les|toutes les|de l’|un|une|dans l’|au|la|le' },
	unit: {
		1: 'an|ans|année|années|annees|annee',
		0.0833333333: 'mois',
		0.0192307692: 'semaine|semaines',
		0.00273972603: 'jour|jours|journée',
		0.000114155251: 'heure|heures'
	},
	period: {
		year: 'annuel|annuels|annuelle|annuelles|annuellement|chaque année|par an|à l’année',
		'first-year': 'première année|la première année|pour la première année|dès la première année|1re année|1ère année',
		month: 'mensuel|mensuels|mensuelle|mensuelles|mensuellement|par mois',
		week: 'hebdomadaire|hebdomadaires|par semaine',
		day: 'tjm|taux journalier moyen|taux journalier|journalier|quotidien|par jour|journalière',
		hour: 'horaire|horaires|de l’heure|par heure',
		once: 'unique|en une fois|prime de signature|prime à la signature|prime de bienvenue|bonus de signature|à la signature|prime d’arrivée|en une seule fois|investissement|prime d’embauche|prime de recrutement',
		'multi-year': 'plusieurs années|quelques années|pluriannuel*|sur plusieurs années|plusieurs ans|des années',
		total: 'au total|en tout|totale|total'
	},
	kind: {
		package:
			'rémunération*|package*|paquet*|rémunéré*|contrat*|packages salariaux|paie|payé*|gagne*|gagner|enveloppe|rétribution|revenus|revenu|pont d’or|émoluments|touche|toucher|accord',
		offer: 'offre*|proposition*|proposé*|propose|débauch*|offert|offerts|pour le recruter',
		salary: 'salaire*|salariale|salariales|traitement|fiche de paie|salariaux|paye',
		'base-salary':
			'salaire de base|salaires de base|salaire fixe|fixe|salaire de base annuel|rémunération de base|salaire brut de base|rémunération fixe',
		'signing-bonus':
			'prime de signature|primes de signature|prime à la signature|primes à la signature|prime individuelle à la signature|bonus de signature|à la signature|prime de bienvenue|primes de bienvenue|bonus à la signature|bonus d’entrée|prime d’arrivée|prime d’embauche|primes d’embauche|golden hello|prime d’entrée|bonus de bienvenue|prime de recrutement|bonus d’arrivée|bonus d’embauche|primes d’arrivée',
		'retention-bonus':
			'prime de fidélité|prime de rétention|primes de rétention|bonus de rétention|prime de fidélisation|primes de fidélisation|prime pour rester|primes de fidélité|bonus de fidélité|bonus de fidélisation|prime de maintien',
		bonus: 'prime|primes|bonus|gratification*|prime annuelle|intéressement',
		equity: 'action|actions|stock-option*|stock option*|actions gratuites|parts|capital|rsu|titres|en actions|options',
		cash: 'espèces|numéraire|cash|liquide|en cash'
	},
	notPay: {
		valuation: 'valorisation*|valorisé*|capitalisation*|capitalisation boursière|valorise|valorisant',
		'investment?': 'dans|chez scale ai',
		'worth?': 'vaut|entreprise|société|start-up|jeune pousse',
		'valuation?': 'estimé à|estimée à|estimés à|valeur de|pesant|valant|évaluée|évalué',
		'pool!':
			'pool*|enveloppe d’actions|plan d’actionnariat|réserve de|provision*|mis de côté|met de côté|mise de côté|cagnotte*|fonds de rétention',
		'release-clause': 'clause libératoire|indemnité de rupture|clause de sortie|indemnité de transfert',
		'share-price!': 'par action|l’action|cours de l’action|prix d’exercice|cours de bourse|par titre|prix de l’action',
		investment:
			'investissement*|investi*|levée de fonds|levée|levé*|lève|tour de table|financement*|injecte|injecté*|fonds|mise sur|investisseurs|participation|capital-risque|prise de participation',
		acquisition: 'acquisition*|rachat*|rachète|racheté*|achat|achète|acquis',
		'wage-bill':
			'masse salariale|charges de personnel|coûts de personnel|frais de personnel|dépenses de personnel|coût salarial',
		capex:
			'dépenses d’investissement|centres de données|centre de données|infrastructure*|data center*|dépenses en capital|data centers',
		'training-cost': 'coût d’entraînement|entraînement|coûts d’entraînement|coût de développement',
		revenue: 'chiffre d’affaires|ventes|revenus annuels de l’entreprise|recettes',
		profit: 'bénéfice*|perte*|profit|profits|résultat net|pertes',
		fine: 'amende*|dommages|indemnités|pénalité*|règlement amiable',
		'net-worth': 'fortune*|patrimoine|milliardaire*|fortune personnelle',
		budget: 'budget*|subvention*|bourse de recherche|crédits|aides publiques|plan d’investissement',
		donation: 'don|dons|legs',
		loan: 'prêt|prêts|dette*|emprunt*|obligations',
		prize: 'doté|dotée|bourse|prix de',
		statistic: 'revenu médian|smic|salaire minimum|revenu des ménages|pib|salaire médian en france',
		price: 'coûte|coûtent|coûter|frais de|prix|abonnement*|loyer*'
	},
	aside: {
		1: 'plus des|avec|en plus|outre|hors|y compris|assorti|assortis|dont|auquel|accompagné|ainsi que|incluant|sans compter|comprenant|auxquels'
	},
	inside: { 1: 'dont|y compris|incluant|comprenant' },
	next: { 1: 'puis|ensuite|par la suite|les années suivantes' },
	conversion: { 1: 'soit|équivalent à|ou|environ|c’est-à-dire' },
	median: { average: 'moyenne|en moyenne|moyen|moyens', median: 'médian|médiane|médians' },
	counted: {
		1: 'employés|salariés|chercheurs|ingénieurs|personnes|utilisateurs|fois|puces|paramètres|collaborateurs|d’euros de|talents|spécialistes|gpu|actions|clients|abonnés|postes|emplois'
	},
	untimely: { later: 'plus tard', 1: 'd’expérience|auparavant|d’ancienneté|plus tôt|chez|d’existence|et demi chez' },
	glue: {
		1: 'de|d’|des|du|le|la|les|l’|en|pour|sur|au|aux|à|salaire|est|sont|de la|barre|somme|une|individuelle|seulement|étalés|répartis|réparti|étalé|faramineux|colossal*|modique|«|»|“|”|"|atteint|atteindre|jusque|total*|montant|hauteur'
	},
	place: { CNY: 'chine|chinois*|pékin', JPY: 'japon|japonais*' },
	percent: { 1: 'pour cent|pourcent' },
	times: { 1: 'fois' },
	word: { 1: 'les|des|du|pour|une|est|sont|dans|aux|selon|avec|et|qui|que|sur|par|le|son|ses|leur' },
	payments: { 1: 'mois de salaire|mensualités' },
	lasting: { 2: 'biennal*', 3: 'triennal*', 4: 'quadriennal*', 5: 'quinquennal*' },
	instalment: { 1: 'versements|tranches|annuités' },
	vest: {
		1: 'vesting|acquis|acquise|acquises|acquis progressivement|acquisition progressive|acquisition des droits|débloqué*'
	},
	paid: { 1: 'versé|versée|versés|versées|payable|payables|échelonné*' },
	waiting: {
		1: 'cliff|période d’essai|préavis|délai de carence|période d’attente|clause de non-concurrence|période de blocage|carence|d’attente|de carence'
	},
	since: { 1: 'après|depuis|dès|au bout d’|au bout de' },
	change: {
		1: 'passé|passée|passés|passées|passe|augmenté|augmentée|grimpé|porté|relevé|monté|tombé|doublé|bondi|progressé|baissé|passait'
	},
	versus: { 1: 'contre|après|au lieu de|par rapport à|face à|l’an dernier|un an plus tôt|que les' },
	earned: { 1: 'a gagné|gagné|touché|perçu|empoché|reçu|encaissé|gagnait|a touché|a perçu' },
	units: { 1: 'actions|titres|rsu|options|parts|stock-options|bons' },
	employer: {
		1: 'fonds d’investissement|fonds spéculatif*|banque d’investissement|société d’investissement|gérant de fonds'
	}
}
