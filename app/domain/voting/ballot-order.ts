import { sha256Hex } from '#app/domain/shared/digest.ts'
import { byText } from '#app/domain/shared/text-order.ts'

/** Each partner reads the submissions in an order of its own, the same each time: nobody is always first. */
export const inOwnOrder = <T extends { readonly id: string }>(partnerId: string, submissions: readonly T[]): T[] =>
	submissions
		.map((submission) => ({ submission, place: sha256Hex(`${partnerId}:${submission.id}`) }))
		.sort(byText(({ place }) => place))
		.map(({ submission }) => submission)
