import { Ledger } from '#app/components/ledger.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import { Time } from '#app/components/time.tsx'
import type { ListedSubmission } from '#app/domain/moderation/list-submissions.server.ts'
import { type SubmissionWish, submissionPlan } from '#app/domain/moderation/submission-list.ts'
import { listHref, sortingBy } from '#app/domain/shared/list-address.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly here: string
	readonly wish: SubmissionWish
	readonly rows: readonly ListedSubmission[]
}

/** An edition's submissions, sorted and narrowed by the address. */
export function SubmissionsLedger({ here, wish, rows }: Props) {
	const t = useTexts('organise-submissions')
	const states = useTexts('states')
	const sorting = sortingBy(submissionPlan, here, wish)
	const { state } = wish.filters
	return (
		<Ledger
			caption={state === 'all' ? t('all-states') : states(`submission.${state}`)}
			rows={rows}
			rowKey={(row) => row.id}
			columns={[
				{
					key: 'code',
					head: t('code'),
					...sorting('code'),
					cell: (row) => <SpineLabel country={row.country} mark={row.code.split('-')[1]} />,
				},
				{
					key: 'title',
					head: t('idea'),
					heading: true,
					cell: (row) => (
						<a href={`${here}/${row.id}`} lang={row.language}>
							{row.title}
						</a>
					),
				},
				{
					key: 'library',
					head: t('library'),
					cell: ({ library, librarySlug }) =>
						librarySlug ? (
							<a href={listHref(submissionPlan, here, wish, { filters: { library: librarySlug } })}>
								<bdi>{library}</bdi>
							</a>
						) : (
							<bdi>{library}</bdi>
						),
				},
				{
					key: 'received',
					head: t('received'),
					...sorting('received'),
					cell: (row) => <Time at={row.receivedAt} look="moment" />,
				},
				state === 'received'
					? { key: 'ready', head: t('ready'), cell: (row) => t(readyOf(row)) }
					: { key: 'state', head: t('state'), cell: (row) => states(`submission.${row.state}`) },
			]}
		/>
	)
}

function readyOf({ confirmed, photoState }: ListedSubmission) {
	if (!confirmed) return 'ready-address'
	if (photoState === 'failed') return 'ready-photo-failed'
	return photoState === 'ready' ? 'ready-yes' : 'ready-photo'
}
