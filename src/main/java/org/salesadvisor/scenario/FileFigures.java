package org.salesadvisor.scenario;

/**
 * How well one rule file is tested.
 *
 * @param path the rule file
 * @param scenarios how many stand in the file beside it
 * @param rules those that fire where a scenario expects it and are silent where one expects it
 * @param conditions those that a scenario shows to matter
 * @param mutants those that a scenario notices, without those that provably decide the same
 * @param equivalent how many provably decide the same
 */
public record FileFigures(
    String path,
    int scenarios,
    Reached rules,
    Reached conditions,
    Reached mutants,
    int equivalent) {}
