import type { ArchiveFault } from '#app/domain/stewardship/backup/check-archive.server.ts'
import type { FileFault } from './archive-file.server.ts'

/** Why nothing was restored. */
export const sentences: Readonly<Record<FileFault | ArchiveFault, string>> = {
	'file-missing': 'There is no such file, or it may not be read.',
	'key-missing': 'The backup is encrypted: give the key as BACKUP_KEY.',
	'key-cannot-open':
		'BACKUP_KEY is a recipient, which only seals: give the identity (AGE-SECRET-KEY-…) that belongs to it.',
	'key-wrong': 'BACKUP_KEY does not open this backup, or its beginning was altered.',
	'key-too-short': 'BACKUP_KEY is too short to be one.',
	'no-backup': 'This is no backup of Shelfie.',
	'cut-off': 'The backup is cut off or damaged: nothing of it was used.',
	altered: 'The backup is not as it was made: nothing of it was used.',
	'newer-version': 'The backup was made by a newer Shelfie: update this one first.',
	'other-secret':
		'SECRET is not the one of the installation that was backed up: give that one (its file “secret”, or the variable).',
	'other-address-key':
		'ADDRESS_KEY is not the one of the installation that was backed up: give that one (its file “address-key”, or the variable).',
}
