// A reviewed list of words of roles and notes that mean the same, as they are shown. Short, and only what nobody disputes:
// a wrong one makes every count wrong.
import { foldText } from './fold.ts'

const groups: string[][] = [
	['RL', 'RLHF', 'reinforcement learning', '强化学习'],
	['LLM', 'LLMs', 'large language model', 'large language models', '大模型', '大语言模型'],
	['ML', 'machine learning', '机器学习'],
	['NLP', 'natural language processing', '自然语言处理'],
	['computer vision', '计算机视觉'],
	['multimodal', 'multi-modal', '多模态'],
	['pre-training', 'pretraining', '预训练'],
	['post-training', 'posttraining', '后训练'],
	['self-driving', 'autonomous driving', 'autonomous vehicles', '自动驾驶'],
	['robotics', 'robots', '机器人'],
	['PM', 'product manager', 'product management', '产品经理'],
	['SWE', 'software engineer', 'software engineering', '软件工程师'],
	['CEO', 'chief executive', 'chief executive officer', '首席执行官'],
	['CTO', 'chief technology officer', 'chief technical officer', '首席技术官'],
	['chief scientist', '首席科学家'],
	['VP', 'vice president', '副总裁'],
	['co-founder', 'cofounder', 'co-founders', 'cofounders', '联合创始人'],
	['layoff', 'layoffs', 'laid off', 'job cuts', '裁员']
]

/** As words.ts folds: one space between words, Chinese signs apart. */
const fold = (text: string) =>
	foldText(text)
		.replace(/\p{Script=Han}/gu, ' $& ')
		.replace(/\s+/g, ' ')
		.trim()

const byPhrase = new Map<string, string[]>()
for (const group of groups)
	for (const phrase of group)
		byPhrase.set(
			fold(phrase),
			group.filter((other) => fold(other) !== fold(phrase))
		)
const longest = Math.max(...[...byPhrase.keys()].map((phrase) => phrase.split(' ').length))

/** The longest run of the first words that is on the list: how many words it takes, and what means the same. */
export function findSynonyms(words: readonly string[]): { size: number; also: string[] } {
	for (let size = Math.min(longest, words.length); size > 0; size--) {
		const also = byPhrase.get(words.slice(0, size).join(' '))
		if (also) return { size, also }
	}
	return { size: 1, also: [] }
}
