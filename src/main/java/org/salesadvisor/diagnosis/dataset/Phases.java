package org.salesadvisor.diagnosis.dataset;

/** Which phases between the first contact and the order, and after it, are counted. */
record Phases(boolean hasProspects, boolean hasRetained) {}
