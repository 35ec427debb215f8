package org.salesadvisor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.salesadvisor.publishing.RuleSetApi.RULE_SETS;
import static org.salesadvisor.web.Api.ADVICE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.account.Profiles;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.datasets.DatasetApi;
import org.salesadvisor.leads.LeadApi;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.publishing.RuleSetApi;
import org.salesadvisor.publishing.Rules;
import org.salesadvisor.rulebase.RuleSet;

/** What is sent and answered fits the schemas of the document. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class AnswersFitIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final JsonSchemaFactory VALIDATORS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private JsonNode api;

  @BeforeEach
  void fetch() {
    api = Api.get("/q/openapi?format=JSON").json();
  }

  private Set<ValidationMessage> faults(String schema, JsonNode value) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$ref", "#/components/schemas/" + schema);
    root.set("components", api.path("components"));
    JsonSchema validator = VALIDATORS.getSchema(root);
    return validator.validate(value);
  }

  private void assertValid(String schema, JsonNode value) {
    assertEquals(Set.of(), faults(schema, value));
  }

  @Test
  void whatIsReadAndWrittenFitsItsSchema() throws Exception {
    List<Profile> profiles = Profiles.any().sampleStream().limit(40).toList();
    for (Profile profile : profiles) {
      byte[] body = ProfileJson.canonical(profile);
      assertValid("Profile", JSON.readTree(body));
      assertValid("Advice", Api.post(ADVICE + "?store=false", body).json());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rows\":[{\"period\":\"2024-01\",\"leads\":9,\"orders\":3}],\"horizonDays\":9000}",
        "{\"rows\":[{\"period\":\"2024-01\",\"orders\":3}],\"asOf\":null}",
        "{\"rows\":[{\"period\":\"2024-01\",\"leads\":9,\"orders\":3,\"rep\":\"Kim\"},"
            + "{\"period\":\"2024-02\",\"leads\":9,\"orders\":3,\"rep\":null}]}"
      })
  void countsAndTheirDiagnosisFitTheirSchemas(String counts) throws Exception {
    assertValid("FunnelCounts", JSON.readTree(counts));
    assertValid("Diagnosis", Api.post("/api/v1/funnels/diagnosis", counts).json());
  }

  @Test
  void aSampleFunnelAndItsDiagnosisFitTheirSchemas() throws Exception {
    byte[] counts = Files.readAllBytes(java.nio.file.Path.of("src/main/samples/funnel.json"));
    assertValid("FunnelCounts", JSON.readTree(counts));
    JsonNode found = Api.post("/api/v1/funnels/diagnosis", counts).json();
    assertFalse(found.path("interventions").isEmpty(), found::toString);
    assertValid("Diagnosis", found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"targetGroupThousands\":0,\"phases\":[{\"phase\":\"ORDER_REALISATION\","
            + "\"hitRate\":{\"rateShare\":0}}],\"whatIf\":null}",
        "{\"wanted\":{\"orders\":5},\"phases\":[{\"phase\":\"ORDER_REALISATION\","
            + "\"hitRate\":{\"rateShare\":0},\"fixedCost\":null}]}"
      })
  void plansAndTheirForecastsFitTheirSchemas(String plan) throws Exception {
    assertValid("Plan", JSON.readTree(plan));
    assertValid("Forecast", Api.post("/api/v1/funnels/plan", plan).json());
  }

  @Test
  void aSamplePlanAndItsForecastFitTheirSchemas() throws Exception {
    byte[] plan = Files.readAllBytes(java.nio.file.Path.of("src/main/samples/plan.json"));
    assertValid("Plan", JSON.readTree(plan));
    assertValid("Forecast", Api.post("/api/v1/funnels/plan", plan).json());
  }

  @Test
  void aSampleMixAndWhatItBringsFitTheirSchemas() throws Exception {
    byte[] mix = Files.readAllBytes(java.nio.file.Path.of("src/main/samples/communication.json"));
    assertValid("CommunicationMix", JSON.readTree(mix));
    assertValid("Effectiveness", Api.post("/api/v1/communication/effectiveness", mix).json());
  }

  @Test
  void whatIsUnknownMayBeNull() throws Exception {
    assertValid(
        "Profile",
        JSON.readTree(
            "{\"account\":{\"id\":\"A\",\"name\":null},\"product\":null,\"orders\":null,"
                + "\"purchase\":{\"dmuKnown\":null},\"asOf\":null,"
                + "\"order\":{\"financialRisk\":null,\"value\":null,\"units\":null}}"));
  }

  @Test
  void keptAnswersPagesAndReplaysFitTheirSchemas() {
    Api.Reply posted = Api.post(ADVICE, "{\"account\":{\"id\":\"SCHEMA\",\"name\":\"S\"}}");

    assertValid("Advice", posted.json());
    assertValid("AdvicePage", Api.get(ADVICE + "?account=SCHEMA&limit=1").json());
    assertValid(
        "Replay",
        Api.call("POST", posted.header("Location") + "/replay", BodyPublishers.noBody()).json());
  }

  @Test
  void whatIsToldOfVersionsFitsItsSchemas() {
    JsonNode active = RuleSetApi.active().json();
    RuleSet failing =
        Rules.edited(
            Rules.small("schema"),
            "loop/loop.scenarios.yaml",
            text -> text.replaceFirst("loop: 5", "loop: UNDETERMINED"));

    assertValid("Activation", active);
    assertValid("ActivationPage", Api.get(RULE_SETS + "?limit=1").json());
    assertValid("RuleSetVersion", Api.get(RULE_SETS + "/" + active.path("label").asText()).json());
    assertValid("RuleSetReport", RuleSetApi.check(Rules.zip(Rules.small("schema"))).json());
    assertValid("RuleSetReport", RuleSetApi.check(Rules.zip(failing)).json());
    assertValid("RuleSetReport", RuleSetApi.check(new byte[0]).json());
    assertValid("Published", RuleSetApi.publish(Rules.shipped(), "*").json());
    assertValid("RulePage", Api.get("/api/v1/rules?limit=2").json());
    RuleSetApi.publish(Rules.small("diff"), "*");
    assertValid("RuleSetChanges", RuleSetApi.diff(Rules.shipped().digest(), ""));
    RuleSetApi.restoreShipped();
    Api.Reply impact =
        RuleSetApi.post(
            "/impact?account=none&loop=1", Rules.zip(failing), "Content-Type", "application/zip");
    assertValid("ImpactRun", impact.json());
    assertValid("ImpactRun", Api.get(impact.header("Location")).json());
    assertValid("Problem", RuleSetApi.publish(failing, "*").json());
  }

  @Test
  void datasetsJobsAndFunnelsFitTheirSchemas() {
    String good = "id,seller,made,qualified,won,worth\nS1,Ann,2018-01-01,2018-01-02,2018-01-03,5\n";
    String rows = good + "S1,,,,,\n";
    String mapping =
        "columns: {id: id, rep: seller, leadAt: made, prospectAt: qualified, wonAt: won, value:"
            + " worth}";
    JsonNode failed =
        DatasetApi.ended(DatasetApi.send(DatasetApi.files("s.csv", rows), mapping, ""));
    JsonNode done =
        DatasetApi.ended(
            DatasetApi.send(DatasetApi.files("s.csv", rows), mapping, "?skipFaulty=true"));
    String dataset = DatasetApi.DATASETS + "/" + done.at("/result/dataset").asText();

    assertValid("Job", failed);
    assertValid("Job", done);
    assertValid(
        "Job",
        DatasetApi.ended(DatasetApi.send(DatasetApi.files("s.csv", good), null, "?dryRun=true")));
    assertValid("Dataset", Api.get(dataset).json());
    assertValid("DatasetPage", Api.get(DatasetApi.DATASETS + "?limit=1").json());
    assertValid("OrderFunnel", Api.get(dataset + "/funnel?by=REP&from=2018-01-01").json());
    assertValid("OrderFunnel", Api.get(dataset + "/funnel?by=MONTH&without=TEAM").json());
    assertValid("OpportunityPage", Api.get(dataset + "/opportunities").json());
    assertValid("Summary", Api.get(dataset + "/summary").json());
    assertValid("Today", Api.get(dataset + "/today").json());
    assertValid("Effectiveness", Api.get(dataset + "/effectiveness").json());
  }

  @Test
  void leadsPlansAndReportsFitTheirSchemas() {
    String leads = "/api/v1/leads";
    String known =
        "{\"name\":\"Schema\",\"telephone\":\"020 123 4567\",\"targetIndustry\":true,"
            + "\"servedRegion\":true,\"needStated\":true}";
    JsonNode added = Api.post(leads, known).json();
    String lead = leads + "/" + added.path("id").asText();

    assertValid("Lead", added);
    assertValid("Lead", Api.post(leads, "{\"name\":\"Unknown\"}").json());
    assertValid("LeadPlan", Api.get(lead + "/plan").json());
    assertValid("LeadPage", Api.get(leads + "?limit=2").json());
    assertValid("LeadReport", Api.get(leads + "/report").json());
    assertValid("LearnedScore", Api.get(leads + "/learned").json());
    assertValid("LearnedChance", Api.get(lead + "/learned").json());
  }

  /**
   * Eight a day for 200 days, half of one channel won and none of the other, and one still open.
   */
  @Test
  void whatIsLearnedFromLeadsFitsItsSchemas() {
    StringBuilder rows = new StringBuilder("id,came,won,channel\n");
    for (int i = 0; i < 1_600; i++) {
      LocalDate day = LocalDate.of(2018, 1, 1).plusDays(i / 8);
      rows.append(i).append(',').append(day).append(',').append(i % 4 == 0 ? day : "");
      rows.append(i % 2 == 0 ? ",web\n" : ",fair\n");
    }
    rows.append("open,2018-12-30,,web\n");
    String mapping =
        "{zone: UTC, asOf: 2018-12-31T00:00:00Z, columns: {id: id, leadAt: came, wonAt: won, channel:"
            + " channel}}";
    String dataset =
        DatasetApi.imported(DatasetApi.files("l.csv", rows.toString()), mapping, "")
            .path("dataset")
            .asText();
    String leads = "/api/v1/leads";
    LeadApi.ofDataset(dataset);
    String days = "horizonDays=30&afterDays=0";
    JsonNode newest = Api.get(leads + "?limit=1&dataset=" + dataset).json().at("/items/0/id");

    JsonNode score = Api.get(leads + "/learned?dataset=" + dataset + "&" + days).json();
    JsonNode chance = Api.get(leads + "/" + newest.asText() + "/learned?" + days).json();

    assertFalse(score.path("comparison").isNull(), score::toString);
    assertFalse(chance.path("chance").isNull(), chance::toString);
    assertValid("LearnedScore", score);
    assertValid("LearnedChance", chance);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"account\":{\"id\":\"A\"},\"unknown\":1}",
        "{\"account\":{\"id\":\"A\"},\"order\":{\"units\":-1}}",
        "{\"account\":{\"id\":\"A\"},\"order\":{\"repeatShare\":2}}",
        "{\"account\":{\"id\":\"A\"},\"order\":{\"financialRisk\":\"HUGE\"}}",
        "{\"account\":{\"id\":\"A\"},\"order\":{\"value\":{\"amount\":1}}}",
        "{\"account\":{\"id\":\"A\"},\"purchase\":{\"peopleDeciding\":1.5}}",
        "{\"account\":{\"id\":\"A\"},\"funnel\":{\"signs\":[\"COMPARED\"]}}",
        "{\"account\":{\"id\":\"A\"},\"orders\":[{}]}"
      })
  void whatTheSchemaRefusesTheServiceRefusesAndSaysAsAProblem(String body) throws Exception {
    assertFalse(faults("Profile", JSON.readTree(body.getBytes(UTF_8))).isEmpty());

    Api.Reply reply = Api.post(ADVICE, body);

    assertEquals(422, reply.status());
    assertValid("Problem", reply.json());
  }
}
