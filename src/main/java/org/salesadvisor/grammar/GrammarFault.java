package org.salesadvisor.grammar;

import org.salesadvisor.language.Message;

/**
 * Something in a rule file that is not written as it must be.
 *
 * @param code what kind of fault, in UPPER_SNAKE
 * @param message what stands there
 * @param hint what to write instead; null when the message says all
 */
public record GrammarFault(Place place, String code, Message message, Message hint) {}
