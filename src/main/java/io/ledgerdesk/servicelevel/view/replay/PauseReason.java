package io.ledgerdesk.servicelevel.view.replay;

/** Why a clock paused. */
public enum PauseReason {
    WAITING_FOR_REQUESTER,
    ON_HOLD
}
