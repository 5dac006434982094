/** Deadlines and shifts are read in the hotline's own time, wherever the reader sits. */
export const hotlineZone = 'Asia/Shanghai';
