import { useContext } from 'react'
import { xmlText } from '#app/domain/shared/xml-text.ts'
import { useLocale, useTexts } from '#app/i18n/use-texts.ts'
import { PageAddress } from './page-address.ts'
import { TextAreaField } from './text-area-field.tsx'

interface Props {
	readonly path: string
	readonly name: string
	readonly of?: 'ideas' | 'winner'
}

/** A frame for somebody else's site, to copy. */
export function EmbedSnippet({ path, name, of = 'ideas' }: Props) {
	const t = useTexts('share')
	const locale = useLocale()
	const here = useContext(PageAddress)
	const address = here && new URL(`/embed${path}?lang=${locale}`, here).href
	const title = t(of === 'winner' ? 'embed.winner-window' : 'embed.window', { name })
	const code = `<iframe src="${xmlText(address)}" title="${xmlText(title)}" width="100%" height="560" loading="lazy" style="border:0"></iframe>`
	return (
		<details className="snippet">
			<summary>{t('embed.title')}</summary>
			<TextAreaField
				field={{ id: 'embed-code', name: 'embed-code', defaultValue: code }}
				label={t('embed.snippet')}
				hint={t(of === 'winner' ? 'embed.winner-lede' : 'embed.lede')}
				rows={5}
				readOnly
			/>
		</details>
	)
}
