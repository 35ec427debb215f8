package org.salesadvisor.account.advice;

import java.util.List;

/**
 * What is advised, in codes and without words. The same profile, clock and rules give an equal one.
 */
public record Advice(
    Conclusion buyingClass,
    Conclusion sellingMode,
    Conclusion loop,
    Conclusion koop,
    Conclusion involvement,
    List<Conclusion> principles,
    List<Conclusion> processMap,
    List<Conclusion> leadSources,
    List<Conclusion> cycleAlignment,
    List<Conclusion> interventions,
    List<Conclusion> warnings,
    List<Missing> missing,
    List<Conflict> conflicts) {}
