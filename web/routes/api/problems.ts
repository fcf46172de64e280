/** The kinds of problems, each with its status and what it means. */
export const problems = {
	'bad-input':
		'400: a query key that is not known, or a value that cannot be read; errors names each with what would be right',
	'bad-address': '400: an address that cannot be read',
	'not-signed-in': '401: only who is signed in, or sends a token that lives, may do this',
	'not-allowed': '403: what is asked needs another scope, or a session’s request lacks its CSRF token',
	'not-found': '404: no such record, or no such address',
	'method-not-allowed': '405: the address knows other methods: Allow names them',
	conflict:
		'409: it does not fit what is there by now: a report or change that is decided already, a field that others changed',
	changed:
		'412: the record was changed since the state that If-Match names; errors compare what you saw, what you sent and what is there now',
	refused: '422: the facts cannot be so; errors names record, field and value',
	unconditional: '428: a change of a record carries its ETag in If-Match',
	'too-long': '414: an address over the limit',
	'bad-range': '416: a range of bytes that lies outside the file',
	'too-large': '413: a body that is too large',
	'too-many': '429: too many attempts or reports; Retry-After says when to ask again',
	busy: '503: the data is changing; ask again',
	overloaded: '503: more is asked for than can be made in good time; Retry-After says when to ask again',
	unfinished:
		'503: a batch that could not be answered whole, and so is not answered; Retry-After says when to ask again',
	failed: '500: a fault of ours; what happened is in our log'
}
