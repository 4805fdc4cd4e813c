import { Element } from '#app/components/element.tsx'
import type { FieldState } from '#app/components/field-state.ts'
import { FileField } from '#app/components/file-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { photoLimits } from '#app/domain/submissions/photo.ts'
import { altTextLength } from '#app/domain/submissions/submission-form.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Counted } from './counted.tsx'

export const photoTypes = 'image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif,.heic,.heif'

const megabytes = photoLimits.bytes / 1024 ** 2

/** One input for camera and gallery; a script makes two buttons of it, shows the photo and makes it smaller. */
export function PhotoField({ photo }: { readonly photo: FieldState }) {
	const t = useTexts('submit')
	const sizes = { before: '{before}', after: '{after}' }
	const texts = {
		camera: t('camera'),
		gallery: t('gallery'),
		preparing: t('photo-preparing'),
		ready: t('photo-ready', sizes),
		drawn: t('photo-drawn', sizes),
		'as-it-is': t('photo-as-it-is', sizes),
		'too-large': t('photo-too-large', { limit: '{limit}' }),
	}
	return (
		<Element name="photo-field" texts={texts} data-megabytes={String(megabytes)}>
			<FileField field={photo} label={t('photo')} hint={t('photo-formats')} accept={photoTypes} />
		</Element>
	)
}

/** What is said about the photo. */
export function PhotoTexts({ fields }: { readonly fields: Record<'altText' | 'peopleCount', FieldState> }) {
	const t = useTexts('submit')
	return (
		<>
			<Element name="number-stepper" texts={{ fewer: t('people-fewer'), more: t('people-more') }}>
				<TextField
					field={fields.peopleCount}
					label={t('people-count')}
					type="number"
					inputMode="numeric"
					enterKeyHint="next"
					min={1}
					max={500}
				/>
			</Element>
			<Counted length={altTextLength}>
				<TextField field={fields.altText} label={t('alt-text')} hint={t('alt-text-hint')} enterKeyHint="next" />
			</Counted>
		</>
	)
}
