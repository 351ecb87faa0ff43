// SPDX-License-Identifier: EUPL-1.2
// How what was typed on this page stands: told in the head of the page.
import type { Draft } from '../keep/drafts.ts';

export type Mode = 'quiet' | 'saving' | 'saved' | 'file' | 'unreachable' | 'signed-out' | 'late' | 'refused' | 'lost';

class Standing {
  mode = $state<Mode>('quiet');
  /** Why it was refused. */
  why = $state('');
  savedAt = $state<Date | null>(null);
  /** Kept on this device and not confirmed by the server. */
  waiting = $state<Draft[]>([]);

  tell(mode: Mode, why = ''): void {
    this.mode = mode;
    this.why = why;
    if (mode === 'saved') this.savedAt = new Date();
  }

  /** What waited on this device was taken by the server. */
  reached(): void {
    if (this.mode === 'unreachable') this.tell(this.waiting.length === 0 ? 'saved' : 'quiet');
  }

  /** What was typed since the last answer is on its way; what stopped it before still stands. */
  typed(): void {
    if (this.mode === 'saved' || this.mode === 'quiet' || this.mode === 'file') this.mode = 'saving';
  }
}

export const standing = new Standing();
