package org.salesadvisor.facts;

/** How a company's number of people lies to what the norms name the target group. */
public enum CompanySize {
  SMALLER,
  TARGET,
  LARGER
}
