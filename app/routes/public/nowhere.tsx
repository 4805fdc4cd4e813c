import { notFound } from '#app/http/replies.server.ts'

/** Addresses that lead nowhere say so in the visitor's language. */
export function loader(): never {
	throw notFound()
}

export default function Nowhere() {
	return null
}
