import { ButtonLink } from '#app/components/button.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Slip } from '#app/components/slip.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Shown this once: to print, or to write down. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
	const t = useTexts('access')
	return (
		<>
			<PageHead title={t('codes.title')} lede={t('codes.lede')} />
			<Slip title="Shelfie">
				<ol className="recovery-codes">
					{codes.map((code) => (
						<li key={code} className="mono">
							{code}
						</li>
					))}
				</ol>
			</Slip>
			<Note tone="warn">{t('codes.once')}</Note>
			<ButtonLink href="/account/second-factor?changed=codes" look="main">
				{t('codes.kept')}
			</ButtonLink>
		</>
	)
}
