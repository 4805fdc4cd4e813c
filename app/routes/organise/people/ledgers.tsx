import { Ledger } from '#app/components/ledger.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { Time } from '#app/components/time.tsx'
import type { openInvitations, peopleOf } from '#app/domain/accounts/people-queries.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

export function Appointed({ people, here }: { people: Awaited<ReturnType<typeof peopleOf>>; here: string }) {
	const t = useTexts('organise-people')
	const states = useTexts('states')
	const format = useFormat()
	return (
		<Ledger
			caption={t('appointed')}
			titled
			rows={people}
			rowKey={(row) => row.id}
			empty={t('nobody')}
			columns={[
				{ key: 'name', head: t('name'), heading: true, cell: (row) => <Named {...row} /> },
				{ key: 'role', head: t('role'), cell: (row) => states(`role.${row.role}`) },
				{
					key: 'for',
					head: t('for'),
					cell: (row) =>
						row.partner ?? (row.countries ? format.list(row.countries.map(format.country)) : t('all-countries')),
				},
				{ key: 'since', head: t('since'), cell: (row) => <Time at={row.since} look="date" /> },
				{
					key: 'end',
					head: t('end'),
					cell: (row) => (
						<PostButton action={`${here}/${row.id}/retirement`} look="quiet">
							{t('end')}
						</PostButton>
					),
				},
			]}
		/>
	)
}

function Named({ personId, name, disabledAt }: { personId: string; name: string; disabledAt: Date | null }) {
	const t = useTexts('organise-people')
	return (
		<>
			<a href={`/organise/people/${personId}`}>{name}</a>
			{disabledAt && (
				<>
					{' '}
					<Stamp size="small">{t('disabled')}</Stamp>
				</>
			)}
		</>
	)
}

export function Invited({
	invitations,
	here,
}: {
	invitations: Awaited<ReturnType<typeof openInvitations>>
	here: string
}) {
	const t = useTexts('organise-people')
	const states = useTexts('states')
	return (
		<Ledger
			caption={t('invited')}
			titled
			rows={invitations}
			rowKey={(row) => row.id}
			empty={t('nobody')}
			columns={[
				{ key: 'name', head: t('name'), heading: true, cell: (row) => row.name },
				{ key: 'email', head: t('email'), cell: (row) => row.email },
				{ key: 'role', head: t('role'), cell: (row) => states(`role.${row.role}`) },
				{ key: 'for', head: t('for'), cell: (row) => row.partner ?? '–' },
				{ key: 'until', head: t('until'), cell: (row) => <Time at={row.expiresAt} look="date" /> },
				{
					key: 'revoke',
					head: t('revoke'),
					cell: (row) => (
						<PostButton action={`${here}/invitations/${row.id}/revocation`} look="quiet">
							{t('revoke')}
						</PostButton>
					),
				},
			]}
		/>
	)
}
