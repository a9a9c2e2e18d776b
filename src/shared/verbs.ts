/**
 * Verbs that are hardly ever the name of a thing. Words that are both (`archive`, `search`, `release`, `lock`)
 * are left out: what cannot be told apart is taken for a noun.
 */
export const VERBS: ReadonlySet<string> = new Set(
  (
    'accept acknowledge activate add approve assign attach authenticate ban calculate cancel ' +
    'clear clone close compute confirm convert create deactivate decline decrypt delete deny deprecate detach disable ' +
    'disconnect dismiss dispatch edit enable encrypt enroll evaluate execute expire fetch finalise finalize find ' +
    'finish generate get hide impersonate initialise initialize initiate insert install invalidate invoke join ' +
    'kill list mark migrate modify move mute notify pause pay promote publish purge reactivate rebuild recalculate ' +
    'recover redeem regenerate reject reload remove rename renew reopen reorder replace replay reprocess resend ' +
    'resolve restart restore resubmit resume retrieve retry revert revoke rotate save send set submit ' +
    'subscribe suspend swap synchronise synchronize terminate toggle unarchive unassign unban unblock undelete undo ' +
    'unfollow uninstall unlink unlock unmute unpin unpublish unstar unsubscribe unsuspend update validate verify withdraw'
  ).split(' '),
);
