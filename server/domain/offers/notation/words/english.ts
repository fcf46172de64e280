// The words of pay in English; how a table is written: index.ts.
import type { Words } from './index.ts'

export const english: Words = {
	number: {
		1: 'one',
		2: 'two',
		3: 'three',
		4: 'four',
		5: 'five',
		6: 'six',
		7: 'seven',
		8: 'eight',
		9: 'nine',
		10: 'ten',
		11: 'eleven',
		12: 'twelve|dozen',
		13: 'thirteen',
		14: 'fourteen',
		15: 'fifteen',
		16: 'sixteen',
		17: 'seventeen',
		18: 'eighteen',
		19: 'nineteen',
		20: 'twenty',
		30: 'thirty',
		40: 'forty',
		50: 'fifty',
		60: 'sixty',
		70: 'seventy',
		80: 'eighty',
		90: 'ninety'
	},
	scale: {
		100: 'hundred',
		1e3: 'thousand|thousands|grand|multithousand',
		1e5: 'lakh|lakhs|lac|lacs|lpa',
		1e6: 'million|millions|multimillion',
		1e7: 'crore|crores|cr pa',
		1e9: 'billion|billions|multibillion',
		1e12: 'trillion|trillions'
	},
	suffix: { 1e6: 'mil' },
	fraction: { 0.5: 'half|half of', 0.25: 'quarter|quarter of', 0.75: 'three quarters of' },
	half: { 1: 'and a half' },
	several: {
		1: 'multi|multiple|multimillion|multibillion|multithousand',
		2: 'several|a few|few|some few|a couple|couple|a couple of|couple of|a handful of|several of',
		10: 'tens of|ten of|scores of',
		20: 'dozens of|a few dozen|several dozen',
		100: 'hundreds of|hundreds'
	},
	fold: { 1: 'single', 2: 'double', 3: 'triple' },
	figure: { 1: 'figure|figures|digit|digits|figured|fig|figs' },
	grade: {
		1: 'low|lower',
		4: 'mid|middle|medium',
		7: 'high|upper',
		14: 'low to mid|low mid',
		47: 'mid to high|mid high'
	},
	article: { 1: 'a|an' },
	currency: {
		$: 'dollar|dollars|bucks|buck|bux',
		EUR: 'euro|euros',
		GBP: 'pound|pounds|quid|sterling|pounds sterling|british pounds|uk pounds',
		CNY: 'chinese yuan|yuan renminbi|chinese renminbi|yuans',
		JPY: 'yen|japanese yen',
		KRW: 'won|korean won|south korean won',
		INR: 'rupee|rupees|indian rupees|lpa|cr|cr.|crore|crores|lakh|lakhs|cr pa',
		franc: 'francs|franc',
		CHF: 'swiss francs|swiss franc',
		CAD: 'canadian dollar|canadian dollars|canadian',
		AUD: 'australian dollar|australian dollars',
		SGD: 'singapore dollar|singapore dollars|singaporean dollars',
		HKD: 'hong kong dollar|hong kong dollars',
		TWD: 'taiwan dollars|new taiwan dollars|taiwanese dollars',
		NZD: 'new zealand dollars',
		AED: 'dirham|dirhams|uae dirhams',
		SAR: 'riyal|riyals|saudi riyals',
		ILS: 'shekel|shekels',
		SEK: 'kronor|swedish kronor|swedish krona',
		krone: 'kroner|krone',
		DKK: 'danish kroner|danish krone',
		NOK: 'norwegian kroner|norwegian krone',
		peso: 'pesos|peso',
		MXN: 'mexican pesos',
		PHP: 'philippine pesos',
		ARS: 'argentine pesos',
		COP: 'colombian pesos',
		CLP: 'chilean pesos',
		BRL: 'reais|brazilian reais|reals|brazilian real',
		RUB: 'rubles|roubles|ruble|rouble',
		TRY: 'lira|turkish lira|liras',
		PLN: 'zloty|zlotys|zloties',
		CZK: 'koruna|czech koruna|czech crowns',
		HUF: 'forints|forint',
		RON: 'romanian lei',
		UAH: 'hryvnia|hryvnias',
		ZAR: 'rand|rands',
		NGN: 'naira',
		GHS: 'cedis|cedi',
		KES: 'kenyan shillings',
		EGP: 'egyptian pounds',
		MYR: 'ringgit|malaysian ringgit',
		IDR: 'rupiah|indonesian rupiah',
		THB: 'baht|thai baht',
		VND: 'dong|vietnamese dong',
		QAR: 'qatari riyals',
		KWD: 'kuwaiti dinars|kuwaiti dinar',
		shilling: 'shillings|shilling',
		dinar: 'dinars|dinar',
		crown: 'crowns',
		PKR: 'pakistani rupees'
	},
	before: {
		atMost:
			'up to|as much as|as high as|as many as|as large as|as big as|upto|and up to|and as much as|maximum|maximum of|a maximum of|max|max.|max of|maxing out at|no more than|not more than|at most|at the most|capped at|a cap of|topping out at|tops out at|top out at|peaking at|peaks at|less than|fewer than|lower than|below|under|within|not exceeding|a ceiling of|ceiling of|reach as high as|upwards to|potentially up to|anywhere up to',
		atLeast:
			'over|more than|above|at least|exceeding|exceed|exceeds|exceeded|surpassing|surpass|surpasses|surpassed|upwards of|upward of|upwards|north of|in excess of|excess of|minimum|minimum of|a minimum of|min|min.|no less than|not less than|no fewer than|nothing less than|topping|topped|tops|top|breaking|break|breaks|broke|crossing|cross|crossed|crosses|past|beyond|better than|greater than|higher than|larger than|bigger than|well over|well above|well north of|well beyond|just over|a little over|slightly over|slightly more than|starting at|starts at|start at|starting from|starting|a floor of|well in excess of|as low as|passing|passed|clearing|comfortably above|to the tune of over|easily over',
		about:
			'about|around|roughly|approximately|approx|approx.|some|estimated|an estimated|in the region of|in the neighborhood of|in the neighbourhood of|on the order of|in the order of|order of|somewhere around|something like|reportedly about|in the ballpark of|ballpark|circa|or so|near about|hovering around|touching|equivalent to about',
		near: 'nearly|almost|approaching|approaches|approached|close to|closer to|just under|just shy of|shy of|a little under|slightly less than|slightly under|nearing|near|just below|just short of|not far off|not far from|verging on|bordering on|practically|virtually|little short of|not quite|pushing'
	},
	after: {
		atLeast:
			'plus|or more|or higher|or above|or better|and up|and upwards|and above|and beyond|and more|upwards|at least|at a minimum|minimum|at minimum|if not more|and counting|or greater',
		atMost:
			'or less|or lower|or below|max|maximum|at most|at the most|tops|or under|cap|at maximum|at the maximum|ceiling',
		about:
			'or so|or thereabouts|ish|approximately|roughly|approx|range|ballpark|region|neighborhood|neighbourhood|class|level|mark range'
	},
	between: { 1: 'between|anywhere between|from between|somewhere between|betwixt|ranging between|in between' },
	to: {
		1: 'to|through|till|until|to as much as|to as high as|up to|or even|and even|to even|and as much as|and up to|to perhaps|to maybe|to possibly|all the way to|all the way up to|and possibly|and sometimes|to upwards of',
		2: 'or'
	},
	and: { 1: 'and|as well as' },
	per: { 1: 'per|a|an|each|every|the|for each|for the|for every|in one|any' },
	unit: {
		1: 'year|years|year’s|years’|calendar year',
		0.25: 'quarter|quarters',
		0.0833333333: 'month|months|mth',
		0.0192307692: 'week|weeks',
		0.00273972603: 'day|days',
		0.000114155251: 'hour|hours'
	},
	period: {
		year: '/y|p/a|annually|annual|yearly|per annum|p.a.|pa|per year|annualised|annualized|on an annual basis|year after year|a yr|lpa|cr pa|household income|personal income|median income|for the year|every single year|ctc|yoy|wage bill|per-annum',
		'first-year':
			'first year|first-year|in the first year|for the first year|year one|in year one|in year 1|year 1|1st year|first 12 months|first twelve months|in their first year|in his first year|in her first year|the first year alone|first full year|initial year',
		month: 'p.m.|p/m|pcm|/m|monthly|per month|a month',
		quarter: 'quarterly',
		week: 'weekly|per week',
		day: '/d|daily|per day|per diem|day rate',
		hour: '/h|hourly|per hour|an hour',
		once: 'one-time|one time|one-off|one off|upfront|up front|up-front|lump sum|lump-sum|once|on signing|upon signing|at signing|a single payment|right away|on day one|immediately|signing|investment|stake',
		'multi-year':
			'multi-year|multiyear|several years|over several years|multiple years|over multiple years|a number of years|over a number of years|a few years|over time|over a few years|over the years|many years|spread over years|over years|across years|multi year|a period of years|a couple of years|several-year|next few years|coming years',
		total: 'in total|overall|in all|all told|altogether|all in all|total|in aggregate'
	},
	kind: {
		package:
			'all in|a raise|her raise|his raise|their raise|my raise|our raise|the raise|pay raise*|salary raise*|raise to|raises to|raised to|raise took|raise takes|raise brings|raise brought|pay rise*|pay increase*|pay bump*|max contract*|maximum contract*|max deal*|maximum deal*|max extension*|maximum extension*|supermax*|extension|extensions|package*|pay package*|compensation package*|comp package*|compensation|total compensation|in total compensation|in total comp|in total pay|comp|total comp|tc|pay|make|makes|making|paid|pays|paying|payday|paydays|paycheck*|paycheque*|pay day|deal|deals|contract*|remuneration|payout*|earn*|earning*|take home|income|incomes|total pay|total rewards|renumeration|ote|pay deal*|windfall|payment*',
		offer:
			'offer*|job offer*|counteroffer*|counter-offer*|counter offer*|poaching offer*|bid to hire|to quit|to join|turned down|turns down|turn down|to lure|to poach|to hire|dangled|dangling|lured',
		salary:
			'minimum salary deal*|minimum salary contract*|min salary deal*|salary|salaries|wage|wages|salaried|posts at|positions at|post at|position at|fellowship*|stipend*|job|jobs|average salary|ctc|lpa',
		'base-salary':
			'base salary|base salaries|base pay|base|basic salary|basic pay|fixed salary|basic|base cash|base compensation|base wage*',
		'signing-bonus':
			'signing bonus*|sign-on bonus*|sign on bonus*|signing-on bonus*|sign on|signing|signing-on fee*|sign-on|signon|sign-on fee*|signing fee*|joining bonus*|upfront bonus*|hiring bonus*|welcome bonus*|golden hello*|sign-up bonus*|signup bonus*|signing package*|signing payment*|signing award*|sign-on grant*|on-hire grant*|new-hire grant*|new hire grant*|sign-on equity|joining fee*|recruitment bonus*|start bonus|starting bonus*',
		'retention-bonus':
			'retention bonus*|retention award*|retention grant*|retention package*|retention|retention pay*|stay bonus*|loyalty bonus*|retention offer*|retention deal*|retention payment*|retention equity|golden handcuff*|to stay|stay-put bonus*|retention stock|special retention*',
		bonus:
			'bonus*|performance bonus*|cash bonus*|year-end bonus*|incentive*|special bonus*|holiday bonus*|spot bonus*|performance incentive*|performance pay',
		equity:
			'equity|vsop|esop|vsops|esops|phantom stock|stock|stocks|shares|rsu|rsus|restricted stock*|stock option*|options|stock grant*|equity grant*|equity award*|equity package*|stock award*|restricted stock units|stock units|restricted shares|phantom shares|profit participation units|grant|grants|refresher*|refresh grant*|new grant*|stock-based compensation|share-based compensation|share-based payment*|share award*|share options|vesting|vested|vests|stock package*|equity compensation|stock compensation|stock-based pay|share sale*|tender offer*|share grant*|stock units|profit units|ppus|ppu|founding shares|stock grants',
		cash: 'cash|in cash'
	},
	notPay: {
		valuation:
			'valuation*|tender at|buyback at|post-money|pre-money|valued the company|values the company|valuing the company|company valued|startup valued|start-up valued|valuing the startup|valuing it|values it at|valued it at|market cap|market capitalization|market capitalisation|market value|worth as a company',
		'investment?': 'raised|raise|raises|funding|fund|funds|stake|round|financing|backing|investor*|injection',
		'worth?': 'worth|company|firm|startup|start up|business',
		'valuation?':
			'valued at|is valued|was valued|be valued|valuing|valued|values|value|priced at|worth of the company|at a value of',
		investment:
			'investment*|invest|invests|invested|investing|raises in funding|raise from|raising from|in funding|of funding|funding round*|series a|series b|series c|series d|series e|series f|seed round*|fundraise*|fundraising|capital raise|pumped into|pour into|poured into|pouring into|venture capital|venture fund|capital injection|equity round|funding from|a fund of|stake in|raise capital|seed funding|seed capital|in debt|secondary sale|convertible',
		acquisition:
			'acquisition*|acquire|acquires|acquired|acquiring|takeover*|buyout*|purchase price|purchase of|bought|buys|buy the company|to buy|buying|acquihire*|acqui-hire*|merger*|license and hire|licensing deal*|license deal*|licensing fee*|licence fee*|license fee*|sold for|sale of the company',
		'wage-bill':
			'wage bill*|salary bill*|payroll*|payroll cost*|payroll expense*|wage cost*|people cost*|staff cost*|personnel cost*|personnel expense*|employee expense*|labor cost*|labour cost*|headcount cost*|total payroll|compensation expense*|stock-based compensation expense*|employment cost*|staffing cost*|pay bill*|talent budget|talent spending|wage costs|compensation costs|staff expense*|total compensation expense*',
		capex:
			'capital expenditure*|capex|capital spending|data center*|data centre*|datacenter*|datacentre*|infrastructure|on chips|gpus|gpu cluster*|ai spending|on compute|on cloud|on training|compute spending|supercomputer*|power plant*|chip purchase*',
		statistic:
			'household income*|median income|gdp|poverty line|average american|median american|cost of living|minimum wage|median home|median household|house price*|home price*|per capita|average worker|median worker',
		'training-cost?': 'to build|to develop',
		'training-cost':
			'training cost*|training run*|cost to train|costs to train|cost of training|spent training|to train|compute cost*|train the model|training the model|trained its model|train its model|development cost*|to develop the model|inference cost*',
		revenue:
			'revenue*|sales|arr|turnover|annual recurring revenue|run-rate revenue|revenue run rate|run rate|gross bookings|in sales|topline|recurring revenue|ad spending|advertising',
		profit:
			'profit|profits|net income|operating income|operating profit*|net profit*|net loss*|operating loss*|losses|ebitda|burn|cash burn|burned|burning|burn rate|deficit',
		fine: 'fine|fined|fines|penalty|penalties|settlement*|lawsuit*|damages|sued for|settle for|settled for|verdict|copyright settlement*',
		'net-worth': 'net worth|fortune|personal fortune|personal wealth|wealth|billionaire|billionaires|estimated fortune',
		budget:
			'budget*|research budget|research grant*|grant program*|grant programme*|federal grant*|government grant*|r&d spending|research spending|r&d|research and development|lobbying|super pac|tax break*|subsidy|subsidies',
		donation:
			'donation*|donated|donates|donate|philanthrop*|charity|charitable|pledged|pledges|endowment*|gift of|endowed',
		'pool!':
			'equity pool*|option pool*|options pool*|stock pool*|share pool*|bonus pool*|retention pool*|compensation pool*|incentive pool*|talent pool of|pay pool*|pool of|pool|pools|set aside|sets aside|setting aside|earmark*|war chest|ring fenced|a reserve of',
		'release-clause': 'release clause*|buyout clause*|buy out clause*|transfer fee*|break clause*',
		'share-price!':
			'share price*|stock price*|strike price*|strike|strikes|exercise price*|price per share|trading at|trades at|traded at|shares at|per share|per unit|per option|grant price|a share at',
		price:
			'cost|costs|costing|cost of|to use|per seat|a seat|membership*|fare|fares|ticket*|retail price*|sticker price*|price tag|ticket price|subscription*|mansion*|house for|home for|penthouse|rent|rents|tuition|apartment*|asking price|list price|licence costs|per token|per million tokens|tokens|price of',
		loan: 'loan|loans|debt|bond|bonds|credit line|credit facility|borrowed|borrowing|mortgage*',
		prize: 'prize|prizes|prize money|award money|bounty|bounties|bug bounty|reward for information|prize pool',
		contract:
			'cloud contract*|cloud deal*|defense contract*|defence contract*|government contract*|supply deal*|compute deal*|chip deal*|computing contract*|pentagon contract*|contract with the',
		'equity-units': 'shares of stock|shares each|restricted shares each'
	},
	aside: {
		1: 'plus|with|along with|together with|in addition to|on top of|excluding|not including|not counting|before|alongside|including|includes|include|included|as part of|part of a|part of|exclusive of|coupled with|supplemented by|and additional|and other'
	},
	inside: {
		1: 'including|includes|include|included|inclusive of|of which|as part of that',
		behind: 'of it|of that|of this|of them'
	},
	next: {
		1: 'then|after that|thereafter|from then on|subsequently|afterwards|in later years|in subsequent years|in following years'
	},
	conversion: {
		1: 'or|a k a|aka|equivalent to|equivalent|i.e.|ie|equal to|or about|or roughly|or around|or approximately|or nearly|that is|which is|equals|converted|at current exchange rates|equivalent of|or some'
	},
	median: {
		average: 'average|averaging|averages|averaged|on average|avg|avg.|mean|average of|an average of',
		median: 'median|median of|a median of'
	},
	counted: {
		1: 'people|persons|employees|employee|researchers|researcher|engineers|engineer|scientists|scientist|staff|staffers|workers|worker|users|user|customers|parameters|params|tokens|gpus|gpu|chips|h100s|h100|models|papers|citations|followers|subscribers|views|lines|servers|jobs|roles|positions|hires|members|companies|startups|labs|students|times|developers|executives|candidates|applicants|miles|square|megawatts|gigawatts|gw|mw|percent of|flops|downloads|queries|requests|images|hours of|weekly|monthly active|daily active|active|paying users|paid subscribers|americans|recruits|nvidia|points|basis points|colleagues|percentage|patents|documents|books|videos|accounts|devices|apps|visits'
	},
	untimely: {
		later: 'later|afterwards|down the line',
		1: 'ago|old|experience|of experience|earlier|since|prior|of work|in prison|tenure|track record|hence|before joining|working|of research|at google|at meta|at openai|at apple|veteran|into the job|s experience|s old|in the making'
	},
	glue: {
		1: 'option for|option to|option of a|an option for|an option to|an option of|option year|option years|club option|team option|extension option|top tier|top band|top grade|top end|top of|highest tier|highest band|the|of|mark|line|threshold|whopping|staggering|cool|astonishing|reported|total|his|her|their|its|eye-watering|eyepopping|eye-popping|jaw-dropping|mind-boggling|massive|huge|hefty|combined|headline|range|barrier|annual|yearly|s|that|record|record-breaking|"|sum|amount|figure of|full|guaranteed|mere|as|in|worth|be|is|at|are|was|being|likely|reportedly|rumored|rumoured|potential|additional|another|extra|further'
	},
	place: {
		CNY: 'china|chinese|beijing|shanghai|shenzhen|hangzhou|bytedance|tencent|alibaba|baidu|deepseek|huawei|xiaomi|moonshot|zhipu|minimax|meituan|doubao|qwen|kimi|tsinghua|yuan|renminbi|rmb',
		JPY: 'japan|japanese|tokyo|osaka|yen|sakana|softbank|sony|toyota|nikkei|rakuten|line yahoo|ntt'
	},
	percent: { 1: 'percent|per cent|percentage points|pct' },
	times: { 1: 'times|fold|x' },
	payments: { 1: 'monthly salaries|salaries a year|monthly payments|paychecks a year' },
	instalment: { 1: 'instalments|installments|instalment|installment|payments|tranches|tranche' },
	vest: {
		1: 'refreshed|refreshing|reviewed|adjusted|renewed|renewable|vest|vests|vesting|vested|vesting schedule|unlock|unlocks|unlocking'
	},
	paid: { 1: 'paid|payable|paid out|distributed|disbursed|instalments|installments|payroll|billed' },
	waiting: {
		1: 'cliff|cliffs|probation*|waiting period|notice|notice period|non-compete*|noncompete*|garden leave|gardening leave|lock-up|lockup|lock up|clawback*|trial period|blackout|severance|exercise window|retention period'
	},
	within: { 1: 'plus or minus|give or take|plus minus' },
	since: {
		1: 'after|past|last|since|aged|if you leave within|if i leave within|leave within|leaves within|leaving within|quit within|quits within|depart within|departs within|repayable within|repaid within|clawed back within|half in|half after|rest in|rest after|remainder in|remainder after|balance in|balance after'
	},
	change: {
		1: 'rose|risen|went|gone|jumped|climbed|grew|grown|increased|raised|lifted|bumped|moved|doubled|tripled|quadrupled|soared|fell|dropped|cut|reduced|shot up|up|boosted|hiked'
	},
	versus: {
		1: 'against|compared with|compared to|versus|vs|vs.|up from|down from|than|from|double|nearly double|twice|triple|half of|rather than|instead of'
	},
	earned: {
		1: 'earned|earning|earns|made|took home|takes home|pocketed|was paid|were paid|got paid|received|collected|netted|raked in|banked'
	},
	units: {
		1: 'shares|rsus|rsu|options|stock options|stock units|restricted stock units|restricted shares|share options|units|profit units|ppus|ppu|profit participation units|phantom shares|stock option grants'
	},
	employer: {
		1: 'investment firm*|investment bank*|investment fund*|investment manager*|investment compan*|investment analyst*|hedge fund*|venture fund partner*|venture firm*|venture capital firm*|venture capitalist*|venture capital partner*|vc firm*|vc fund partner*|fund manager*|fund partner*|private equity firm*|equity research*|equity analyst*|funding research*|funding post*|funding position*|funding phd*|funding stud*|funding doctoral*|funding fellow*|trading firm*|investor relations|sales engineer*|sales rep*|revenue operation*|infrastructure engineer*|infrastructure team*|infrastructure lead*|data center engineer*|training engineer*|training lead*'
	}
}
