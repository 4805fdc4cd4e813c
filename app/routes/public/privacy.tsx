import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Section } from '#app/components/section.tsx'
import { localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/privacy.ts'

export const handle = { areas: ['legal'] } satisfies PageHandle

export const loader = ({ request }: Route.LoaderArgs) => ({
	title: translator(localeOf(request), 'legal')('privacy.title'),
})

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, { title: loaderData?.title })
}

const parts = ['kept', 'why', 'photo', 'device', 'long', 'rights', 'cookies', 'counting'] as const

export default function Privacy() {
	const t = useTexts('legal')
	return (
		<>
			<PageHead title={t('privacy.title')} lede={t('privacy.lede')} />
			{parts.map((part) => (
				<Section key={part} title={t(`privacy.${part}`)}>
					<p className="read">{t(`privacy.${part}-text`)}</p>
				</Section>
			))}
		</>
	)
}
