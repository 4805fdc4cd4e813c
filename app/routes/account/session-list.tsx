import { Ledger } from '#app/components/ledger.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { Time } from '#app/components/time.tsx'
import type { ListedSession } from '#app/domain/accounts/session-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Where somebody is signed in; each can be ended, and all others at once. */
export function SessionList({ sessions, own }: { sessions: readonly ListedSession[]; own: string }) {
	const t = useTexts('access')
	return (
		<Section title={t('sessions.title')} lede={t('sessions.lede')} id="sessions">
			<Ledger
				caption={t('sessions.title')}
				titled
				stacks
				rows={sessions}
				rowKey={({ handle }) => handle}
				top={({ handle }) => handle === own}
				columns={[
					{ key: 'where', head: t('sessions.where'), heading: true, cell: (row) => <Where {...row} /> },
					{ key: 'began', head: t('sessions.began'), cell: (row) => <Time at={row.beganAt} look="moment" /> },
					{ key: 'used', head: t('sessions.used'), cell: (row) => <Time at={row.lastUsedAt} look="moment" /> },
					{
						key: 'end',
						head: <span className="sr">{t('sessions.end')}</span>,
						cell: ({ handle }) =>
							handle === own ? (
								<Stamp tone="green" size="small">
									{t('sessions.this')}
								</Stamp>
							) : (
								<PostButton action={`/account/sessions/${handle}/removal`} look="quiet">
									{t('sessions.end')}
								</PostButton>
							),
					},
				]}
			/>
			{sessions.length > 1 && <PostButton action="/account/sessions/removal">{t('sessions.end-others')}</PostButton>}
		</Section>
	)
}

function Where({ browser, system }: Pick<ListedSession, 'browser' | 'system'>) {
	const t = useTexts('access')
	if (browser && system) return t('sessions.browser-on', { browser, system })
	return browser ?? system ?? t('sessions.unknown')
}
