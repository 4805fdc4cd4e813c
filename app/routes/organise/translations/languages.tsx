import { Button } from '#app/components/button.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { locales } from '#app/domain/shared/language.ts'
import { originalDigest, translationState } from '#app/domain/submissions/translation.ts'
import { translationsInWork } from '#app/domain/submissions/translation-queries.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { usePersonName } from '#app/i18n/use-person-name.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { requireModerated } from '../moderated.server.ts'
import type { Route } from './+types/languages.ts'
import { useLanguageChoices } from './use-language-choices.ts'

export const handle = { areas: ['organise-submissions'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { moderator, moderated, here } = await requireModerated(args)
	const asked = new URL(args.request.url).searchParams.get('into')
	if (asked) throw seeOther(`${here}/translations/${encodeURIComponent(asked)}`)
	const { submission } = moderated
	const work = await translationsInWork(moderator.db, submission.id)
	const wanted = new Set<string>([...locales, ...work.map((each) => each.language)])
	wanted.delete(submission.language)
	const original = originalDigest(submission)
	return {
		here,
		...{ title: submission.title, language: submission.language },
		rows: [...wanted].map((language) => {
			const written = work.find((each) => each.language === language) ?? null
			const { writer = null, reviewer = null, reviewedAt = null } = written ?? {}
			const by = { written: written !== null, writer, reviewed: reviewedAt !== null, reviewer }
			return { language, state: translationState(original, written), ...by }
		}),
	}
}

export default function Languages({ loaderData: { here, title, language, rows } }: Route.ComponentProps) {
	const t = useTexts('organise-submissions')
	const format = useFormat()
	const personName = usePersonName()
	return (
		<>
			<PageHead eyebrow={t('translations.of')} title={title} lang={language} />
			<Ledger
				caption={t('translations.title')}
				rows={rows}
				rowKey={(row) => row.language}
				columns={[
					{
						key: 'language',
						head: t('language'),
						heading: true,
						cell: (row) => <a href={`${here}/translations/${row.language}`}>{format.language(row.language)}</a>,
					},
					{ key: 'state', head: t('translations.state'), cell: (row) => t(`translations.states.${row.state}`) },
					{
						key: 'writer',
						head: t('translations.writer'),
						cell: (row) => (row.written ? personName(row.writer) : '–'),
					},
					{
						key: 'reviewer',
						head: t('translations.reviewer'),
						cell: (row) => (row.reviewed ? personName(row.reviewer) : '–'),
					},
				]}
			/>
			<Section title={t('translations.other')}>
				<form method="get" className="row">
					<SelectField
						field={{ id: 'into', name: 'into' }}
						label={t('translations.into')}
						options={useLanguageChoices(language)}
					/>
					<Button>{t('translations.write')}</Button>
				</form>
			</Section>
			<p>
				<a href={here}>{t('back-to-submission')}</a>
			</p>
		</>
	)
}
