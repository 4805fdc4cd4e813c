import { Ledger } from '#app/components/ledger.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { Time } from '#app/components/time.tsx'
import type { unansweredInvitations } from '#app/domain/accounts/people-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly invitations: Awaited<ReturnType<typeof unansweredInvitations>>
	readonly here: string
	readonly now: Date
}

/** Who has not answered yet; also those whose link has run out. */
export function Invited({ invitations, here, now }: Props) {
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
				{
					key: 'until',
					head: t('until'),
					cell: ({ expiresAt }) =>
						expiresAt > now ? <Time at={expiresAt} look="date" /> : <Stamp size="small">{t('expired')}</Stamp>,
				},
				{
					key: 'again',
					head: t('send-again'),
					cell: (row) => (
						<PostButton action={`${here}/invitations/${row.id}/renewal`} look="quiet">
							{t('send-again')}
						</PostButton>
					),
				},
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
