import { useContext, useId } from 'react'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Element } from './element.tsx'
import { PageAddress } from './page-address.ts'

/** How to pass this page on: its address to copy, or the phone's own sheet. */
export function Share({ title }: { title: string }) {
	const t = useTexts('share')
	const id = useId()
	const address = useContext(PageAddress)
	const texts = { share: t('share'), copy: t('copy'), copied: t('copied'), 'by-hand': t('by-hand') }
	return (
		<Element name="copy-link" texts={texts} data-title={title}>
			<div className="share">
				<label className="share__label" htmlFor={id}>
					{t('address')}
				</label>
				<input className="input share__address" id={id} type="url" readOnly value={address} />
				<span className="share__printed">{address}</span>
			</div>
		</Element>
	)
}
