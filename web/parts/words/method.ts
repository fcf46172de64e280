// The paragraphs of the method by their anchors: what each is called, where in the code the rule is, and whose formula.
type Formula = { text: string; href?: string }
export type Rule = { title: string; code: readonly string[]; formula?: Formula }
/** Anchors of chapters are older than those of paragraphs, and stay. */
type Chapter = { title: string; rules: Record<string, Rule> }

const domain = (...names: string[]) => names.map((name) => `server/domain/${name}.ts`)

export const chapters = {
	claims: {
		title: 'Claims and status',
		rules: {
			claim: { title: 'A source makes a claim', code: [...domain('records/claim'), 'db/csv/import.ts'] },
			status: { title: 'Statuses', code: domain('moves/columns', 'vocabulary/filter') },
			tier: { title: 'Tiers of sources', code: domain('records/claim') },
			independent: { title: 'Independent sources', code: domain('records/independence') },
			rank: { title: 'Which claim is preferred', code: domain('records/claim') }
		}
	},
	counts: {
		title: 'What counts',
		rules: {
			move: { title: 'A move', code: domain('records/move', 'moves/select') },
			net: { title: 'Gross, net, and people', code: domain('flows/flow') },
			unknown: { title: 'An end that is not known', code: domain('flows/flow', 'vocabulary/filter') },
			'left-out': { title: 'What a figure leaves out', code: domain('moves/select', 'moves/evidence') }
		}
	},
	dates: {
		title: 'Dates and the two clocks',
		rules: {
			coarse: {
				title: 'Dates known to the month, quarter or year',
				code: domain('time/date', 'moves/select', 'time/period')
			},
			now: { title: 'Now, and the usual window', code: domain('time/window', 'moves/at-the-clocks') },
			clocks: { title: 'As of, and known at', code: [...domain('moves/at-the-clocks'), 'db/csv/derive.ts'] },
			trend: { title: 'Joined and left over time', code: domain('trends/trend') }
		}
	},
	groups: {
		title: 'Labs and groups',
		rules: { group: { title: 'A lab, its units, its group', code: [...domain('moves/select'), 'db/csv/derive.ts'] } }
	},
	spells: {
		title: 'Where somebody is, and how long',
		rules: {
			spell: { title: 'A spell at a lab', code: domain('careers/career', 'careers/spell', 'moves/side-post') },
			told: { title: 'When it was last mentioned', code: domain('careers/last-told') },
			retention: {
				title: 'Retention',
				code: domain('careers/retention', 'careers/survival'),
				formula: {
					text: 'Kaplan and Meier, JASA 53 (1958); Greenwood, Reports on Public Health 33 (1926), on the log-log scale of Kalbfleisch and Prentice',
					href: 'https://doi.org/10.1080/01621459.1958.10501452'
				}
			},
			censoring: { title: 'What is not seen: censoring and late entry', code: domain('careers/retention') },
			'median-stay': {
				title: 'Median tenure of those who are followed',
				code: domain('careers/survival'),
				formula: { text: 'Brookmeyer and Crowley, Biometrics 38 (1982)', href: 'https://doi.org/10.2307/2530286' }
			},
			tenure: {
				title: 'Tenure of those who left',
				code: domain('careers/tenure'),
				formula: {
					text: 'quartiles: type 7 of Hyndman and Fan, The American Statistician 50 (1996)',
					href: 'https://doi.org/10.1080/00031305.1996.10473566'
				}
			},
			'deal-stay': { title: 'From a deal to the exit', code: domain('careers/tenure') },
			boomerang: { title: 'People who returned', code: domain('stories/boomerang') },
			team: { title: 'Teams', code: domain('stories/team') },
			founding: { title: 'Foundings', code: domain('stories/founding') },
			route: {
				title: 'Feeders, second hops, ways between labs',
				code: domain('stories/feeder', 'careers/chain', 'careers/lab-path')
			}
		}
	},
	ratios: {
		title: 'Ratios, rates, comparisons',
		rules: {
			ratio: {
				title: 'The interval of a ratio',
				code: domain('flows/ratio', 'flows/beta'),
				formula: { text: 'Clopper and Pearson, Biometrika 26 (1934)', href: 'https://doi.org/10.1093/biomet/26.4.404' }
			},
			periods: {
				title: 'Two periods',
				code: domain('periods/compare', 'periods/change', 'time/versus'),
				formula: {
					text: 'Rao’s score limits of each count, joined by the method of Zou and Donner, Statistics in Medicine 27 (2008)',
					href: 'https://doi.org/10.1002/sim.3095'
				}
			},
			rate: { title: 'Moves for every 100 staff', code: domain('flows/rate-per-staff') },
			published: { title: 'Figures that others publish', code: ['db/queries/metrics.ts'] },
			means: { title: 'What a lab can bid with', code: domain('means/figure', 'means/divide', 'means/gaps') },
			after: { title: 'After an event', code: domain('trends/after-event') },
			matrix: {
				title: 'The order of the matrix',
				code: domain('flows/seriation'),
				formula: {
					text: 'spectral seriation: Atkins, Boman and Hendrickson, SIAM Journal on Computing 28 (1998)',
					href: 'https://doi.org/10.1137/S0097539795285771'
				}
			}
		}
	},
	money: {
		title: 'Money',
		rules: {
			interval: { title: 'A sum is an interval', code: domain('offers/basis', 'offers/yearly') },
			basis: { title: 'What a sum rests on', code: domain('offers/ranking', 'offers/bands') },
			ranked: { title: 'Which offers are ranked', code: domain('offers/ranking') },
			notation: {
				title: 'How a notation is read',
				code: domain('offers/notation/index', 'offers/notation/term', 'offers/notation/currency')
			},
			added: { title: 'The parts of an offer added up', code: domain('offers/notation/parts') },
			dollars: {
				title: 'US dollars',
				code: domain('offers/dollars'),
				formula: {
					text: 'rates of the Federal Reserve, H.10 and G.5, monthly averages',
					href: 'https://www.federalreserve.gov/releases/h10/hist/'
				}
			},
			yearly: { title: 'A year', code: domain('offers/yearly') },
			today: {
				title: 'Today’s dollars',
				code: domain('offers/todays-dollars'),
				formula: {
					text: 'consumer price index of the Bureau of Labor Statistics, all urban consumers, all items',
					href: 'https://www.bls.gov/cpi/'
				}
			},
			parts: { title: 'The years of a term', code: domain('offers/term-years') },
			realised: { title: 'Headline and realised', code: domain('offers/realised') },
			scale: { title: 'Beside a lab’s costs and pay', code: domain('offers/scale') },
			record: { title: 'Records', code: domain('offers/record-sums') },
			median: { title: 'Medians of offers', code: domain('offers/median', 'offers/trend') },
			standing: { title: 'Where an offer stands', code: domain('offers/compare') }
		}
	},
	sentences: {
		title: 'Headlines and sentences',
		rules: {
			headline: { title: 'The headline’s rule', code: domain('moves/headline', 'flows/title', 'moves/sentence') },
			briefing: { title: 'The order of a briefing', code: domain('briefing/briefing', 'briefing/net') }
		}
	},
	limits: {
		title: 'What this cannot show',
		rules: {
			bias: {
				title: 'Coverage follows the press',
				code: [...domain('careers/retention-sentence'), 'db/dataset/README.md']
			}
		}
	},
	people: {
		title: 'People',
		rules: {
			private: { title: 'What is not published', code: ['db/dataset/README.md'] },
			names: {
				title: 'How names are matched',
				code: [...domain('resolve/resolve', 'resolve/like-people', 'resolve/person'), 'db/queries/match.ts']
			},
			removal: { title: 'What a person can ask for', code: ['db/csv/removal.ts', 'server/domain/reports/kinds.ts'] }
		}
	},
	correct: {
		title: 'Report an error',
		rules: {
			correction: {
				title: 'How a correction is made',
				code: ['server/domain/reports/states.ts', 'db/desk/reports.ts', 'db/csv/check.ts']
			}
		}
	}
} as const satisfies Record<string, Chapter>

type Chapters = typeof chapters
export type ChapterId = keyof Chapters
export type RuleId = { [Id in ChapterId]: keyof Chapters[Id]['rules'] }[ChapterId]

/** What a rule says: a paragraph in Markdown, or terms with what each means. */
export type Block = string | { terms: Record<string, string>; areStatuses?: true }
/** What some of the rules say. */
export type RuleTexts = Partial<Record<RuleId, readonly Block[]>>

/** Each paragraph by its anchor. */
export const rules = Object.assign({}, ...Object.values(chapters).map((chapter) => chapter.rules)) as Record<
	RuleId,
	Rule
>
