// SPDX-License-Identifier: EUPL-1.2
// Times of day by the phrase that the pages have too: "09.30", in English "09:30".
import { say } from '../words.svelte.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** Where the device is. */
export const clock = (when: number | Date): string => {
  const time = new Date(when);
  return say('live_time', { hour: two(time.getHours()), minute: two(time.getMinutes()) });
};
