"""The tab Papers: every paper of the workshop as the very PDF, printed, saved, exported, taken back."""
