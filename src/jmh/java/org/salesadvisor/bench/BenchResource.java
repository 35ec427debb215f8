package org.salesadvisor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.advice.Answer;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.decisionlog.DecisionIds;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.web.Roles;

/** What the service is compared with, in the same process and for the same callers. */
@Path("/bench")
@RolesAllowed(Roles.MANAGER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BenchResource {

  private final ActiveRules active;
  private final DataSource dataSource;
  private volatile byte[] ready;

  BenchResource(ActiveRules active, DataSource dataSource) {
    this.active = active;
    this.dataSource = dataSource;
  }

  /** The ceiling: JSON is read and written and nothing else is done. */
  @POST
  @Path("/echo")
  @NonBlocking
  public JsonNode echo(JsonNode body) {
    return body;
  }

  /** What carrying an advice costs: one that is ready is sent, the profile is not even read. */
  @POST
  @Path("/ready")
  @NonBlocking
  public byte[] ready(byte[] body) {
    byte[] answer = ready;
    if (answer == null) {
      Instant now = Instant.now();
      answer = advise(ProfileJson.read(body, now), now, null).json();
      ready = answer;
    }
    return answer;
  }

  private record Given(Answer answer, LoadedRuleSet rules) {
    byte[] json() {
      return AdviceJson.worded(answer, rules.texts(Language.EN));
    }
  }

  private Given advise(Profile profile, Instant now, UUID id) {
    LoadedRuleSet rules = active.get();
    Advice advice = Advisor.advise(rules, profile, now);
    return new Given(
        new Answer(id, profile.account(), now, now, rules.digest(), rules.label(), advice), rules);
  }

  /** The same advice, with an insert and a commit of its own. */
  @POST
  @Path("/one-commit-each")
  @Blocking
  public Response storeAlone(byte[] body) throws SQLException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Profile profile = ProfileJson.read(body, now);
    UUID id = DecisionIds.next();
    Given given = advise(profile, now, id);
    LoneInsert.execute(
        dataSource,
        given.answer(),
        ProfileJson.canonical(profile),
        AdviceJson.kept(given.answer().advice(), given.rules()));
    return Response.status(Response.Status.CREATED)
        .header("Location", "/api/v1/advice/" + id)
        .entity(given.json())
        .build();
  }
}
