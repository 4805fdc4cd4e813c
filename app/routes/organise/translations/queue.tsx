import { Button } from '#app/components/button.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import { ideasOfDesk } from '#app/domain/moderation/queries.server.ts'
import { IdeaLanguage } from '#app/domain/shared/language.ts'
import { translationStates } from '#app/domain/submissions/translation.ts'
import { ideasToTranslate } from '#app/domain/submissions/translation-queries.server.ts'
import { localeOf, requireModeratorOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/queue.ts'
import { useLanguageChoices } from './use-language-choices.ts'

export const handle = { areas: ['organise-submissions'] } satisfies PageHandle

const needs = translationStates.filter((state) => state !== 'reviewed')

export async function loader(args: Route.LoaderArgs) {
	const { moderator, edition, countries } = await requireModeratorOf(args)
	const query = new URL(args.request.url).searchParams
	const language = IdeaLanguage.safeParse(query.get('into')).data ?? localeOf(args.request)
	const need = needs.find((each) => each === query.get('need')) ?? 'missing'
	const desk = ideasOfDesk({ editionId: edition.id, countries })
	const rows = await ideasToTranslate(moderator.db, desk, language, need)
	return { base: `/organise/editions/${edition.slug}`, language, need, rows }
}

export default function Translations({ loaderData: { base, language, need, rows } }: Route.ComponentProps) {
	const t = useTexts('organise-submissions')
	const format = useFormat()
	return (
		<>
			<PageHead title={t('translations.title')} lede={t('translations.lede')} />
			<form method="get" className="row">
				<input type="hidden" name="need" value={need} />
				<SelectField
					field={{ id: 'into', name: 'into', defaultValue: language }}
					label={t('translations.into')}
					options={useLanguageChoices()}
				/>
				<Button>{t('translations.show')}</Button>
			</form>
			<nav className="parts" aria-label={t('translations.by-need')}>
				<ul className="row">
					{needs.map((each) => (
						<li key={each}>
							<a
								href={`${base}/translations?into=${language}&need=${each}`}
								aria-current={each === need ? 'page' : undefined}
							>
								{t(`translations.need.${each}`)}
							</a>
						</li>
					))}
				</ul>
			</nav>
			<Ledger
				caption={t(`translations.need.${need}`)}
				rows={rows}
				rowKey={(row) => row.id}
				empty={t(`translations.none.${need}`)}
				columns={[
					{
						key: 'code',
						head: t('code'),
						cell: (row) => <SpineLabel country={row.country} mark={row.code.split('-')[1]} />,
					},
					{
						key: 'title',
						head: t('idea'),
						heading: true,
						cell: (row) => (
							<a href={`${base}/submissions/${row.id}/translations/${language}`} lang={row.language}>
								{row.title}
							</a>
						),
					},
					{ key: 'language', head: t('language'), cell: (row) => format.language(row.language) },
				]}
			/>
		</>
	)
}
