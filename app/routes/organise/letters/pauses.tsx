import { Button } from '#app/components/button.tsx'
import { Note } from '#app/components/note.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { useKindChoices } from './use-kind-choices.ts'

interface Pause {
	readonly id: string
	readonly kind: string | null
	readonly since: Date
	readonly edition: string
	readonly waiting: number
}
interface Props {
	readonly pauses: readonly Pause[]
	readonly editions: readonly { readonly id: string; readonly title: string }[]
}

/** What waits, as long as it waits; and a way to let more wait. */
export function Pauses({ pauses, editions }: Props) {
	const t = useTexts('letters')
	const format = useFormat()
	const kinds = useKindChoices()
	return (
		<>
			{pauses.map(({ id, kind, since, edition, waiting }) => (
				<Note key={id} tone="warn">
					<p>
						{kind === null
							? t('outbox.paused-all', { edition, since: format.moment(since), waiting })
							: t('outbox.paused-kind', {
									...{ edition, since: format.moment(since), waiting },
									kind: t(`kinds.${kind}` as TextKey<'letters'>),
								})}
					</p>
					<PostButton action={`/organise/letters/pauses/${id}/removal`}>{t('outbox.resume')}</PostButton>
				</Note>
			))}
			{editions.length > 0 && (
				<details>
					<summary>{t('outbox.pauses')}</summary>
					<form method="post" action="/organise/letters/pauses" className="read">
						<p className="soft">{t('outbox.pauses-lede')}</p>
						<SelectField
							field={{ id: 'pause-edition', name: 'editionId', required: true, defaultValue: editions[0]?.id }}
							label={t('outbox.edition')}
							options={editions.map(({ id, title }) => ({ value: id, label: title }))}
						/>
						<SelectField
							field={{ id: 'pause-kind', name: 'kind' }}
							label={t('outbox.of-kind')}
							empty={t('outbox.any-kind')}
							options={kinds}
						/>
						<Button>{t('outbox.pause')}</Button>
					</form>
				</details>
			)}
		</>
	)
}
