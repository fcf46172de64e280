// Settings of mail: the server that sends it, and whom readers may write to. A password is in no message.

/** A mail server's address as LABFLOW_SMTP tells it; undefined where nothing is set. */
export function readSmtp(text: string | undefined): string | undefined {
	if (!text) return undefined
	const url = URL.parse(text)
	if (url && /^smtps?:$/.test(url.protocol) && url.hostname && /^\/?$/.test(url.pathname) && !url.hash) return text
	throw new Error(
		'LABFLOW_SMTP is not the address of a mail server: give it as in smtps://user:secret@mail.example:465 or smtp://127.0.0.1:25'
	)
}

/** Whether a text is an address of e-mail, without a name. */
export const isMailAddress = (text: string): boolean =>
	/^[^\s@<>",;:\\]{1,64}@[^\s@<>",;:\\]{1,200}\.[^\s@<>",;:\\.]{2,}$/.test(text)

/** An address of e-mail or of a page as LABFLOW_CONTACT tells it; undefined where nothing is set. */
export function readContact(text: string | undefined): string | undefined {
	if (!text) return undefined
	const url = /^https?:/.test(text) ? URL.parse(text) : null
	if (url?.hostname || isMailAddress(text)) return text
	throw new Error(
		`LABFLOW_CONTACT=${text} is neither an address of e-mail nor of a page: give one as in desk@labflow.example or https://labflow.example/contact`
	)
}

/** Who letters come from: the contact where it is an address of e-mail, else nobody at the site's host. */
export function senderOf(contact: string | undefined, origin: string | undefined): string {
	if (contact && isMailAddress(contact)) return contact
	return `no-reply@${origin ? new URL(origin).hostname : 'localhost'}`
}
