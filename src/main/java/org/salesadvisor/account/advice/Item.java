package org.salesadvisor.account.advice;

import org.salesadvisor.engine.Firing;

/**
 * A conclusion of a stage.
 *
 * @param fact what was derived
 * @param firing that derived it
 * @param outline what it says to people
 */
record Item(Object fact, Firing firing, Outline outline) {}
