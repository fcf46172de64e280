// The words of plain sums in Turkish; how a table is written: index.ts.
import type { Words } from './index.ts'

export const turkish: Words = {
	number: {
		1: 'bir',
		2: 'iki',
		3: 'üç',
		4: 'dört',
		5: 'beş',
		6: 'altı',
		7: 'yedi',
		8: 'sekiz',
		9: 'dokuz',
		20: 'yirmi'
	},
	scale: { 100: 'yüz', 1e3: 'bin', 1e6: 'milyon*', 1e9: 'milyar*', 1e12: 'trilyon*' },
	suffix: { 1e6: 'mn', 1e9: 'mr' },
	half: { 1: 'buçuk' },
	several: { 2: 'birkaç', 10: 'onlarca', 100: 'yüzlerce' },
	currency: {
		$: 'dolar*',
		USD: 'abd doları*',
		EUR: 'avro*|euro*',
		GBP: 'sterlin*',
		TRY: 'lira*|türk lirası*|tl|₺'
	},
	before: { atMost: 'en fazla|en çok', atLeast: 'en az', about: 'yaklaşık|ortalama|civarında', near: 'neredeyse' },
	after: {
		atLeast: 'üzeri|üzerinde|ve üzeri|aşkın|fazla|’dan fazla|dan fazla',
		atMost: '’a kadar|a kadar|e kadar|kadar'
	},
	to: { 1: 'ila|ile', 2: 'veya|ya da' },
	and: { 1: 've' },
	unit: {
		1: 'yıl*|sene*',
		0.0833333333: 'ay|ayda|aylık|aylığına',
		0.0192307692: 'hafta|haftalık|haftada',
		0.00273972603: 'gün|günde',
		0.000114155251: 'saat|saatte'
	},
	period: {
		year: 'yıllık|yılda|senede|senelik|yıl başına',
		'first-year': 'ilk yıl|ilk yılda',
		month: 'aylık|ayda|ay başına',
		week: 'haftalık|haftada',
		day: 'günlük|günde',
		hour: 'saatlik|saatte',
		once: 'tek seferlik|imza parası|imza primi',
		total: 'toplam|toplamda'
	},
	kind: {
		package: 'paket*|sözleşme*|kazanıyor|kazanan|kazanç*|ücret*|gelir',
		offer: 'teklif*|önerdi',
		salary: 'maaş*',
		'base-salary': 'taban maaş*|brüt maaş*|temel maaş*',
		'signing-bonus': 'imza parası|imza primi|imza bonusu',
		'retention-bonus': 'kalma primi|elde tutma primi',
		bonus: 'prim|primi|bonus*|ikramiye*',
		equity: 'hisse*|opsiyon*|rsu',
		cash: 'nakit'
	},
	notPay: {
		valuation: 'değerleme*|piyasa değeri*',
		investment: 'yatırım*',
		acquisition: 'satın al*',
		revenue: 'ciro*|gelirleri*|satış*',
		profit: 'kâr*|zarar*',
		fine: 'ceza*|tazminat*',
		price: 'fiyat*|abonelik*'
	},
	aside: { 1: 'artı|ayrıca|dahil|hariç' },
	counted: { 1: 'çalışan*|araştırmacı*|kişi*|kullanıcı*' },
	untimely: { 1: 'önce|sonra|deneyim*|tecrübe*' },
	earned: { 1: 'kazandı|aldı' },
	change: { 1: 'yükseldi|çıktı|arttı|artırıldı' },
	glue: { 1: 'bir|için|olan|değerinde|tutarında|"|kişi başı|tam' },
	percent: { 1: 'yüzde' },
	word: { 1: 've|için|bir|olarak|ile|olan|yıl|göre|daha' }
}
