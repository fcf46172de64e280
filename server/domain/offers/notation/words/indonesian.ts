// The words of plain sums in Indonesian and Malay; how a table is written: index.ts.
import type { Words } from './index.ts'

export const indonesian: Words = {
	number: {
		1: 'satu',
		2: 'dua',
		3: 'tiga',
		4: 'empat',
		5: 'lima',
		6: 'enam',
		7: 'tujuh',
		8: 'delapan|lapan',
		10: 'sepuluh'
	},
	scale: {
		100: 'ratus|seratus',
		1e3: 'ribu|seribu',
		1e6: 'juta|sejuta',
		1e9: 'miliar|milyar|bilion',
		1e12: 'triliun|trilion'
	},
	suffix: { 1e3: 'rb', 1e6: 'jt' },
	half: { 1: 'setengah' },
	several: { 2: 'beberapa', 10: 'puluhan', 100: 'ratusan' },
	currency: {
		IDR: 'rupiah',
		MYR: 'ringgit',
		$: 'dolar|dollar',
		USD: 'dolar as|dollar as|dolar amerika',
		SGD: 'dolar singapura',
		EUR: 'euro'
	},
	before: {
		atMost: 'hingga|sampai|maksimal|kurang dari',
		atLeast: 'lebih dari|minimal|di atas|setidaknya|melebihi',
		about: 'sekitar|kira kira|kurang lebih',
		near: 'hampir|mendekati'
	},
	after: { atLeast: 'lebih|ke atas|atau lebih' },
	between: { 1: 'antara|dari' },
	to: { 1: 'hingga|sampai|s/d', 2: 'atau' },
	and: { 1: 'dan' },
	per: { 1: 'per|setiap|tiap' },
	unit: {
		1: 'tahun',
		0.0833333333: 'bulan',
		0.0192307692: 'minggu|pekan',
		0.00273972603: 'hari',
		0.000114155251: 'jam'
	},
	period: {
		year: 'per tahun|setahun|tahunan|sebulan setahun|pertahun',
		'first-year': 'tahun pertama',
		month: 'per bulan|sebulan|bulanan|perbulan|sebulannya',
		week: 'per minggu|seminggu|mingguan',
		day: 'per hari|sehari|harian',
		hour: 'per jam|sejam',
		once: 'sekali bayar|bonus penandatanganan',
		total: 'total|seluruhnya'
	},
	kind: {
		package: 'paket*|kompensasi|kontrak|penghasilan|pendapatan',
		offer: 'tawaran|menawarkan|ditawari',
		salary: 'gaji|upah',
		'base-salary': 'gaji pokok|gaji dasar',
		'signing-bonus': 'bonus penandatanganan|bonus tanda tangan|bonus kontrak',
		'retention-bonus': 'bonus retensi',
		bonus: 'bonus',
		equity: 'saham|opsi saham',
		cash: 'tunai'
	},
	notPay: {
		valuation: 'valuasi|kapitalisasi pasar',
		investment: 'investasi|pendanaan|berinvestasi',
		acquisition: 'akuisisi|mengakuisisi|membeli',
		revenue: 'pendapatan perusahaan|omzet|penjualan',
		profit: 'laba|rugi',
		fine: 'denda',
		price: 'harga|langganan|biaya'
	},
	aside: { 1: 'ditambah|plus|termasuk|belum termasuk' },
	counted: { 1: 'karyawan|peneliti|orang|pengguna' },
	untimely: { 1: 'lalu|pengalaman|kemudian' },
	glue: { 1: 'senilai|sebesar|selama|untuk|dalam|yang|di|"' },
	percent: { 1: 'persen' },
	word: { 1: 'yang|dan|untuk|dengan|dari|selama|dalam|tahun|bulan|adalah' }
}
