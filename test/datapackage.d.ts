// The part that tests use of Frictionless Data's own library, which brings no types.
declare module 'datapackage' {
	type Resource = { name: string; read: (options: { relations?: boolean; keyed?: boolean }) => Promise<unknown[]> }
	export const Package: {
		load: (
			descriptor: string,
			options: { basePath: string }
		) => Promise<{ valid: boolean; errors: Error[]; resources: Resource[] }>
	}
}
