import { Ledger } from '#app/components/ledger.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import type { PressEntry } from '#app/domain/results/press.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Contact = Omit<PressEntry, 'locale'> & { readonly id: string; readonly locale: string }

export function PressLedger({ contacts, here }: { contacts: readonly Contact[]; here: string }) {
	const t = useTexts('organise-letters')
	const format = useFormat()
	return (
		<Ledger
			caption={t('press.caption')}
			rows={contacts}
			rowKey={({ id }) => id}
			empty={<p>{t('press.empty')}</p>}
			columns={[
				{
					key: 'outlet',
					head: t('press.outlet'),
					heading: true,
					cell: ({ outlet, name, email }) => (
						<>
							{outlet}
							<br />
							<span className="soft small">
								{isolated(name)}, {email}
							</span>
						</>
					),
				},
				{ key: 'language', head: t('language'), cell: ({ locale }) => format.language(locale) },
				{
					key: 'basis',
					head: t('press.basis'),
					cell: ({ basis, source }) => (
						<>
							{t(`press.bases.${basis}`)} <span className="soft">{source}</span>
						</>
					),
				},
				{
					key: 'removal',
					head: <span className="sr">{t('press.remove')}</span>,
					cell: ({ id, name }) => (
						<PostButton look="quiet" action={`${here}/${id}/removal`} aria-label={t('press.remove-one', { name })}>
							{t('press.remove')}
						</PostButton>
					),
				},
			]}
		/>
	)
}
