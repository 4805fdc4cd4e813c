/** What a database says, or what happens to its connection, when it cannot serve now and may again in a while. */
const ofDatabase =
	/^(08|53|58)[0-9A-Z]{3}$|^57P0\d$|^(57014|25006)$|^CONNECTION_(CLOSED|DESTROYED|ENDED)$|^CONNECT_TIMEOUT$/

/** The same of a network, a disk, a mail server. */
const ofMachine =
	/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOSPC|EDQUOT|EROFS|EIO|EACCES|EMFILE|ENFILE|ESOCKET|ECONNECTION|EDNS)$/

/** Nobody's fault and no bug: what was wanted may be wanted again in a moment. */
export function isOutage(error: unknown): boolean {
	if (!(error instanceof Error)) return false
	const code: unknown = 'code' in error ? error.code : undefined
	if (typeof code === 'string' && (ofDatabase.test(code) || ofMachine.test(code))) return true
	return error.cause !== undefined && isOutage(error.cause)
}
