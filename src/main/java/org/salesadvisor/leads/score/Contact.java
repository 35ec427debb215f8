package org.salesadvisor.leads.score;

import java.time.LocalDate;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.facts.conclusion.NurtureChannel;

/**
 * A contact of a plan.
 *
 * @param day on which it is to be done
 * @param purpose what it is for; null when somebody planned it without saying
 * @param decided by which rules; null when somebody planned it
 */
public record Contact(LocalDate day, NurtureChannel channel, String purpose, Conclusion decided) {}
