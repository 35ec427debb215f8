package org.salesadvisor.planning;

/**
 * The plan with other numbers.
 *
 * @param asked what is different
 * @param document the plan that comes out
 */
record Variant(WhatIfDocument asked, PlanDocument document) {}
