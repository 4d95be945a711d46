/** English words of ui; the other languages have the same keys. */
export const uiTextsEn = {
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  back: 'Back',
  undo: 'Undo',
  loading: 'Loading',
  tick: {
    queued: 'Waiting to be sent',
    sending: 'Sending',
    held: 'Held back',
    unsure: 'Perhaps sent',
    pending: 'On its way',
    sent: 'Sent',
    'sent-or-later': 'Sent',
    delivered: 'Delivered',
    read: 'Read',
    failed: 'Not sent',
  },
};
