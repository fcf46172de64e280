// The cookie of a session: no script reads it, no other site sends it, and over https no other host sets it.
import { parseCookie, stringifySetCookie } from 'cookie'

const nameOf = (isSecure: boolean) => (isSecure ? '__Host-labflow' : 'labflow')

/** The session's secret in a Cookie header; undefined where there is none. */
export function readSessionCookie(header: string | undefined, isSecure: boolean): string | undefined {
	return header ? parseCookie(header)[nameOf(isSecure)] : undefined
}

/** The Set-Cookie header that gives a browser its session, or takes it away where `secret` is empty. */
export function writeSessionCookie(secret: string, { isSecure, ends }: { isSecure: boolean; ends: Date }): string {
	return stringifySetCookie({
		name: nameOf(isSecure),
		value: secret,
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: isSecure,
		expires: ends
	})
}
