// The words of plain sums in Portuguese; how a table is written: index.ts.
import type { Words } from './index.ts'

export const portuguese: Words = {
	number: {
		1: 'um|uma',
		2: 'dois|duas',
		3: 'três',
		4: 'quatro',
		5: 'cinco',
		6: 'seis',
		7: 'sete',
		8: 'oito',
		9: 'nove',
		10: 'dez',
		12: 'doze',
		15: 'quinze',
		20: 'vinte',
		30: 'trinta',
		40: 'quarenta',
		50: 'cinquenta',
		200: 'duzentos|duzentas',
		300: 'trezentos|trezentas',
		500: 'quinhentos|quinhentas'
	},
	scale: {
		100: 'cem|cento',
		1e3: 'mil|milhares de',
		1e6: 'milhão|milhões|milhao|milhoes|milhão de|milhões de',
		1e9: 'bilhão|bilhões|bilhao|bilhoes',
		1e12: 'trilhão|trilhões'
	},
	fraction: { 0.5: 'meio|meia' },
	half: { 1: 'e meio|e meia' },
	several: { 2: 'vários|várias|alguns|algumas', 10: 'dezenas de', 100: 'centenas de' },
	figure: { 1: 'dígitos|algarismos|zeros' },
	currency: {
		$: 'dólar|dólares',
		USD: 'dólares americanos',
		EUR: 'euro|euros',
		BRL: 'reais|real',
		GBP: 'libras',
		CHF: 'francos suíços'
	},
	before: {
		atMost: 'até|no máximo|menos de|máximo de',
		atLeast: 'mais de|pelo menos|acima de|ao menos|no mínimo|superior a|a partir de|supera|ultrapassa',
		about: 'cerca de|aproximadamente|por volta de|em torno de|uns',
		near: 'quase|perto de'
	},
	after: { atLeast: 'ou mais|no mínimo', atMost: 'no máximo|ou menos' },
	between: { 1: 'entre|de' },
	to: { 1: 'a|até', 2: 'ou' },
	and: { 1: 'e' },
	per: { 1: 'por|ao|à|a cada|cada' },
	unit: {
		1: 'ano|anos',
		0.0833333333: 'mês|meses|mes',
		0.0192307692: 'semana|semanas',
		0.00273972603: 'dia|dias',
		0.000114155251: 'hora|horas'
	},
	period: {
		year: 'anual|anuais|anualmente|por ano|ao ano|por ano',
		'first-year': 'primeiro ano|no primeiro ano',
		month: 'mensal|mensais|mensalmente|por mês|ao mês',
		week: 'semanal|semanais|por semana',
		day: 'diário|diários|por dia|diária',
		hour: 'por hora|a hora',
		once: 'único|pagamento único|bônus de assinatura|bónus de assinatura|luvas',
		'multi-year': 'vários anos|plurianual',
		total: 'no total|ao todo'
	},
	kind: {
		package: 'pacote*|remuneração*|contrato*|ganha|ganham|ganhar|recebe|recebem|pagamento|rendimento*|renda',
		offer: 'oferta*|proposta*|ofereceu|oferece|oferecem',
		salary: 'salário*|salarial|salariais|ordenado*|vencimento*',
		'base-salary': 'salário base|salário-base|salário fixo|salários base',
		'signing-bonus': 'bônus de assinatura|bónus de assinatura|luvas|bônus de contratação|prémio de assinatura',
		'retention-bonus': 'bônus de retenção|bónus de retenção|bônus de permanência',
		bonus: 'bônus|bónus|prémio|prêmio',
		equity: 'ações|opções de ações|participação acionária|rsu|rsus|capital próprio',
		cash: 'dinheiro|em dinheiro'
	},
	notPay: {
		valuation: 'avaliação|valor de mercado',
		'valuation?': 'avaliada em|avaliado em',
		investment: 'investimento*|investiu|rodada|captou|aporte|levantou',
		acquisition: 'aquisição|comprou|adquiriu|compra',
		'wage-bill': 'folha de pagamento|folha salarial|massa salarial|custos com pessoal',
		revenue: 'receita|receitas|faturamento|faturação|vendas',
		profit: 'lucro*|prejuízo*',
		fine: 'multa*|indenização|indemnização',
		price: 'custa|custam|preço*|mensalidade*|assinatura*'
	},
	aside: { 1: 'mais|além de|com|incluindo|fora' },
	inside: { 1: 'incluindo|dos quais' },
	next: { 1: 'depois|em seguida' },
	conversion: { 1: 'equivalente a|ou seja|o equivalente a' },
	median: { average: 'média|em média|médio', median: 'mediana' },
	counted: { 1: 'funcionários|pesquisadores|pessoas|usuários|engenheiros|vezes|empregados' },
	untimely: { later: 'depois|mais tarde', 1: 'atrás|de experiência|antes' },
	earned: { 1: 'ganhou|ganharam|recebeu|faturou|embolsou' },
	change: { 1: 'subiu|passou|aumentou|cresceu|subiram|passaram' },
	units: { 1: 'ações|rsu|rsus|opções' },
	vest: { 1: 'vesting|aquisição gradual' },
	waiting: { 1: 'cliff|carência|período de experiência|aviso prévio' },
	since: { 1: 'após|depois de|há' },
	glue: { 1: 'de|do|da|dos|das|o|os|as|em|no|na|para|durante|ao longo de|"|cerca' },
	percent: { 1: 'por cento' },
	word: { 1: 'os|das|dos|em|uma|um|não|com|mais|ano|pela|pelo|seu|sua|são|foi|no|na|ao' }
}
