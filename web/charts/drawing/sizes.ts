// Px that drawings are wide: those of a page's columns, for tablets and for the phone.
export const columnPx = { 4: 404, 6: 620, 8: 834, 9: 942, 12: 1264 } as const
export const middlePx = 664
export const phonePx = 358
/** What a figure is wide where it stands apart from its page. */
export const apartPx = 834
