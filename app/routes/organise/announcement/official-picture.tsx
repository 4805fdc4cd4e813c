import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Facts } from '#app/components/facts.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import type { OfficialPicture as Kept } from '#app/domain/results/citation.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly at: string
	readonly announcement: string
	readonly zone: string
	readonly consentAt: Date | null
	readonly picture: Kept | null
	readonly released: boolean
	readonly errors?: string[] | undefined
}

/** An official's picture, once the consent is recorded; it can be taken away at any time. */
export function OfficialPicture({ at, announcement, zone, consentAt, picture, released, errors }: Props) {
	const t = useTexts('organise-announcement')
	const format = useFormat()
	if (!consentAt) return null
	const field = { id: 'picture-file', name: 'logo', errors, required: true }
	return (
		<Section title={t('picture')} id="picture">
			<Facts facts={[{ term: t('consent-recorded'), detail: format.in(zone).moment(consentAt) }]} />
			{picture && (
				<p>
					<img
						className="citation__face"
						src={`${announcement}/officials/${picture.id}.webp`}
						width={picture.width}
						height={picture.height}
						alt=""
					/>
				</p>
			)}
			{!released && (
				<form method="post" action={`${at}/picture`} encType="multipart/form-data" className="read" noValidate>
					<ErrorSummary fields={[{ field, label: t('picture-file') }]} />
					<FileField
						field={field}
						label={t('picture-file')}
						hint={t('picture-hint')}
						accept="image/jpeg,image/png,image/webp,image/avif"
					/>
					<div className="row">
						<Button look="main">{t('picture-send')}</Button>
					</div>
				</form>
			)}
			{picture && (
				<PostButton action={`${at}/picture/removal`} look="quiet">
					{t('picture-withdraw')}
				</PostButton>
			)}
		</Section>
	)
}
