import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { LogoPicture } from '#app/components/logo-picture.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import type { Logo } from '#app/domain/contest/partner-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly here: string
	readonly name: string
	readonly logo: Logo | null
	readonly errors?: string[] | undefined
}

/** The logo as it is shown, and a form for another. */
export function LogoForm({ here, name, logo, errors }: Props) {
	const t = useTexts('organise-partners')
	const field = { id: 'logo-file', name: 'logo', errors, required: true }
	return (
		<>
			{logo ? <LogoPicture logo={logo} name={name} /> : <p className="soft">{t('logo.none')}</p>}
			<form method="post" action={`${here}/logo`} encType="multipart/form-data" className="read" noValidate>
				<ErrorSummary fields={[{ field, label: t('logo.file') }]} />
				<FileField
					field={field}
					label={t('logo.file')}
					hint={t('logo.hint')}
					accept="image/jpeg,image/png,image/webp,image/avif"
				/>
				<div className="row">
					<Button look="main">{t('logo.send')}</Button>
				</div>
			</form>
			{logo && (
				<PostButton action={`${here}/logo/removal`} look="quiet">
					{t('logo.remove')}
				</PostButton>
			)}
		</>
	)
}
