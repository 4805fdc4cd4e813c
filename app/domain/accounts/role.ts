export const roles = ['organiser', 'coordinator', 'moderator', 'juror'] as const
export type Role = (typeof roles)[number]
