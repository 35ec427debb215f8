package org.salesadvisor.publishing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.engine.EngineVersion;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/** What the first release left in its tables: two versions and decisions by the older one. */
final class FirstRelease {

  static final RuleSet OLDER = Rules.variant("first release, older");
  static final RuleSet NEWER = Rules.variant("first release, newer");
  static final String ACCOUNT = "FIRST-RELEASE";
  static final List<UUID> DECISIONS =
      List.of(
          UUID.fromString("01990000-0000-7000-8000-000000000001"),
          UUID.fromString("01990000-0000-7000-8000-000000000002"));

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00.123456Z");
  private static final List<String> PROFILES =
      List.of(
          """
          {"account":{"id":"%s","name":"Bedrijf é"},
           "purchase":{"boughtBefore":false,"peopleDeciding":5},
           "product":{"standardisation":"CUSTOM"},
           "order":{"value":{"amount":25000.50,"currency":"EUR"}}}
          """,
          """
          {"account":{"id":"%s"},"product":{"standardisation":"STANDARD"}}
          """);

  private final Connection connection;

  private FirstRelease(Connection connection) {
    this.connection = connection;
  }

  /** Fills the tables of the first migration as that release did. */
  static void fill(String url, String user, String password) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      FirstRelease release = new FirstRelease(connection);
      release.ruleSet(OLDER, NOW.minusSeconds(3_600));
      release.ruleSet(NEWER, NOW);
      LoadedRuleSet rules = LoadedRuleSet.load(OLDER);
      for (int i = 0; i < PROFILES.size(); i++) {
        release.decision(DECISIONS.get(i), PROFILES.get(i).formatted(ACCOUNT), rules, i == 0);
      }
    }
  }

  private void ruleSet(RuleSet files, Instant at) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO ruleset VALUES (?, ?, ?, ?, ?, NULL)")) {
      insert.setString(1, files.digest());
      insert.setString(2, files.label());
      insert.setBytes(3, RuleSetFiles.zip(files));
      insert.setString(4, EngineVersion.NAME);
      insert.setObject(5, time(at));
      insert.executeUpdate();
    }
  }

  private void decision(UUID id, String json, LoadedRuleSet rules, boolean withKey)
      throws SQLException {
    Profile profile = ProfileJson.read(json.getBytes(StandardCharsets.UTF_8), NOW);
    byte[] answer = AdviceJson.canonical(Advisor.advise(rules, profile, NOW), rules);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, NULL, ?::json, ?::json, ?, ?)")) {
      insert.setObject(1, id);
      insert.setString(2, ACCOUNT);
      insert.setObject(3, time(NOW));
      insert.setObject(4, time(NOW));
      insert.setString(5, rules.digest());
      insert.setString(6, EngineVersion.NAME);
      insert.setString(7, new String(ProfileJson.canonical(profile), StandardCharsets.UTF_8));
      insert.setString(8, new String(answer, StandardCharsets.UTF_8));
      insert.setString(9, withKey ? "first-release-key" : null);
      insert.setString(10, withKey ? "0".repeat(64) : null);
      insert.executeUpdate();
    }
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
