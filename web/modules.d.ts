// The package has types that its `exports` hide.
declare module '@bramus/specificity/core' {
	/** Of a selector as css-tree reads it. */
	export function calculateForAST(selector: import('css-tree').CssNode): { value: { a: number; b: number; c: number } }
}
/** The style of the charts as text: vite.config.ts. */
declare module 'virtual:chart-style' {
	/** tokens.css */
	export const tokens: string
	/** figure.css, and what each component adds. */
	export const rules: string[]
}
