import { data, redirect } from 'react-router'

/** Thrown by loaders and actions; the root boundary words them. `reason` is a key of the area `errors` or `refusals`. */
const problem = (status: number, reason: string, headers: Record<string, string> = {}) =>
	data({ reason }, { status, headers: { 'cache-control': 'no-store', ...headers } })

export const notFound = (reason = 'not-found') => problem(404, reason)
export const forbidden = () => problem(403, 'forbidden')
export const gone = (reason = 'gone') => problem(410, reason)
export const conflict = (reason: string) => problem(409, reason)
export const photoTooLarge = () => problem(413, 'photo-too-large')
export const tooManyRequests = (seconds: number) =>
	problem(429, 'too-many-requests', { 'retry-after': String(seconds) })

/** A form that a person can mend, with everything typed. */
export const invalid = <Reply>(reply: Reply, status = 422) => data({ reply }, { status })

/** A form that was sent too often, with everything typed. */
export const later = <Reply>(reply: Reply, seconds: number) =>
	data({ reply }, { status: 429, headers: { 'retry-after': String(seconds) } })

/** A proof that was wrong, or was tried too often within so many minutes. */
export const unproved = <Reply>(reply: Reply, reason: string, { minutes }: { readonly minutes: number }) =>
	reason === 'too-many-attempts' ? later(reply, minutes * 60) : invalid(reply)

/** After a successful POST. */
export const seeOther = (path: string, headers?: HeadersInit) =>
	redirect(path, { status: 303, ...(headers ? { headers } : {}) })
