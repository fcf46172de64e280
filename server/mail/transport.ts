// The mail server, where one is set: waited for a while, and given nothing to open.
import { createTransport } from 'nodemailer'

export type MailSettings = { smtp: string; from: string }
/** Longest that a mail server is waited for, ms. */
const timeoutMs = 20_000

/** What sends letters. */
export const openTransport = ({ smtp, from }: MailSettings) =>
	createTransport(
		{
			url: smtp,
			connectionTimeout: timeoutMs,
			greetingTimeout: timeoutMs,
			socketTimeout: timeoutMs,
			disableFileAccess: true,
			disableUrlAccess: true
		},
		{ from }
	)
