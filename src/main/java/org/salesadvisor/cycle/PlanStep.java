package org.salesadvisor.cycle;

/** The steps that a plan may have; which a plan has is decided by rules. */
enum PlanStep {
  CLIENT_INPUT,
  ANALYSE_NEED,
  SPECIFY_TOGETHER,
  MAKE_OFFER,
  PLACE_ORDER,
  PURCHASE_MATERIAL,
  MAKE_TO_ORDER,
  ASSEMBLE_TO_ORDER,
  PICK_FROM_STOCK,
  DELIVER,
  CLIENT_OUTPUT
}
