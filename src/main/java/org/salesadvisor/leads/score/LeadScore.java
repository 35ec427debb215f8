package org.salesadvisor.leads.score;

import java.util.List;
import org.salesadvisor.account.advice.Conclusion;

/**
 * What is decided on a lead at a moment.
 *
 * @param earned each thing that brings points, with its rule
 * @param missing paths of unknown facts that could bring points for fit
 * @param route where it goes; undetermined while unknown facts decide it
 * @param owner who has to act
 * @param contacts of a nurture plan, by position
 */
public record LeadScore(
    List<Earned> earned,
    Axis fit,
    Axis engagement,
    List<String> missing,
    Conclusion route,
    Conclusion owner,
    List<Conclusion> contacts) {}
