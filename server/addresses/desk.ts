// Pages of the desk: what readers report, what editors change; and questions in SQL, which are counted by who asks.
// They are for one asker, kept nowhere, and answered by the thread
// that listens, which alone may write.

/** Whether a path, with or without its query, is a page of the desk. */
export function isDeskPage(url: string): boolean {
	return /^\/(report|queue|sign-in|desk|edit|sql|follow\/(webhook|mail))(?![^/?])/.test(url)
}

/** A path as it may be logged: without the secret of a private link, in whatever address it stands. */
export function hideSecrets(path: string): string {
	return path.replace(/(?<=\/)[\w-]{43}(?![\w-])/g, '…')
}
