import type { Texts } from '#app/domain/contest/edition.ts'

export const dueKinds = [
	'ideas-reported',
	'submissions-to-moderate',
	'photos-failed',
	'translations-to-review',
	'countries-to-close',
	'chair-decisions-to-take',
	'decisions-to-confirm',
	'announcement-to-prepare',
	'announcement-to-release',
	'prizes-to-move',
	'shipments-come-back',
	'shipments-silent',
	'sources-failing',
	'addresses-missing',
	'prizes-to-give',
	'prizes-to-ship',
	'arrivals-to-moderate',
	'work-given-up',
	'letters-paused',
	'letters-failed',
	'invitations-expired',
	'imports-stopped',
] as const
export type DueKind = (typeof dueKinds)[number]

/** What waits for moderators and coordinators too, each in their own countries. */
export const moderatorsKinds: readonly DueKind[] = [
	'ideas-reported',
	'submissions-to-moderate',
	'photos-failed',
	'translations-to-review',
	'arrivals-to-moderate',
]

export interface DueWork {
	readonly kind: DueKind
	readonly count: number
	readonly href: string
	/** The edition's; null: of the whole installation. */
	readonly title: Texts | null
	/** Until when, or since when where it has passed; null: whenever somebody comes to it, soon. */
	readonly due: Date | null
	/** In which the instant is told. */
	readonly zone: string
}

/** Something that waits, with the page below its edition where it is done. */
export interface Found {
	readonly kind: DueKind
	readonly path: string
	readonly count: number
	readonly due: Date | null
}

/** Whose work it is: an organiser's, or only that of moderators; in all countries (null) or some. */
export interface Worker {
	readonly organises: boolean
	readonly countries: readonly string[] | null
}

const soon = 3 * 86_400_000

/** Late first, the latest foremost; then what ends within three days, what has no end, and what can wait. */
export function inOrderOfUrgency(work: readonly DueWork[], now: Date): DueWork[] {
	const group = ({ due }: DueWork) => {
		if (due === null) return 2
		if (due <= now) return 0
		return due.getTime() - now.getTime() <= soon ? 1 : 3
	}
	return work.toSorted(
		(one, other) =>
			group(one) - group(other) ||
			(one.due?.getTime() ?? 0) - (other.due?.getTime() ?? 0) ||
			dueKinds.indexOf(one.kind) - dueKinds.indexOf(other.kind),
	)
}

export const isLate = ({ due }: Pick<DueWork, 'due'>, now: Date): boolean => due !== null && due <= now
