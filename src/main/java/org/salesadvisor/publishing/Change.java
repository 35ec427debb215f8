package org.salesadvisor.publishing;

/**
 * Who wants another version to serve, why and from where.
 *
 * @param by the actor: {@code token:crm}, or {@code service} for a rule folder
 * @param message why; null when nothing is said
 * @param origin how
 * @param place host and folder of a rule folder; else null
 * @param ifMatch what they believe to be active
 * @param key of the request; null when it has none
 */
record Change(
    String by, String message, Origin origin, String place, IfMatch ifMatch, RequestKey key) {}
