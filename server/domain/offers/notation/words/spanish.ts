// The words of pay in Spanish; how a table is written: index.ts.
import type { Words } from './index.ts'

export const spanish: Words = {
	number: {
		1: 'un|uno|una',
		2: 'dos',
		3: 'tres',
		4: 'cuatro',
		5: 'cinco',
		6: 'seis',
		7: 'siete',
		8: 'ocho',
		9: 'nueve',
		10: 'diez',
		11: 'once',
		12: 'doce',
		15: 'quince',
		20: 'veinte',
		30: 'treinta',
		40: 'cuarenta',
		50: 'cincuenta',
		60: 'sesenta',
		70: 'setenta',
		80: 'ochenta',
		90: 'noventa',
		200: 'doscientos|doscientas',
		300: 'trescientos|trescientas',
		400: 'cuatrocientos|cuatrocientas',
		500: 'quinientos|quinientas',
		600: 'seiscientos|seiscientas',
		700: 'setecientos|setecientas',
		800: 'ochocientos|ochocientas',
		900: 'novecientos|novecientas'
	},
	scale: {
		100: 'cien|ciento',
		1e3: 'mil|miles|miles de',
		1e6: 'millón|millon|millones|mdd|mills.',
		1e9: 'millardo|millardos',
		1e12: 'billón|billones'
	},
	fraction: { 0.5: 'medio|media', 0.25: 'un cuarto de' },
	half: { 1: 'y medio|y media' },
	several: {
		2: 'varios|varias|algunos|unos pocos|un par de|unos cuantos',
		10: 'decenas de|varias decenas de|unas decenas de',
		20: 'docenas de',
		100: 'cientos de|centenares de|varios cientos de|centenas de'
	},
	figure: { 1: 'cifras|dígitos|ceros' },
	currency: {
		USD: 'dólares estadounidenses|dolares estadounidenses|mdd|dólares americanos',
		$: 'dólar|dólares|dolar|dolares',
		EUR: 'euro|euros',
		GBP: 'libras|libra|libras esterlinas',
		franc: 'francos',
		CHF: 'francos suizos',
		peso: 'pesos|peso',
		MXN: 'pesos mexicanos',
		ARS: 'pesos argentinos',
		COP: 'pesos colombianos',
		CLP: 'pesos chilenos',
		UYU: 'pesos uruguayos',
		PEN: 'soles',
		BRL: 'reales',
		CNY: 'yuanes|yuan|renminbi',
		JPY: 'yenes|yen',
		KRW: 'wones',
		INR: 'rupias',
		SGD: 'dólares de singapur',
		CAD: 'dólares canadienses'
	},
	before: {
		atMost:
			'hasta|máximo|un máximo de|como máximo|menos de|no más de|hasta los|máximo de|inferior a|inferiores a|por debajo de|un tope de|que pueden llegar a|puede alcanzar los|pueden alcanzar los|puede llegar a|que pueden alcanzar|hasta unos',
		atLeast:
			'más de|mas de|al menos|por encima de|superior a|superiores a|supera|superan|superaron|superando|superar|superó|a partir de|como mínimo|mínimo|desde|por lo menos|un mínimo de|sobrepasa|rebasa|rebasan|excede|exceden|más allá de|no menos de|supera los|superan los|supere|superen|superaría|mínimo de|sobrepasan|superarían',
		about:
			'unos|unas|alrededor de|cerca|aproximadamente|en torno a|aprox.|aprox|rondan|ronda|sobre los|del orden de|aproximado de|rondando|rondaría|rondan los|ronda los',
		near: 'casi|cerca de|cercano a|cercana a|cercanos a|próximo a|rozando|roza|rozan|poco menos de'
	},
	after: {
		atLeast: 'o más|en adelante|como mínimo|y más|para arriba',
		atMost: 'como máximo|o menos|máximo',
		about: 'aproximadamente|más o menos|aprox.'
	},
	between: { 1: 'entre|de|desde|entre los|van de|van desde' },
	to: { 1: 'a|hasta|y hasta|o incluso|a los|hasta los|a más de|a casi', 2: 'o' },
	and: { 1: 'y|e|así como' },
	per: { 1: 'por|al|cada|a la|el|un|una|a el' },
	unit: {
		1: 'año|años|ano|anos',
		0.0833333333: 'mes|meses',
		0.0192307692: 'semana|semanas',
		0.00273972603: 'día|días|dia',
		0.000114155251: 'hora|horas'
	},
	period: {
		year: 'anual|anuales|anualmente|cada año|al año|por año',
		'first-year': 'primer año|el primer año|en el primer año|durante el primer año',
		month: 'mensual|mensuales|mensualmente|al mes|por mes',
		week: 'semanal|semanales|a la semana|por semana',
		day: 'diario|diarios|al día|por día|diarias',
		hour: 'la hora|por hora|a la hora',
		once: 'único|única|de una sola vez|bono de firma|bonos de firma|prima de fichaje|primas de fichaje|bono de contratación|bono de fichaje|bonos de fichaje|bono por firmar|bonos de contratación|inversión|pago único|prima de firma|bonos por firmar',
		'multi-year': 'varios años|plurianual*|multianual*|unos años|algunos años|distintos años',
		total: 'en total|totales|total'
	},
	kind: {
		package:
			'paquete*|compensación*|remuneración*|retribución*|contrato*|pago|pagos|pagar|paga|pagan|gana|ganan|ganar|ganando|acuerdo|remuneraciones|compensaciones|ingresos|cobra|cobran|cobrar',
		offer: 'oferta*|ofreció|ofrece|ofrecer|ofrecen|ofrecido|propuesta*|ofertas|fichar|ofreciendo|ofrecieron',
		salary: 'salario*|sueldo*|salarial|salariales|nómina individual',
		'base-salary':
			'salario base|sueldo base|salarios base|base salarial|sueldos base|salario fijo|sueldo fijo|salario básico',
		'signing-bonus':
			'bono de firma|bonos de firma|bono por firmar|prima de fichaje|primas de fichaje|bono de contratación|bonos de contratación|prima por firmar|bono de fichaje|bonos de fichaje|bonus de firma|bono de entrada|bonificación por firma|bonificaciones por firma|bono de bienvenida|bonos por firmar|bonos de bienvenida|prima de firma|primas de firma|bonificación de firma|bonificaciones de firma|bonificación por fichaje|bonificación por contratación|bonificaciones por contratación|bonus de fichaje|bonos de incorporación|bono de incorporación|bonos por firma|bono por firma|bono de ingreso',
		'retention-bonus':
			'bono de retención|bonos de retención|prima de retención|bono de permanencia|primas de permanencia|bonificación de retención|bonificaciones de retención|prima de permanencia|bonos de permanencia|incentivo de retención|bonos de fidelización',
		bonus: 'bono|bonos|bonificación*|bonificaciones|prima|primas|incentivo*|bonus|gratificación*|plus salarial',
		equity:
			'acciones|acción|participación accionaria|opciones sobre acciones|stock options|capital accionario|rsu|participaciones|opciones|títulos',
		cash: 'efectivo|en efectivo|metálico'
	},
	notPay: {
		valuation: 'valoración*|valuación*|capitalización|valor de mercado|valor de la empresa',
		'worth?': 'vale|empresa|compañía|startup',
		'valuation?':
			'valorada en|valorado en|valuada en|valuado en|valorada|valorado|tasada en|estimada en|estimado en|valor de',
		'pool!':
			'fondo de acciones|fondo de opciones|bolsa de acciones|bolsa de|pool*|fondo de retención|reservó|reservado|reservados|ha apartado|apartó|destinó',
		'release-clause': 'cláusula de rescisión|cláusula de salida|cláusula',
		'share-price!': 'por acción|la acción|precio de ejercicio|cotización|cada acción',
		investment:
			'inversión*|inversiones|invertir|invirtió|invertido|ronda|ronda de financiación|financiación|financiamiento|recaudó|invierte|inversores|levantó|recaudado|captó|capital riesgo|fondo de inversión|inyección',
		acquisition: 'adquisición*|adquirió|compra|compró|adquirir|comprar|compra de',
		'wage-bill':
			'masa salarial|gastos de personal|nómina|costes de personal|costos de personal|costes laborales|gasto salarial|coste salarial',
		capex:
			'gasto de capital|centros de datos|centro de datos|infraestructura*|gastos de capital|capex|inversiones de capital',
		'training-cost': 'coste de entrenamiento|entrenamiento|costo de entrenamiento|entrenar|coste de desarrollo',
		revenue: 'facturación*|ventas|ingresos anuales de la empresa|facturó|factura|ingresó',
		profit: 'beneficios|beneficio|ganancias|pérdidas|utilidades|beneficio neto|ganancia neta|pérdida',
		fine: 'multa*|indemnización*|sanción*|demanda',
		'net-worth': 'fortuna*|patrimonio*|multimillonario*',
		budget: 'presupuesto*|subvención*|subvenciones|beca de investigación|ayudas|partida',
		donation: 'donación*|donó|donaciones|donativo',
		loan: 'préstamo*|deuda*|crédito*|bonos del tesoro',
		prize: 'premio*|beca|recompensa',
		statistic: 'renta media|salario mínimo|pib|ingreso medio|renta per cápita|salario medio en españa',
		price: 'cuesta|cuestan|cuota*|precio*|suscripción*|alquiler*|mansión'
	},
	aside: {
		1: 'más un|además de|con|junto con|incluyendo|excluyendo|sin contar|más acciones|más bonus|más un bono|más bonos|más opciones|incluidos|incluye|aparte de|sin incluir|además'
	},
	inside: { 1: 'incluyendo|incluidos|incluye|de los cuales|de los que' },
	next: { 1: 'luego|después|a partir de entonces' },
	conversion: { 1: 'equivalente a|equivalentes a|es decir|o sea|unos|al cambio|alrededor de' },
	median: { average: 'promedio|de media|media de|medio de|en promedio|de promedio|medio', median: 'mediana|mediano' },
	counted: {
		1: 'empleados|investigadores|ingenieros|personas|usuarios|veces|chips|parámetros|trabajadores|acciones cada|talentos|expertos|científicos|clientes|gpu|puestos|empleos|suscriptores'
	},
	untimely: { later: 'después|más tarde', 1: 'de experiencia|antes|atrás|de edad|en la empresa|de antigüedad' },
	glue: {
		1: 'de|del|el|la|los|las|en|por|para|al|solo|que|astronómico*|nada|menos|con|valor|cifra|barrera|es|son|sería|a|repartidos|distribuidos|pagaderos|durante|ser|"|“|”|valorado*|valorada*|valorados|valoradas|cantidad|suma|total'
	},
	place: { CNY: 'china|chino*|chinos|pekín', JPY: 'japón|japonés*' },
	percent: { 1: 'por ciento' },
	times: { 1: 'veces' },
	word: { 1: 'los|las|del|por|para|una|es|con|en|más|según|que|el|su|sus|y|como|al|año|años|ha' },
	payments: { 1: 'pagas|mensualidades' },
	lasting: { 2: 'bienal*', 3: 'trienal*', 5: 'quinquenal*' },
	instalment: { 1: 'plazos|tramos|cuotas anuales|pagos anuales' },
	vest: { 1: 'vesting|consolidación|consolidan|consolidarán|devengo|devengan|se consolidan|liberan' },
	paid: { 1: 'pagadero|pagaderos|pagadera|abonado|abonados|abona|desembolso*' },
	waiting: {
		1: 'cliff|periodo de prueba|período de prueba|preaviso|carencia|periodo de espera|período de espera|de espera|no competencia|de carencia|permanencia mínima'
	},
	within: { 1: 'más menos' },
	since: { 1: 'tras|después de|desde hace|hace|al cabo de|pasado|pasados' },
	change: {
		1: 'subió|subieron|pasó|pasaron|aumentó|creció|subido|pasado|duplicó|incrementó|elevó|saltó|bajó|cayó|ha pasado|ha subido|aumentado'
	},
	versus: { 1: 'frente a|contra|en lugar de|comparado con|comparados con|que los|año anterior|tras' },
	earned: { 1: 'ganó|ganaron|cobró|cobraron|percibió|recibió|se embolsó|ingresó|ha ganado|ganado|cobrado' },
	units: { 1: 'acciones|opciones|rsu|rsus|participaciones|títulos' },
	employer: {
		1: 'fondo de inversión|fondos de inversión|banco de inversión|fondo de cobertura|firma de inversión|sociedad de inversión'
	}
}
