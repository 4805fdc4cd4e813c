const long = 500

/**
 * Why something failed, in few words that may be kept and shown. Never with an address in it: mail servers like to quote
 * them. Nor with the values of a failed query, which are names and texts of people: what the database said is enough.
 */
export function failureText(error: unknown): string {
	const said = told(error)
	return withoutPeople(said).slice(0, long)
}

const told = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error)
	const isQuery = error.message.startsWith('Failed query:')
	return isQuery && error.cause instanceof Error ? `${codeOf(error.cause)}${error.cause.message}` : error.message
}

const codeOf = (cause: Error): string => ('code' in cause && typeof cause.code === 'string' ? `${cause.code} ` : '')

const withoutPeople = (text: string): string =>
	text
		.replace(/\nparams: [\s\S]*$/, '')
		// A quoted name before the @, or one written for a URL.
		.replace(/("[^"\n]*"|[^\s<>"']+)(@|%40)[^\s<>"']+/gi, '…')
		.replace(/(https?:\/\/[^\s?#"']+)[?#][^\s"']*/g, '$1?…')
		// A key or token; not an id.
		.replace(/[\w+=-]{40,}/g, '…')
