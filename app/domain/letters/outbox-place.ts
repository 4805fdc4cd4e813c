import { isUuid } from '#app/domain/shared/uuid.ts'

/** A letter's place in the order of the outbox, as it stands in an address. */
export interface OutboxPlace {
	readonly createdAt: Date
	readonly id: string
}

export const writePlace = ({ createdAt, id }: OutboxPlace): string => `${createdAt.getTime()}_${id}`

/** Null for anything that is no place: then the newest letters are shown. */
export function readPlace(text: string | null): OutboxPlace | null {
	const [, milliseconds = '', id = ''] = /^(\d{1,14})_(.+)$/.exec(text ?? '') ?? []
	return isUuid(id) ? { createdAt: new Date(Number(milliseconds)), id } : null
}
