import type { ReactNode } from 'react'
import { type FittedTitle, titleLine } from './fit-title.tsx'
import { ink, photoPlace, pictureSize, type SharePicture } from './share-picture.ts'

const margin = 48
const padding = 38
export const titleHeight = 300
export const cardWidth = (photo: boolean) => (photo ? 656 : pictureSize.width - 2 * margin)
export const titleWidth = (photo: boolean) => cardWidth(photo) - 2 * padding - 2

interface Props {
	readonly picture: SharePicture
	readonly title: string
	readonly fitted: FittedTitle
	readonly photo: boolean
}

/** A catalogue card, with the photo pasted beside it and a stamp across; where the photo will lie, it is see-through. */
export function Sheet({ picture, title, fitted, photo }: Props) {
	const { from, of, spine, stamp } = picture
	return (
		<div
			style={{
				display: 'flex',
				width: '100%',
				height: '100%',
				fontFamily: 'Commissioner',
				fontSize: 26,
				color: ink.ink,
			}}
		>
			<div
				style={{
					display: 'flex',
					flexDirection: 'column',
					position: 'absolute',
					left: margin,
					top: margin,
					boxSizing: 'border-box',
					width: cardWidth(photo),
					height: pictureSize.height - 2 * margin,
					padding: `26px ${padding}px 22px`,
					border: `1px solid ${ink.rule}`,
					borderRadius: 4,
					background: ink.card,
				}}
			>
				<Row height={70}>
					<OneText lines={2} color={ink.soft}>
						{from}
					</OneText>
					{spine && <Spine {...spine} />}
				</Row>
				<DoubleRule />
				<div style={{ display: 'flex', height: titleHeight, marginTop: 16, width: titleWidth(photo) }}>
					<div
						style={{
							display: 'block',
							width: titleWidth(photo),
							fontFamily: 'Literata, Commissioner',
							fontWeight: 600,
							fontSize: fitted.size,
							lineHeight: titleLine,
							letterSpacing: '-0.01em',
							wordBreak: 'break-word',
							lineClamp: fitted.lines,
						}}
					>
						{title}
					</div>
				</div>
				<Row height={48} marginTop={14}>
					<Wordmark />
					<OneText lines={1} color={ink.soft}>
						{of}
					</OneText>
				</Row>
			</div>
			{photo && <Frame />}
			{stamp && <Stamp {...stamp} photo={photo} />}
		</div>
	)
}

function Row({ height, marginTop = 0, children }: { height: number; marginTop?: number; children: ReactNode }) {
	return (
		<div style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 24, height, marginTop }}>
			{children}
		</div>
	)
}

function OneText({ lines, color, children }: { lines: number; color: string; children: string }) {
	return (
		<div
			style={{
				display: 'block',
				flex: 1,
				minWidth: 0,
				color,
				lineHeight: 1.25,
				wordBreak: 'break-word',
				lineClamp: lines,
			}}
		>
			{children}
		</div>
	)
}

const DoubleRule = () => (
	<div
		style={{
			display: 'flex',
			height: 7,
			marginTop: 8,
			borderTop: `2px solid ${ink.red}`,
			borderBottom: `2px solid ${ink.red}`,
		}}
	/>
)

const Spine = ({ country, mark }: { country: string; mark: string }) => (
	<div
		style={{
			display: 'flex',
			flexDirection: 'column',
			alignItems: 'center',
			padding: '4px 14px',
			border: `2px solid ${ink.ink}`,
			borderLeftWidth: 6,
			borderRightWidth: 6,
			fontWeight: 700,
			fontSize: 22,
			lineHeight: 1.25,
			letterSpacing: '0.04em',
		}}
	>
		<div style={{ display: 'flex' }}>{country}</div>
		{mark && <div style={{ display: 'flex' }}>{mark}</div>}
	</div>
)

const Wordmark = () => (
	<div
		style={{ display: 'flex', alignItems: 'center', gap: 14, fontFamily: 'Literata', fontWeight: 600, fontSize: 34 }}
	>
		<div style={{ display: 'flex', gap: 4 }}>
			<Book width={6} color={ink.ink} />
			<Book width={10} color={ink.red} />
			<Book width={6} color={ink.ink} />
		</div>
		Shelfie
	</div>
)

const Book = ({ width, color }: { width: number; color: string }) => (
	<div style={{ display: 'flex', width, height: 36, background: color }} />
)

/** The white edge of a print. */
const Frame = () => (
	<div
		style={{
			display: 'flex',
			position: 'absolute',
			boxSizing: 'border-box',
			left: photoPlace.left - 10,
			top: photoPlace.top - 10,
			width: photoPlace.width + 20,
			height: photoPlace.height + 20,
			border: `10px solid ${ink.card}`,
			boxShadow: `0 0 0 1px ${ink.rule}`,
		}}
	/>
)

function Stamp({ word, day, tone, photo }: NonNullable<SharePicture['stamp']> & { photo: boolean }) {
	return (
		<div
			style={{
				display: 'flex',
				position: 'absolute',
				right: photo ? 74 : 84,
				bottom: photo ? 78 : 118,
				padding: 5,
				border: `2px solid ${ink[tone]}`,
				borderRadius: 5,
				background: 'rgba(255, 253, 248, 0.93)',
				transform: 'rotate(-4deg)',
			}}
		>
			<div
				style={{
					display: 'flex',
					flexDirection: 'column',
					alignItems: 'center',
					padding: '8px 20px',
					border: `4px solid ${ink[tone]}`,
					borderRadius: 3,
					color: ink[tone],
					letterSpacing: '0.09em',
				}}
			>
				<div style={{ display: 'flex', fontWeight: 700, fontSize: 32 }}>{word}</div>
				<div style={{ display: 'flex', fontWeight: 500, fontSize: 22 }}>{day}</div>
			</div>
		</div>
	)
}
