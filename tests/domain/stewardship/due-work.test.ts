import { expect, test } from 'vitest'
import { type DueKind, type DueWork, inOrderOfUrgency } from '#app/domain/stewardship/due-work.ts'

const now = new Date('2026-10-20T12:00:00Z')
const work = (kind: DueKind, due: string | null): DueWork => ({
	kind,
	count: 1,
	href: `/${kind}`,
	title: null,
	due: due ? new Date(due) : null,
	zone: 'UTC',
})

test('late comes first, then what ends within three days, then what has no end, then what can wait', () => {
	const ordered = inOrderOfUrgency(
		[
			work('letters-failed', null),
			work('translations-to-review', '2026-11-20T00:00:00Z'),
			work('submissions-to-moderate', '2026-10-22T00:00:00Z'),
			work('countries-to-close', '2026-10-20T12:00:00Z'),
			work('decisions-to-confirm', '2026-10-01T00:00:00Z'),
			work('prizes-to-give', null),
			work('announcement-to-release', '2026-10-21T00:00:00Z'),
		],
		now,
	)
	expect(ordered.map(({ kind }) => kind)).toEqual([
		'decisions-to-confirm',
		'countries-to-close',
		'announcement-to-release',
		'submissions-to-moderate',
		'prizes-to-give',
		'letters-failed',
		'translations-to-review',
	])
})
