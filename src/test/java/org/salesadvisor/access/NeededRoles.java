package org.salesadvisor.access;

import java.util.Map;
import org.salesadvisor.web.Roles;

/** The roles of the HTTP contract: what each call needs at least. A new call is added here. */
final class NeededRoles {

  static final String ANYBODY = "anybody";

  static final Map<String, String> OF =
      Map.ofEntries(
          Map.entry("POST /api/v1/advice", Roles.MANAGER),
          Map.entry("POST /api/v1/funnels/diagnosis", Roles.MANAGER),
          Map.entry("POST /api/v1/funnels/plan", Roles.MANAGER),
          Map.entry("POST /api/v1/wallet/ranking", Roles.MANAGER),
          Map.entry("POST /api/v1/wallet/imports", Roles.MANAGER),
          Map.entry("GET /api/v1/datasets/{id}/wallet", Roles.VIEWER),
          Map.entry("POST /api/v1/cycles", Roles.MANAGER),
          Map.entry("POST /api/v1/cycles.csv", Roles.MANAGER),
          Map.entry("POST /api/v1/cycles.ics", Roles.MANAGER),
          Map.entry("GET /api/v1/advice", Roles.VIEWER),
          Map.entry("GET /api/v1/advice/{id}", Roles.VIEWER),
          Map.entry("POST /api/v1/advice/{id}/replay", Roles.MANAGER),
          Map.entry("POST /api/v1/advice/batch", Roles.MANAGER),
          Map.entry("GET /api/v1/datasets/{id}/today", Roles.VIEWER),
          Map.entry("GET /api/v1/datasets/{id}/today.csv", Roles.VIEWER),
          Map.entry("GET /api/v1/datasets/{id}/today.ics", Roles.VIEWER),
          Map.entry("GET /api/v1/datasets/{id}/today/snooze", Roles.VIEWER),
          Map.entry("POST /api/v1/datasets/{id}/today/snooze", Roles.MANAGER),
          Map.entry("POST /api/v1/communication/effectiveness", Roles.MANAGER),
          Map.entry("GET /api/v1/datasets/{id}/effectiveness", Roles.VIEWER),
          Map.entry("GET /api/v1/datasets/{id}/summary", Roles.VIEWER),
          Map.entry("GET /api/v1/rulesets", Roles.VIEWER),
          Map.entry("GET /api/v1/rulesets/active", Roles.VIEWER),
          Map.entry("GET /api/v1/rulesets/{version}", Roles.VIEWER),
          Map.entry("GET /api/v1/rulesets/{version}/archive", Roles.VIEWER),
          Map.entry("GET /api/v1/rulesets/{version}/diff", Roles.VIEWER),
          Map.entry("GET /api/v1/rules", Roles.VIEWER),
          Map.entry("GET /api/v1/rules/{id}", Roles.VIEWER),
          Map.entry("POST /api/v1/rulesets/check", Roles.CONSULTANT),
          Map.entry("POST /api/v1/rulesets", Roles.CONSULTANT),
          Map.entry("POST /api/v1/rulesets/{version}/activate", Roles.CONSULTANT),
          Map.entry("POST /api/v1/rulesets/impact", Roles.CONSULTANT),
          Map.entry("GET /api/v1/rulesets/impact/{id}", Roles.CONSULTANT),
          Map.entry("GET /api/v1/rulesets/impact/{id}/changes", Roles.CONSULTANT),
          Map.entry("DELETE /api/v1/rulesets/impact/{id}", Roles.CONSULTANT),
          Map.entry("POST /api/v1/datasets", Roles.MANAGER),
          Map.entry("GET /api/v1/datasets", Roles.VIEWER),
          Map.entry("GET /api/v1/datasets/{id}", Roles.VIEWER),
          Map.entry("DELETE /api/v1/datasets/{id}", Roles.ADMIN),
          Map.entry("GET /api/v1/datasets/{id}/diagnosis", Roles.VIEWER),
          Map.entry("GET /api/v1/datasets/{id}/funnel", Roles.VIEWER),
          Map.entry("GET /api/v1/datasets/{id}/opportunities", Roles.VIEWER),
          Map.entry("GET /api/v1/jobs/{id}", Roles.VIEWER),
          Map.entry("GET /api/v1/jobs/{id}/events", Roles.VIEWER),
          Map.entry("DELETE /api/v1/jobs/{id}", Roles.MANAGER),
          Map.entry("POST /api/v1/leads", Roles.MANAGER),
          Map.entry("GET /api/v1/leads", Roles.MANAGER),
          Map.entry("GET /api/v1/leads/{id}", Roles.MANAGER),
          Map.entry("POST /api/v1/leads/{id}/events", Roles.MANAGER),
          Map.entry("DELETE /api/v1/leads/{id}/personal-data", Roles.ADMIN),
          Map.entry("GET /api/v1/leads/{id}/plan", Roles.MANAGER),
          Map.entry("GET /api/v1/leads/{id}/plan.csv", Roles.MANAGER),
          Map.entry("GET /api/v1/leads/{id}/plan.ics", Roles.MANAGER),
          Map.entry("GET /api/v1/leads/plan.csv", Roles.MANAGER),
          Map.entry("GET /api/v1/leads/plan.ics", Roles.MANAGER),
          Map.entry("GET /api/v1/leads/report", Roles.VIEWER),
          Map.entry("POST /api/v1/leads/imports", Roles.MANAGER),
          Map.entry("POST /api/v1/leads/from-dataset/{id}", Roles.MANAGER),
          Map.entry("POST /api/v1/tokens", Roles.ADMIN),
          Map.entry("GET /api/v1/tokens", Roles.ADMIN),
          Map.entry("GET /api/v1/tokens/{id}", Roles.ADMIN),
          Map.entry("DELETE /api/v1/tokens/{id}", Roles.ADMIN),
          Map.entry("GET /api/v1/audit", Roles.ADMIN),
          Map.entry("POST /api/v1/session", ANYBODY),
          Map.entry("GET /api/v1/session", Roles.VIEWER),
          Map.entry("GET /api/v1/session/login", Roles.VIEWER),
          Map.entry("DELETE /api/v1/session", Roles.VIEWER));

  private NeededRoles() {}
}
